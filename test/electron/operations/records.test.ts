// Knows that 取組の記録 is kept as it was entered, each change one deed that can be taken back, what is refused, and that it is found by the search.
import { beforeEach, describe, expect, it, test } from 'vitest'
import type { Execution, LogEntry, LoggedItem, Milestone } from '../../../shared/model/check.ts'
import { describeDeed } from '../../../shared/words/history.ts'
import { fieldOfHit, labelOfHit } from '../../../shared/words/search.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'

let app: TestApp
let initiative = ''

/** Under a plan's one strategy; its id. */
async function addInitiative(planId: string, title: string): Promise<string> {
  const { api } = app
  const issue = await api.addItem('managementIssue', planId, 'last')
  const strategy = await api.addItem('strategy', issue, 'last')
  const id = await api.addItem('initiative', strategy, 'last')
  await api.saveText({ kind: 'initiative', id, field: 'title' }, title)
  return id
}
const entryOf = (change: Partial<LogEntry> = {}): Omit<LogEntry, 'id'> => ({
  itemKind: 'initiative',
  itemId: initiative,
  day: '2015-06-12',
  text: '防災訓練を実施',
  measure: '参加者数',
  value: '404',
  lastYearValue: '385',
  unit: '人',
  ...change,
})
const executionOf = (change: Partial<Execution> = {}): Omit<Execution, 'id'> => ({
  itemKind: 'initiative',
  itemId: initiative,
  day: '2015-09-30',
  yen: 452_000,
  note: '第2四半期まで',
  ...change,
})
const milestoneOf = (change: Partial<Milestone> = {}): Omit<Milestone, 'id'> => ({
  itemKind: 'initiative',
  itemId: initiative,
  title: '募集要項の公表',
  dueDay: '2015-07-31',
  doneDay: null,
  note: '',
  ...change,
})
const ofInitiative = (itemId: string): LoggedItem => ({ itemKind: 'initiative', itemId })
const record = (id = initiative) => app.api.getItemRecord(ofInitiative(id))
const deeds = () => app.db.prepare('SELECT count(*) FROM deed').pluck().get() as number
const violationsOf = async (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: { detail: readonly { field: string; code: string }[] }) => error.detail.map(({ field, code }) => `${field} ${code}`),
  )

beforeEach(async () => {
  app = startAppInMemory([2015])
  initiative = await addInitiative('plan', '地域防災')
})

test('each is read as it was entered, newest first; the same again makes no deed; undo and redo bring back what was', async () => {
  const { api } = app
  const id = await api.saveLogEntry(null, entryOf())
  const later = await api.saveLogEntry(null, entryOf({ day: '2015-07-01', text: '説明会', value: null, lastYearValue: null }))
  const executed = await api.saveExecution(null, executionOf())
  const due = await api.saveMilestone(null, milestoneOf())
  const sooner = await api.saveMilestone(null, milestoneOf({ title: '要項案', dueDay: '2015-05-29', doneDay: '2015-05-28' }))
  expect(await record()).toEqual({
    entries: [
      // without a number there is no unit and nothing to compare
      { ...entryOf({ day: '2015-07-01', text: '説明会', value: null, lastYearValue: null, unit: '' }), id: later },
      { ...entryOf(), id },
    ],
    executions: [{ ...executionOf(), id: executed }],
    milestones: [
      { ...milestoneOf({ title: '要項案', dueDay: '2015-05-29', doneDay: '2015-05-28' }), id: sooner },
      { ...milestoneOf(), id: due },
    ],
  })
  const before = deeds()
  expect(await api.saveLogEntry(id, entryOf({ text: ' 防災訓練を実施\r\n' }))).toBe(id)
  expect(await api.saveExecution(executed, executionOf())).toBe(executed)
  expect(await api.saveMilestone(due, milestoneOf())).toBe(due)
  expect(deeds()).toBe(before)

  await api.saveLogEntry(id, entryOf({ value: '410' }))
  await api.saveExecution(executed, executionOf({ yen: 0 }))
  await api.saveMilestone(due, milestoneOf({ doneDay: '2015-08-03' }))
  const changed = await record()
  expect([changed.entries[1]?.value, changed.executions[0]?.yen, changed.milestones[1]?.doneDay]).toEqual(['410', 0, '2015-08-03'])
  for (let nth = 0; nth < 3; nth += 1) await api.undo()
  const back = await record()
  expect([back.entries[1]?.value, back.executions[0]?.yen, back.milestones[1]?.doneDay]).toEqual(['404', 452_000, null])
  await api.redo()
  expect((await record()).entries[1]?.value).toBe('410')

  await api.deleteLogEntry(id)
  await api.deleteExecution(executed)
  await api.deleteMilestone(due)
  const left = await record()
  expect([left.entries.length, left.executions.length, left.milestones.length]).toEqual([1, 0, 1])
  for (let nth = 0; nth < 3; nth += 1) await api.undo()
  expect(await record()).toEqual({ ...back, entries: back.entries.map((one) => (one.id === id ? { ...one, value: '410' } : one)) })
})

test('the history says what was done', async () => {
  await app.api.saveLogEntry(null, entryOf())
  const [{ deed } = { deed: null }] = await app.api.listDeeds(1, null)
  expect(deed && describeDeed(deed)).toBe('「地域防災」の取組の記録の変更')
})

test('the summary of the year has the last of each', async () => {
  const { api } = app
  await api.saveLogEntry(null, entryOf())
  await api.saveLogEntry(null, entryOf({ day: '2015-05-01', text: '打合せ' }))
  await api.saveExecution(null, executionOf())
  await api.saveExecution(null, executionOf({ day: '2015-06-30', yen: 100_000 }))
  await api.saveMilestone(null, milestoneOf({ doneDay: '2015-07-30' }))
  await api.saveMilestone(null, milestoneOf({ title: '結果の公表', dueDay: '2015-12-25' }))
  // its strategy, for which the form of 平成27年度 keeps none, has a line without anything
  const { records } = await api.getCheckBook(2015)
  expect(records.filter(({ itemKind }) => itemKind === 'strategy').map(({ entries, lastDay }) => [entries, lastDay])).toEqual([[0, null]])
  expect(records.filter(({ itemKind }) => itemKind === 'initiative')).toEqual([
    {
      itemKind: 'initiative',
      itemId: initiative,
      entries: 2,
      lastDay: '2015-06-12',
      lastText: '防災訓練を実施',
      executedYen: 452_000,
      milestonesDone: 1,
      milestones: 2,
      nextDueDay: '2015-12-25',
    },
  ])
})

describe('refused is', () => {
  it('what is of no initiative, or of another one', async () => {
    const { api } = app
    const other = await addInitiative('plan', '見守り')
    const id = await api.saveLogEntry(null, entryOf())
    const executed = await api.saveExecution(null, executionOf())
    const due = await api.saveMilestone(null, milestoneOf())
    const before = deeds()
    for (const asked of [
      api.saveLogEntry(null, entryOf({ itemId: 'nothing' })),
      api.saveLogEntry('nothing', entryOf()),
      api.saveLogEntry(id, entryOf({ itemId: other })),
      api.deleteLogEntry('nothing'),
      api.saveExecution(null, executionOf({ itemId: 'nothing' })),
      api.saveExecution('nothing', executionOf()),
      api.saveExecution(executed, executionOf({ itemId: other })),
      api.deleteExecution('nothing'),
      api.saveMilestone(null, milestoneOf({ itemId: 'nothing' })),
      api.saveMilestone('nothing', milestoneOf()),
      api.saveMilestone(due, milestoneOf({ itemId: other })),
      api.deleteMilestone('nothing'),
    ]) {
      await expect(asked).rejects.toMatchObject({ code: 'E-RECORD-01' })
    }
    expect(deeds()).toBe(before)
  })

  it('a day further than a year from the fiscal year; one just outside of it is taken', async () => {
    const { api } = app
    const far = { code: 'E-RECORD-02', detail: { day: '昭和47年6月12日（月）' } }
    await expect(api.saveLogEntry(null, entryOf({ day: '1972-06-12' }))).rejects.toMatchObject(far)
    await expect(api.saveExecution(null, executionOf({ day: '2017-04-01' }))).rejects.toMatchObject({ code: 'E-RECORD-02' })
    await expect(api.saveMilestone(null, milestoneOf({ dueDay: '2014-03-31' }))).rejects.toMatchObject({ code: 'E-RECORD-02' })
    await expect(api.saveMilestone(null, milestoneOf({ doneDay: '2051-07-31' }))).rejects.toMatchObject({ code: 'E-RECORD-02' })
    await api.saveLogEntry(null, entryOf({ day: '2015-03-30' }))
    await api.saveExecution(null, executionOf({ day: '2016-05-31' }))
  })

  it('nothing said, and texts that no file holds', async () => {
    const { api } = app
    const nothing = { text: ' ', value: null, measure: '', unit: '', lastYearValue: null }
    expect(await violationsOf(api.saveLogEntry(null, entryOf(nothing)))).toEqual(['logEntry//text missing'])
    expect(await violationsOf(api.saveMilestone(null, milestoneOf({ title: '\n' })))).toEqual(['milestone//title missing'])
    expect(await violationsOf(api.saveExecution(null, executionOf({ note: 'a\u0000' })))).toEqual(['execution//note controlCharacter'])
    await api.saveLogEntry(null, entryOf({ text: '' }))
  })
})

test('the record goes with its initiative and comes back with it; 年度更新 does not carry it, but proposes its numbers', async () => {
  const { api } = app
  await api.saveLogEntry(null, entryOf({ day: '2015-06-10', lastYearValue: null }))
  await api.saveExecution(null, executionOf())
  await api.saveMilestone(null, milestoneOf())
  const kept = await record()
  await api.deleteItem('initiative', initiative)
  expect(await record()).toEqual({ entries: [], executions: [], milestones: [] })
  await api.undo()
  expect(await record()).toEqual(kept)

  const next = await api.rollOver({ fromYear: 2015, toYear: 2016, items: [], shifts: [], targets: [], actItems: [] })
  const grown = next.managementIssues[0]?.strategies[0]?.initiatives[0]?.id ?? ''
  expect(await record(grown)).toEqual({ entries: [], executions: [], milestones: [] })
  expect(await api.findLastYearValue(ofInitiative(grown), '参加者数', '2016-06-12')).toEqual({
    value: '404',
    unit: '人',
    day: '2015-06-10',
  })
  expect(await api.findLastYearValue(ofInitiative(grown), '参加者数', '2016-07-12')).toBeNull()
  expect(await api.findLastYearValue(ofInitiative(grown), '来場者数', '2016-06-12')).toBeNull()
  // nothing stands against its own year, nor beside what came from nothing
  expect(await api.findLastYearValue(ofInitiative(initiative), '参加者数', '2016-06-12')).toBeNull()
  expect(await api.findLastYearValue(ofInitiative('nothing'), '参加者数', '2016-06-12')).toBeNull()
})

test('the search finds what was done, counted, noted and planned, and follows each change', async () => {
  const { api } = app
  const found = async (query: string) =>
    (await api.searchTexts(query, 10)).hits.map((hit) => `${hit.fiscalYear} ${labelOfHit(hit)} ${fieldOfHit(hit)}`)
  expect(await found('防災訓練')).toEqual([])
  const id = await api.saveLogEntry(null, entryOf())
  const executed = await api.saveExecution(null, executionOf())
  const due = await api.saveMilestone(null, milestoneOf({ note: '広報紙にも載せる' }))
  expect(await found('防災訓練')).toEqual(['2015 具体的取組1-1-1　地域防災 取組の記録の内容'])
  expect(await found('参加者数')).toEqual(['2015 具体的取組1-1-1　地域防災 取組の記録の数える事柄'])
  expect(await found('第2四半期まで')).toEqual(['2015 具体的取組1-1-1　地域防災 予算の執行の備考'])
  expect(await found('募集要項')).toEqual(['2015 具体的取組1-1-1　地域防災 工程の名称'])
  expect(await found('広報紙')).toEqual(['2015 具体的取組1-1-1　地域防災 工程の備考'])
  expect((await api.searchTexts('防災訓練', 1)).hits[0]?.field).toEqual({
    kind: 'logEntry',
    id,
    itemKind: 'initiative',
    itemId: initiative,
    field: 'text',
  })
  await api.saveLogEntry(id, entryOf({ text: '避難所の開設' }))
  expect(await found('防災訓練')).toEqual([])
  expect(await found('避難所')).toHaveLength(1)
  await api.deleteLogEntry(id)
  await api.deleteExecution(executed)
  await api.deleteMilestone(due)
  for (const gone of ['避難所', '第2四半期まで', '募集要項']) expect(await found(gone)).toEqual([])
  await api.undo()
  expect(await found('募集要項')).toHaveLength(1)
  await api.deleteItem('initiative', initiative)
  expect(await found('募集要項')).toEqual([])
})
