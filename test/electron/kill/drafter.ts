// Knows how a planner works who is cut off at any moment: years, editions, hand-overs, blocks and books, one after another, each said when it has come back.
import { randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, writeSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import type { Context } from '../../../electron/context.ts'
import { createFileSession } from '../../../electron/data-file/file-session.ts'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { createBookReader } from '../../../electron/excel/book-reader.ts'
import { readBook } from '../../../electron/excel/read-book.ts'
import { handlers } from '../../../electron/handlers.ts'
import { loadResources } from '../../../electron/resources.ts'

/** `what`: 'books' = nothing but books are taken in and undone; else years are drafted first. */
const [file = '', folder = '', what = ''] = process.argv.slice(2)
if (file !== '') await draft()

async function draft(): Promise<void> {
  const now = () => new Date().toISOString()
  const files = createFileSession({ now, newId: randomUUID, log: () => {}, operator: () => '山田 花子' })
  let chosen = ''
  const context: Context = {
    version: '0',
    clock: { now, today: () => now().slice(0, 10) },
    windowsUser: 'user01',
    newId: randomUUID,
    resources: loadResources(path.join(import.meta.dirname, '../../../resources')),
    settings: { get: () => ({ operator: '山田 花子', recentFiles: [] }), update: () => {} },
    files,
    dialogs: {
      chooseSavePath: async () => chosen,
      chooseOpenPath: async () => chosen,
      chooseSubmissions: async () => [chosen],
      chooseFolder: async () => chosen,
      showInFolder: () => {},
    },
    exports: {} as Context['exports'],
    workbooks: { ...createBookReader(), read: async (book) => readBook(readFileSync(book)) },
    printer: null,
    fullScreen: null,
    log: () => {},
  }
  const problem = files.open(file)
  if (problem) {
    writeSync(1, `${JSON.stringify({ problem })}\n`)
    process.exit(1)
  }
  const db = files.readable()
  const say = (what: string) => writeSync(1, `${JSON.stringify({ what, deed: db.prepare('SELECT max(id) FROM deed').pluck().get() })}\n`)
  say('ready')

  const years = db.prepare('SELECT fiscal_year FROM ward_plan ORDER BY fiscal_year').pluck().all() as number[]
  const sections = db.prepare('SELECT id FROM section ORDER BY position').pluck().all() as string[]
  for (let year = years.at(-1) ?? 2015, n = 0; n < (what === 'books' ? 0 : 3); year += 1, n += 1) {
    handlers.rollOver(context, { fromYear: year, toYear: year + 1, items: [], shifts: [], targets: [], actItems: [] })
    say('rollOver')
    const next = year + 1
    const initiatives = db
      .prepare(
        `SELECT i.id FROM initiative i JOIN strategy s ON s.id = i.strategy_id JOIN management_issue m ON m.id = s.management_issue_id
          JOIN ward_plan p ON p.id = m.ward_plan_id WHERE p.fiscal_year = ?`,
      )
      .pluck()
      .all(next) as string[]
    const text = '防災訓練を行う。'.repeat(40)
    const places = initiatives.map((id) => ({ ref: { kind: 'initiative' as const, id, field: 'content' }, text: `${text}${next}` }))
    handlers.saveMany(context, next, { name: 'pasteBlock', places, newItems: [] })
    say('saveMany')
    handlers.confirmEdition(context, next, { kind: 'draft', decisionDate: null, documentNumber: '', revisionNote: '' })
    say('confirmEdition')
    for (const way of ['file', 'sheet'] as const) {
      chosen = path.join(folder, randomUUID())
      mkdirSync(chosen)
      const out = chosen
      const done = (await handlers.takeOut(context, next, sections, way, null)) ?? { fileNames: [] }
      say('takeOut')
      if (way === 'sheet') continue
      for (const name of done.fileNames) {
        chosen = path.join(out, name)
        const part = new Database(chosen)
        const stamp = { key: randomUUID(), name: 'saveText', subject: null, operator: '課員', at: now() }
        runFoundingDeed(part, stamp, (db) => db.prepare("UPDATE initiative SET title = title || '改'").run())
        part.close()
        const found = await handlers.previewMerge(context)
        handlers.applyMerge(context, found?.token ?? '', Object.fromEntries((found?.changes ?? []).map((c) => [c.key, 'theirs' as const])))
        say('applyMerge')
      }
    }
  }
  for (;;) {
    chosen = path.join(folder, 'book.xlsx')
    const preview = await handlers.previewPlanImport(context)
    const again = await handlers.rereadPlanImport(context, preview?.token ?? '', 2021)
    handlers.applyPlanImport(context, again.token, {})
    say('applyPlanImport')
    handlers.undo(context)
    say('undo')
  }
}
