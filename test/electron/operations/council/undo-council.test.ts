// Knows that any sequence of deeds on the ward council can be taken back and done again, that one older deed alone is taken back or refused with its
// reasons, that no word that was said is lost by it, and that the list of opinions is always what the file holds.
import { describe, expect, it } from 'vitest'
import { recordedCouncilTables } from '../../../../electron/db/recorded-council-tables.ts'
import { recordedTables } from '../../../../electron/db/recorded-tables.ts'
import type { OpinionQuery, OpinionRow } from '../../../../shared/model/opinion.ts'
import { errorWords } from '../../../../shared/words/errors.ts'
import { startAppInMemory, type TestApp } from '../../../helpers/app-in-memory.ts'
import { plainHead } from '../../../helpers/council-factory.ts'
import { typedMember } from '../../../helpers/council-member.ts'
import { makeFolder } from '../../../helpers/data-files.ts'
import { everyOpinion, voiceOf } from '../../../helpers/opinion-factory.ts'
import { kindsOfCouncilStep } from '../../../helpers/random-council-deeds.ts'
import { anyStep, doStep, makeRandomWorld, pickOf } from '../../../helpers/random-deeds.ts'
import { scanOpinions } from '../../../helpers/scan-opinions.ts'
import { linesOf, listUnsound, wordsOfVoices } from '../../../helpers/sound-council.ts'
import { fc } from '../../../helpers/fast-check.ts'

const runs = 60
const today = '2026-11-23'
/** Deeds on opinions come often, as do the few that need one to have gone before. */
const often = [
  'voices',
  'voices',
  'voices',
  'opinion',
  'opinion',
  'opinion',
  'mergeOpinions',
  'splitOpinion',
  'confirmAnswers',
  'confirmAnswers',
]
const step = anyStep([...kindsOfCouncilStep, ...often, 'text', 'published', 'minutes', 'meeting', 'members', 'memberSheet', 'undo', 'redo'])
const keepsWords = new Set([
  'mergeOpinions',
  'unmergeOpinion',
  'splitOpinion',
  'opinion',
  'opinions',
  'confirmAnswers',
  'published',
  'toldBack',
])

const contentOf = ({ db }: TestApp): Readonly<Record<string, readonly unknown[]>> =>
  Object.fromEntries(Object.keys(recordedTables).map((table) => [table, db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()]))
const countOf = ({ db }: TestApp) => db.prepare('SELECT (SELECT max(id) FROM deed), (SELECT count(*) FROM row_change)').raw().get()

/** A plan with something that opinions can be about, an organisation that can answer, a meeting, a member, and opinions of two years. */
async function fill({ api }: TestApp): Promise<void> {
  const strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  const id = await api.addItem('initiative', strategy, 'last')
  await api.saveText({ kind: 'initiative', id, field: 'content' }, '夜間訓練')
  await api.savePost(null, await api.saveSection(null, '総務課'), '総務課長')
  await api.saveMeeting(null, { ...plainHead, fiscalYear: 2015, day: '2015-06-30' })
  await api.saveMembers([typedMember('大阪 太郎')])
  await api.addVoices(['夜の訓練を。灯りも。', '昼の訓練も。', '訓練は年2回。'].map((words) => voiceOf(words)))
}

async function startFilled(): Promise<TestApp> {
  const app = startAppInMemory([2015])
  await fill(app)
  return app
}

async function listAll({ api }: TestApp, query: OpinionQuery): Promise<readonly OpinionRow[]> {
  const rows: OpinionRow[] = []
  for (;;) {
    const page = await api.listOpinions(query, rows.length, 2000)
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

async function expectAllListed(app: TestApp): Promise<void> {
  const rows = await listAll(app, everyOpinion)
  expect(new Map(rows.map((row) => [row.id as string, { ...row, about: row.about.toSorted() }]))).toEqual(linesOf(app.db))
}

/** What the window would see is what a plain reading of the file sees. */
async function expectListRight(app: TestApp): Promise<void> {
  await expectAllListed(app)
  for (const asked of [{ text: '訓練' }, { answer: 'open' }, { reflection: 'pointless' }, { told: true }] as const) {
    const query = { ...everyOpinion, ...asked }
    const found = new Set((await listAll(app, query)).map(({ id }) => id as string))
    expect(found, JSON.stringify(asked)).toEqual(scanOpinions(app.db, query, today))
  }
}

const tablesOfCouncil = Object.keys(recordedCouncilTables)

describe('deeds on the ward council', () => {
  it('lead back to the start and forth to the end again; each leaves the council sound, its words whole and its list right', {
    timeout: 1_200_000,
  }, async () => {
    const folder = makeFolder()
    const reached = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40, size: 'max' }), async (steps) => {
        const app = startAppInMemory([2015])
        const start = contentOf(app)
        await fill(app)
        const world = makeRandomWorld(app, folder)
        for (const one of steps) {
          const [before, words] = [countOf(app), wordsOfVoices(app.db)]
          const code = await doStep(world, one)
          if (code !== null) expect(countOf(app), `${one.what} ${code}`).toEqual(before)
          if (keepsWords.has(one.what)) expect(wordsOfVoices(app.db), one.what).toEqual(words)
          expect(listUnsound(app.db), JSON.stringify(one)).toEqual([])
          await expectListRight(app)
        }
        const end = contentOf(app)
        for (const [table, rows] of Object.entries(end)) if (rows.length > 0) reached.add(table)
        let undone = 0
        while (await app.api.undo()) undone += 1
        expect(contentOf(app)).toEqual(start)
        await expectListRight(app)
        for (let n = 0; n < undone; n++) expect(await app.api.redo()).toMatchObject({ state: 'done' })
        expect(contentOf(app)).toEqual(end)
        await expectListRight(app)
        app.db.close()
      }),
      { numRuns: runs },
    )
    expect(tablesOfCouncil.filter((table) => table !== 'erasure' && !reached.has(table))).toEqual([])
  })

  it('are taken back one alone, or refused with reasons and nothing changed', { timeout: 1_200_000 }, async () => {
    const folder = makeFolder()
    const codes = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 30, size: 'max' }),
        fc.array(fc.nat(1000), { minLength: 1, maxLength: 4 }),
        async (steps, picks) => {
          const app = await startFilled()
          const world = makeRandomWorld(app, folder)
          for (const one of steps) if (one.what !== 'undo' && one.what !== 'redo') await doStep(world, one)
          for (const pick of picks) {
            const [end, before] = [contentOf(app), countOf(app)]
            const standing = app.db
              .prepare("SELECT id FROM deed WHERE kind IN ('do', 'revert') AND state = 'done' AND is_floor = 0")
              .pluck()
              .all()
            const id = pickOf(standing as number[], pick)
            if (id === undefined) continue
            const reply = await app.ask('revertDeed', id)
            const code = reply.ok ? 'done' : reply.error.code
            codes.set(code, (codes.get(code) ?? 0) + 1)
            const name = app.db.prepare('SELECT name FROM deed WHERE id = ?').pluck().get(id)
            expect(listUnsound(app.db), `revert of ${String(name)}`).toEqual([])
            await expectListRight(app)
            if (!reply.ok) {
              expect(errorWords[code]?.doNow, `${code} ${String(name)} ${JSON.stringify(app.log.at(-1))}`).toBeDefined()
              expect(code).not.toBe('E-BUG-01')
              expect(countOf(app)).toEqual(before)
              expect(contentOf(app)).toEqual(end)
              continue
            }
            await app.api.undo()
            expect(contentOf(app)).toEqual(end)
            await app.api.redo()
            await expectListRight(app)
          }
          app.db.close()
        },
      ),
      { numRuns: runs },
    )
    expect(codes.get('done')).toBeGreaterThan(runs / 4)
    expect(codes.get('E-UNDO-01')).toBeGreaterThan(runs / 20)
  })

  it('keep the list right while it is being read: a thousand recorded, taken back and done again in mid-reading', {
    timeout: 60_000,
  }, async () => {
    const app = await startFilled()
    const { api } = app
    for (const part of [0, 1, 2]) await api.addVoices(Array.from({ length: 900 }, (_, nth) => voiceOf(`${part * 900 + nth}番の訓練`)))
    const thousand = await api.addVoices(Array.from({ length: 1000 }, (_, nth) => voiceOf(`千の${nth}番`)))
    const reading = api.listOpinions(everyOpinion, 0, 10)
    await new Promise((resolve) => setImmediate(resolve))
    expect(await api.undo()).toMatchObject({ name: 'addVoices' })
    expect((await reading).total).toBe(2703)
    const again = api.listOpinions({ ...everyOpinion, text: '千の' }, 0, 10)
    await api.redo()
    expect([(await again).total === 0 || (await again).total === 1000, (await api.listOpinions(everyOpinion, 0, 1)).total]).toEqual([
      true,
      3703,
    ])
    await api.mergeOpinions([thousand[0] ?? '', thousand[999] ?? ''])
    await expectAllListed(app)
    await api.undo()
    await api.undo()
    expect((await api.listOpinions({ ...everyOpinion, text: '千の' }, 0, 10)).total).toBe(0)
    await expectAllListed(app)
  })
})
