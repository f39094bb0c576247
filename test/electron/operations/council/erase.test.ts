// Knows that a person who is taken out is nowhere any more: not in the rows, the change record, an edition, a free page or a copy beside the file.
import { randomUUID } from 'node:crypto'
import { readFileSync, renameSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { handlers } from '../../../../electron/handlers.ts'
import { runDeed } from '../../../../electron/db/deed.ts'
import type { Db } from '../../../../electron/db/db.ts'
import { recordedTables } from '../../../../electron/db/recorded-tables.ts'
import { textColumnsOf } from '../../../../electron/db/text-columns.ts'
import { writeNewFile } from '../../../../electron/data-file/write-beside.ts'
import { errorWords } from '../../../../shared/words/errors.ts'
import { makeDatabaseInMemory } from '../../../helpers/app-in-memory.ts'
import { makeDataFile, makeFolder } from '../../../helpers/data-files.ts'
import { makeTestContext, type TestContext } from '../../../helpers/test-context.ts'

const name = '消去 されこ'
const spellings = ['消去 されこ', '消去されこ', '消去\u3000されこ']
const words = '秘密の場所にある防災倉庫の鍵の番号を教えてほしい。'
const reason = '本人からの申し出（令和8年11月20日受付）'

const inDeed = (context: TestContext, sql: string) =>
  runDeed(context, { name: 'saveText', subject: { kind: 'council', id: 'x', title: `${name}さんの件` } }, (db) => db.exec(sql))

/** A file in which the name stood, stands, was changed and was deleted, with an edition and an old copy. */
function openWard(): Readonly<{ context: TestContext; file: string; db: Db }> {
  const folder = makeFolder()
  const file = makeDataFile(folder, '天王寺区.kusei', 3)
  const context = makeTestContext()
  expect(context.files.open(file)).toBeNull()
  inDeed(
    context,
    `INSERT INTO member (id, position, name, kana, note) VALUES ('mb', 'a0', '消去 されこ', 'しょうきょ されこ', '電話は夜'), ('m2', 'a1', '大阪 太郎', '', '');
     INSERT INTO meeting (id, fiscal_year, kind, number, format, note) VALUES ('mg', 2015, 'plenary', 1, 'venue', '消去されこさんに連絡');
     INSERT INTO opinion (id, fiscal_year, number, gist) VALUES ('o', 2015, 1, '鍵のこと（消去　されこ）');
     INSERT INTO voice (id, channel, meeting_id, day, stage, member_id, speaker, typed_by) VALUES ('v', 'council', 'mg', '2015-06-30', 'evaluation', 'mb', '', '山田 花子');
     INSERT INTO voice_piece (id, voice_id, position, opinion_id, text) VALUES ('vp', 'v', 'a0', 'o', '${words}');
     INSERT INTO utterance (id, meeting_id, position, kind, text) VALUES ('ut', 'mg', 'a0', 'speech', '○消去委員　${words}');
     UPDATE ward_plan SET goal = '消去 されこと歩む';
     INSERT INTO member (id, position, name) VALUES ('m3', 'a2', '消去 されこ')`,
  )
  inDeed(context, "UPDATE ward_plan SET goal = '皆で歩む'; DELETE FROM member WHERE id = 'm3'")
  inDeed(context, 'UPDATE meeting SET note = \'"引用"\n消去 されこ\\\'')
  return { context, file, db: context.files.readable() }
}
const bytesHold = (file: string, text: string) => readFileSync(file).includes(Buffer.from(text, 'utf8'))

describe('個人情報の消去', () => {
  it('leaves the name of a member in no place of the file, and keeps all else', async () => {
    const { context, file, db } = openWard()
    const before = db.prepare('SELECT count(*) FROM row_change').pluck().get() as number
    const target = { what: 'member', id: 'mb' } as const
    const preview = await handlers.previewErasure(context, target)
    expect(preview.places.map(({ place }) => place).toSorted()).toEqual(['changeRecord', 'meeting', 'member', 'opinion'])
    const erasure = await handlers.erase(context, target, reason, preview.total)
    expect(erasure).toMatchObject({ operator: '山田 花子', reason, places: preview.total })
    for (const spelling of [...spellings, 'しょうきょ されこ']) expect(bytesHold(file, spelling), spelling).toBe(false)
    expect(db.prepare("SELECT name, kana, note, position FROM member WHERE id = 'mb'").raw().get()).toEqual(['（消去）', '', '', 'a0'])
    expect(db.prepare('SELECT gist FROM opinion').pluck().get()).toBe('鍵のこと（（消去））')
    expect(db.prepare('SELECT note FROM meeting').pluck().get()).toBe('"引用"\n（消去）\\')
    expect(db.prepare('SELECT text FROM voice_piece').pluck().get()).toBe(words)
    expect(db.prepare("SELECT name FROM member WHERE id = 'm2'").pluck().get()).toBe('大阪 太郎')
    expect(db.prepare('SELECT count(*) FROM row_change').pluck().get()).toBeGreaterThan(before)
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const book = await handlers.getCouncilBook(context)
    expect(book.erasures).toEqual([erasure])
    expect(await handlers.getUndoState(context)).toEqual({ undo: null, redo: null })
    // and the file goes on being written
    await handlers.saveText(context, { kind: 'wardPlan', id: 'plan', field: 'goal' }, 'これからも')
    expect(db.prepare('SELECT goal FROM ward_plan').pluck().get()).toBe('これからも')
  })

  it('takes out what was said with every earlier wording, and where it was quoted', async () => {
    const { context, file, db } = openWard()
    inDeed(context, "UPDATE voice_piece SET text = '別の言い方で鍵の番号を教えてと言った。'")
    const preview = await handlers.previewErasure(context, { what: 'voice', id: 'v' })
    await handlers.erase(context, { what: 'voice', id: 'v' }, reason, preview.total)
    for (const text of [words, '別の言い方で鍵の番号を']) expect(bytesHold(file, text), text).toBe(false)
    expect(db.prepare('SELECT text FROM voice_piece').pluck().get()).toBe('（消去）')
    expect(db.prepare('SELECT text FROM utterance').pluck().get()).toBe('○消去委員　（消去）')
    expect(bytesHold(file, name)).toBe(true)
  })

  it('takes a text out of an edition, whose hash holds again', async () => {
    const { context, file } = openWard()
    await handlers.saveText(context, { kind: 'wardPlan', id: 'plan', field: 'mission' }, `${name}とともに`)
    const edition = await handlers.confirmEdition(context, 2015, {
      kind: 'draft',
      decisionDate: null,
      documentNumber: '',
      revisionNote: '',
    })
    const preview = await handlers.previewErasure(context, { what: 'text', text: '消去されこ' })
    expect(preview.places.find(({ place }) => place === 'editions')?.count).toBe(1)
    await handlers.erase(context, { what: 'text', text: '消去されこ' }, reason, preview.total)
    expect((await handlers.getEditionPlan(context, edition.id)).mission).toBe('（消去）とともに')
    for (const spelling of spellings) expect(bytesHold(file, spelling)).toBe(false)
  })

  it('deletes the copies that the program made beside the file and that hold it, and no other', async () => {
    const { context, file, db } = openWard()
    const [withName, without, damaged] = ['101500', '101600', '101700'].map((time) => `${file}.移行前-20260401-${time}`)
    writeNewFile(withName as string, db.serialize())
    writeNewFile(without as string, readFileSync(makeDataFile(makeFolder())))
    writeNewFile(damaged as string, Buffer.from('not a database'))
    const preview = await handlers.previewErasure(context, { what: 'text', text: name })
    expect(preview.copies).toEqual([withName, damaged].map((copy) => path.basename(copy as string)))
    await handlers.erase(context, { what: 'text', text: name }, reason, preview.total)
    expect(() => readFileSync(withName as string)).toThrow('ENOENT')
    expect(() => readFileSync(damaged as string)).toThrow('ENOENT')
    expect(readFileSync(without as string).length).toBeGreaterThan(0)
  })

  it('refuses with nothing changed', async () => {
    const { context, file } = openWard()
    const before = readFileSync(file)
    const { total } = await handlers.previewErasure(context, { what: 'text', text: name })
    const codes: unknown[] = []
    for (const [target, why, expected] of [
      [{ what: 'text', text: '森' }, reason, total],
      [{ what: 'member', id: randomUUID() }, reason, total],
      [{ what: 'voice', id: randomUUID() }, reason, total],
      [{ what: 'text', text: name }, reason, total + 1],
      [{ what: 'text', text: 'どこにもない' }, reason, 0],
      [{ what: 'text', text: name }, '　', total],
      [{ what: 'text', text: name }, `${name}本人から`, total],
    ] as const) {
      try {
        await handlers.erase(context, target, why, expected)
        codes.push('done')
      } catch (error) {
        codes.push((error as { code: string }).code)
      }
    }
    expect(codes).toEqual(['E-ERASE-01', 'E-ERASE-01', 'E-ERASE-01', 'E-ERASE-02', 'E-ERASE-02', 'E-ERASE-03', 'E-ERASE-03'])
    for (const code of new Set(codes)) expect(errorWords[code as string]).toBeDefined()
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('is refused where the folder does not say which copies lie in it', async () => {
    const { context, file } = openWard()
    const folder = path.dirname(file)
    renameSync(folder, `${folder}-elsewhere`)
    const preview = () => handlers.previewErasure(context, { what: 'text', text: name })
    try {
      expect(preview).toThrow('E-ERASE-06')
    } finally {
      renameSync(`${folder}-elsewhere`, folder)
    }
    expect((await preview()).total).toBeGreaterThan(0)
    expect(errorWords['E-ERASE-06']).toBeDefined()
  })

  it('knows of every column with code words that nobody wrote in it', () => {
    const db = makeDatabaseInMemory()
    const sql = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all() as { name: string; sql: string }[]
    for (const { name: table, sql: text } of sql) {
      if (!Object.hasOwn(recordedTables, table)) continue
      const chosen = [...text.matchAll(/^\s*(\w+) TEXT[^,\n]*CHECK \(\1 IN/gm)].map((found) => found[1])
      expect(textColumnsOf(db, table).filter((column) => chosen.includes(column) || /^id$|_id$|hash/.test(column))).toEqual([])
    }
    expect(textColumnsOf(db, 'member')).toEqual(['name', 'kana', 'short_name', 'affiliation', 'note'])
    expect(textColumnsOf(db, 'voice')).toEqual(['speaker', 'group_name', 'typed_by'])
  })
})
