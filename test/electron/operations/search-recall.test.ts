// Knows that a search finds every text that a plain scan of the tables finds, after whatever was done to the file.
import { expect, it } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runDeed } from '../../../electron/db/deed.ts'
import { putDecision } from '../../../electron/db/repositories/decisions.ts'
import { putPrevious } from '../../../electron/db/repositories/indicators.ts'
import { recordColumns } from '../../../electron/db/repositories/record-columns.ts'
import { putTargetChangeReason } from '../../../electron/db/repositories/target-change-reasons.ts'
import { loggedKinds } from '../../../shared/model/check.ts'
import {
  type ItemKind,
  itemKinds,
  parentKindOf,
  type RecordKind,
  reviewedKindOf,
  reviewKinds,
  textFields,
} from '../../../shared/model/fields.ts'
import type { SearchHit } from '../../../shared/model/search.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { foundOn, openActItem } from '../../helpers/act-item-texts.ts'
import { anyText } from '../../helpers/any-text.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'
import { measureWard } from '../../helpers/measured-ward.ts'
import { seriesActs } from '../../helpers/random-series-deeds.ts'
import { surveyActs } from '../../helpers/random-survey-deeds.ts'
import { columnsOfBook, keyOfPlace, scanTexts } from '../../helpers/scan-texts.ts'
import { fc } from '../../helpers/fast-check.ts'

const kinds = Object.keys(textFields) as RecordKind[]
const most = 1000
const kindsOfBook = [
  'series',
  'yearlyTarget',
  'measurement',
  'seriesBreak',
  'survey',
  'surveyQuestion',
  'answerOption',
  'mysteryShopping',
  'mysteryItem',
]

const policyMethods = (app: TestApp) =>
  new Map(
    listCommonIndicators(app.context.resources.basicPolicy).map(({ indicator }) => [
      indicator.key,
      indicator.measurementMethod?.print ?? '',
    ]),
  )
const keysOf = (hits: readonly SearchHit[]) => hits.map(({ field }) => keyOfPlace(field)).toSorted()

/** Kind → how often it was found. */
const seen = new Map<string, number>()
async function expectAsScanned(app: TestApp, queries: readonly string[]): Promise<number> {
  let found = 0
  for (const query of queries) {
    const { total, hits } = await app.api.searchTexts(query, most)
    const expected = scanTexts(app.db, query, policyMethods(app))
    expect(keysOf(hits), query).toEqual(expected)
    expect(total).toBe(expected.length)
    found += total
    for (const { field } of hits) seen.set(field.kind, (seen.get(field.kind) ?? 0) + 1)
  }
  return found
}

const wanted = [
  '区',
  '地',
  '域',
  '1',
  'を',
  '・',
  '会',
  '地域',
  '協議',
  'マン',
  'ﾏﾝ',
  'sns',
  '葛城',
  '𠮷',
  'が',
  '27',
  '1,234',
  '地域活動協議会',
  'まんしょん',
  '～',
]
const query = fc.array(fc.constantFrom(...wanted), { minLength: 1, maxLength: 3 }).map((list) => list.join('　'))
const bookActs = { ...seriesActs, ...surveyActs }
const bookDeeds = Object.keys(bookActs)
type Step = Readonly<{ do: string; pick: number; text: string; query: string }>
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom(
    'save',
    'save',
    'save',
    'add',
    'add',
    'duplicate',
    'move',
    'delete',
    'undo',
    'undo',
    'redo',
    'revert',
    'review',
    'year',
    'bulk',
    'act',
    'act',
    'act',
    'record',
    'record',
    'record',
    'record',
    'inquiry',
    'answer',
    'override',
    'freeze',
    'section',
    'none',
    ...bookDeeds,
    ...bookDeeds,
    'fill',
    'fill',
    'fill',
    'fill',
    'decided',
    'reason',
  ),
  pick: fc.nat(1000),
  text: anyText(15),
  query,
})

/** Does a random deed as the window would; what is refused changes nothing and is no matter here. */
async function act(app: TestApp, { do: what, pick, text }: Step): Promise<void> {
  const all = <K extends RecordKind>(kind: K) =>
    app.db.prepare(`SELECT id FROM ${recordColumns[kind].table} ORDER BY id`).pluck().all() as string[]
  const one = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(list.length, 1)]
  const filled = kinds.filter((kind) => all(kind).length > 0)
  const kind = one(filled) ?? 'wardPlan'
  const item: ItemKind = (itemKinds as readonly string[]).includes(kind) ? (kind as ItemKind) : 'managementIssue'
  const id = one(all(kind)) ?? ''
  const fields: readonly string[] = textFields[kind]
  if (what === 'save') await app.ask('saveText', { kind, id, field: one(fields) }, text)
  if (what === 'add') {
    const children = itemKinds.filter((child) => all(parentKindOf[child]).length > 0)
    const child = one(children) ?? 'managementIssue'
    await app.ask(
      'saveText',
      { kind: 'newItem', itemKind: child, parentId: one(all(parentKindOf[child])), field: textFields[child][0] },
      text,
    )
  }
  if (what === 'duplicate') await app.ask('duplicateItem', item, one(all(item)) ?? '')
  if (what === 'move') await app.ask('moveItem', item, one(all(item)) ?? '', all(parentKindOf[item]).at(-1), 'last')
  if (what === 'delete') await app.ask('deleteItem', item, one(all(item)) ?? '')
  if (what === 'undo') await app.ask('undo')
  if (what === 'redo') await app.ask('redo')
  if (what === 'revert') await app.ask('revertDeed', 2 + (pick % 12))
  if (what === 'year') await app.ask('createWardPlan', 2013 + (pick % 5))
  if (what === 'review') {
    const reviewKind = one(reviewKinds) ?? 'initiativeReview'
    const owner = one(all(reviewedKindOf[reviewKind]))
    const field = one(textFields[reviewKind])
    if (owner) await app.ask('saveText', { kind: reviewKind, id: `${owner}-selfEvaluation`, field }, text)
  }
  const rows = (table: string) => app.db.prepare(`SELECT id FROM ${table} ORDER BY id`).pluck().all() as string[]
  const year = 2015 + (pick % 2)
  const act = { ...openActItem, text, outcome: pick % 2 ? `終わり${text}` : '' }
  if (what === 'act') {
    const old = pick % 3 === 0 ? (one(rows('act_item')) ?? null) : null
    if (old && pick % 5 === 0) await app.ask('deleteActItem', old)
    else await app.ask('saveActItem', old, foundOn(one(all('initiative'))), act)
  }
  if (what === 'record') {
    const day = '2015-12-12'
    const itemKind = loggedKinds[Math.floor(pick / 4) % loggedKinds.length] ?? 'initiative'
    const item = { itemKind, itemId: one(all(itemKind)) }
    const of = { ...item, note: text }
    const kind = one(['Execution', 'LogEntry', 'Milestone', 'Execution'] as const) ?? 'LogEntry'
    const table = { LogEntry: 'log_entry', Execution: 'execution', Milestone: 'milestone' }[kind]
    const old = Math.floor(pick / 3) % 3 === 0 ? (one(rows(table)) ?? null) : null
    const entry = { ...item, day, text, measure: `数${text}`, value: '1', lastYearValue: null, unit: '' }
    const made = {
      LogEntry: entry,
      Execution: { ...of, day, yen: pick },
      Milestone: { ...of, title: `工程${text}`, dueDay: day, doneDay: null },
    }
    if (old && pick % 2) await app.ask(`delete${kind}`, old)
    else await app.ask(`save${kind}`, old, made[kind])
  }
  if (what === 'section') {
    if (pick % 4 === 0) await app.ask('deleteSection', one(rows('section')) ?? '')
    else await app.ask('saveSection', null, `課${pick}`)
  }
  if (what === 'inquiry') {
    const old = pick % 3 === 0 ? (one(rows('inquiry')) ?? null) : null
    if (old && pick % 2 === 0) await app.ask('deleteInquiry', old)
    else {
      if (rows('section').length === 0) await app.ask('saveSection', null, '総務課')
      const inquiry = { title: `照会${text}`, requestText: text, deadline: '2016-01-31', check: null, sectionIds: rows('section') }
      await app.ask('saveInquiry', old, year, inquiry)
    }
  }
  if (what === 'answer') await app.ask('setAnswered', one(rows('inquiry')) ?? '', one(rows('section')) ?? '', null, text)
  if (what === 'override') await app.ask('saveOverrides', year, { [one(['word.office', 'word.head'])!]: pick % 4 === 0 ? '' : text })
  if (what === 'freeze') {
    // as 策定 and a merge do it
    const id = one(all('outcomeIndicator'))
    const put = (db: Db) => id && putPrevious(db, id, pick % 3 === 0, text, 'ａ')
    runDeed(app.context, { name: 'saveText', subject: null }, put)
  }
  const deed = bookActs[what]?.(
    { app, folder: '', taken: [] },
    { what, kind: pick % 7, pick: Math.floor(pick / 3), other: Math.floor(pick / 20), text },
  )
  if (deed) await app.ask(...deed)
  if (what === 'fill') {
    const table = one(Object.keys(columnsOfBook).filter((name) => rows(name).length > 0)) as keyof typeof columnsOfBook | undefined
    const column = table && Object.values(columnsOfBook[table])[Math.floor(pick / 12) % Object.values(columnsOfBook[table]).length]
    const row = table && rows(table)[Math.floor(pick / 5) % rows(table).length]
    if (column)
      runDeed(app.context, { name: 'saveText', subject: null }, (db) =>
        db.prepare(`UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(text, row),
      )
  }
  if (what === 'decided') {
    const subjectKind = one(['series', 'outcomeReview', 'initiativeReview', 'strategyReview'] as const) ?? 'series'
    const owner = one(subjectKind === 'series' ? rows('indicator_series') : all(reviewedKindOf[subjectKind]))
    const period = pick % 3 ? 'selfEvaluation' : 'midYearReview'
    const about = { subjectKind, subjectId: subjectKind === 'series' ? `${owner}` : `${owner}-${period}`, field: '', period } as const
    const decision = { ...about, fiscalYear: 2015, scheme: 'outcomeRating', symbol: '', reason: text }
    if (owner) runDeed(app.context, { name: 'decide', subject: null }, (db) => putDecision(db, decision))
  }
  if (what === 'reason') {
    const record = one(['outcomeIndicator', 'processIndicator', 'initiative', 'series', 'yearlyTarget'] as const) ?? 'series'
    const ids = record === 'series' ? rows('indicator_series') : record === 'yearlyTarget' ? rows('yearly_target') : all(record)
    const reason = { key: `${record}/${one(ids) ?? 'gone'}/target`, reason: text, by: '山田', at: '2026-11-23T10:00:00+09:00' }
    const plan = app.db.prepare('SELECT id FROM ward_plan WHERE fiscal_year = ?').pluck().get(year) as string | undefined
    if (plan) runDeed(app.context, { name: 'saveTargetChangeReason', subject: null }, (db) => putTargetChangeReason(db, plan, reason))
  }
  if (what === 'bulk') {
    const places = all('strategy').map((strategy) => ({ ref: { kind: 'strategy', id: strategy, field: 'title' }, text }))
    await app.ask('saveMany', 2015, { name: 'fillDown', places, newItems: [] })
  }
}

/** Something of every kind, so that there is something to move, copy and delete. */
const first = [
  ...[0, 1, 2, 3, 4, 5, 1, 2].map((pick) => ({ do: 'add', pick })),
  ...['act', 'override', 'inquiry', 'reason', 'decided'].map((what) => ({ do: what, pick: 1 })),
  ...[1, 2, 4, 5, 6].map((pick) => ({ do: 'record', pick })),
].map((deed): Step => ({ ...deed, text: `地域活動協議会のマンション${deed.pick}号`, query: '地 マン' }))

it('finds what a plain scan finds after every deed, its undoing, its redoing and its taking back alone', async () => {
  let found = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
      const app = startAppInMemory([2015, 2016])
      await measureWard(app)
      await expectAsScanned(app, ['区'])
      for (const next of [...first, ...steps]) {
        await act(app, next)
        found += await expectAsScanned(app, [next.query])
      }
      found += await expectAsScanned(app, wanted)
    }),
    { numRuns: 40 },
  )
  expect(found).toBeGreaterThan(1000)
  const alsoSought = [
    'actItem',
    'logEntry',
    'execution',
    'milestone',
    'inquiry',
    'labelOverride',
    'outcomeIndicator',
    'decision',
    'targetChange',
    ...kindsOfBook,
  ]
  for (const kind of alsoSought) expect(seen.get(kind) ?? 0, kind).toBeGreaterThan(5)
}, 60_000)

/** Ids, places, code words, decimals, days: nothing that anybody searches. */
const noTexts = new Set(
  `id common_key position kind direction unit baseline_value target_value target_upper target_day post_id series_id value upper day withdrawal period state
  question_id mystery_shopping_id from_date until_date evidence_hash aspects type printed_rate survey_id filter_question_id filter_options rounding role
  printed_percent printed_mean scores subject_kind subject_id field scheme symbol ward_plan_id by_whom at`.split(/\s+/),
)

it('knows every text column of indicators and surveys', () => {
  const { db } = startAppInMemory()
  const missing = Object.entries(columnsOfBook).flatMap(([table, columns]) =>
    (db.pragma(`table_info(${table})`) as readonly { name: string; type: string }[])
      .filter(({ name, type }) => type === 'TEXT' && !noTexts.has(name) && !Object.values<string>(columns).includes(name))
      .map(({ name }) => `${table}.${name}`),
  )
  expect(missing).toEqual([])
})
