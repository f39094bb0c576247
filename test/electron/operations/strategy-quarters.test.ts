// Knows that in a year without 具体的取組 (令和5年度 on) a quarter of a 戦略 is written, confirmed and locked, and 取組の記録 is kept for it.
import { beforeEach, expect, test } from 'vitest'
import type { LoggedItem } from '../../../shared/model/check.ts'
import { contentOfCheck, hashOfContent } from '../../../shared/rules/check/content-of-check.ts'
import { labelOfHit } from '../../../shared/words/search.ts'
import { startAppInMemory, type TestApp } from '../../helpers/app-in-memory.ts'

let app: TestApp
let strategy = ''
const item = (): LoggedItem => ({ itemKind: 'strategy', itemId: strategy })
const entryOf = () => ({
  ...item(),
  day: '2025-06-22',
  text: '出前講座',
  measure: '参加者数',
  value: '138',
  lastYearValue: null,
  unit: '人',
})
const record = (of = item()) => app.api.getItemRecord(of)
const codeOf = (asked: Promise<unknown>) =>
  asked.then(
    () => '',
    ({ code }: { code: string }) => code,
  )

beforeEach(async () => {
  app = startAppInMemory([2025])
  const { api } = app
  app.setNow('2025-07-01T09:00:00+09:00')
  const section = await api.saveSection(null, '総務課')
  const post = await api.savePost(null, section, '総務課長')
  await api.saveHolder(null, post, '山田 花子', '2025-04-01', null)
  strategy = await api.addItem('strategy', await api.addItem('managementIssue', 'plan', 'last'), 'last')
  await api.saveText({ kind: 'strategy', id: strategy, field: 'title' }, '地域防災')
  await api.setPostOf([{ kind: 'strategy', id: strategy }], post)
})

const review = (field: string, check = 'firstQuarter') => ({ kind: 'strategyReview', id: `${strategy}-${check}`, field }) as const
async function confirm(check: 'firstQuarter', fiscalYear = 2025) {
  const plan = await app.api.getWardPlan(fiscalYear)
  const own = plan?.managementIssues[0]?.strategies[0]
  if (!own) throw new Error('no strategy')
  return app.api.confirmCheck({
    fiscalYear,
    subject: { kind: 'strategy', id: own.id },
    check,
    stepId: 'owner',
    act: 'confirm',
    decisionDate: null,
    documentNumber: '',
    comment: '',
    contentHash: hashOfContent(contentOfCheck({ kind: 'strategy', item: own }, check)),
  })
}

test('its quarter is written beside its other checks, undone, and handed in', async () => {
  const { api } = app
  await api.saveText(review('results'), '4校区で始めた。')
  await api.saveText(review('attainment'), '○')
  await api.saveText(review('results', 'secondQuarter'), '残る校区で始めた。')
  const reviews = async () =>
    (await api.getWardPlan(2025))?.managementIssues[0]?.strategies[0]?.reviews.map((one) => [one.period, one.results])
  expect(await reviews()).toEqual([
    ['firstQuarter', '4校区で始めた。'],
    ['secondQuarter', '残る校区で始めた。'],
  ])
  await api.undo()
  expect(await reviews()).toEqual([['firstQuarter', '4校区で始めた。']])
  expect(await confirm('firstQuarter')).toMatchObject({
    kind: 'strategy',
    check: 'firstQuarter',
    number: '1-1',
    title: '地域防災',
    act: 'confirm',
  })
})

test('where the form has 具体的取組 no quarter of a strategy is handed in', async () => {
  app = startAppInMemory([2015])
  app.setNow('2015-07-01T09:00:00+09:00')
  strategy = await app.api.addItem('strategy', await app.api.addItem('managementIssue', 'plan', 'last'), 'last')
  await app.api.saveText(review('results'), '4校区で始めた。')
  expect(await codeOf(confirm('firstQuarter', 2015))).toBe('E-CHECK-09')
})

test('its record is kept as that of an initiative, each change a deed that can be taken back', async () => {
  const { api } = app
  const id = await api.saveLogEntry(null, entryOf())
  const milestone = { ...item(), title: '検証訓練', dueDay: '2025-11-30', doneDay: null, note: '' }
  const due = await api.saveMilestone(null, milestone)
  const executed = await api.saveExecution(null, { ...item(), day: '2025-06-30', yen: 1000, note: '' })
  expect(await record()).toEqual({
    entries: [{ ...entryOf(), id }],
    executions: [{ ...item(), id: executed, day: '2025-06-30', yen: 1000, note: '' }],
    milestones: [{ ...milestone, id: due }],
  })
  const [summary] = (await api.getCheckBook(2025)).records
  expect(summary).toMatchObject({ ...item(), entries: 1, lastText: '出前講座', executedYen: 1000, nextDueDay: '2025-11-30' })
  const [hit] = (await api.searchTexts('出前講座', 9)).hits
  expect(hit && [hit.field, labelOfHit(hit)]).toEqual([{ kind: 'logEntry', id, ...item(), field: 'text' }, '戦略1-1　地域防災'])

  const kept = await record()
  await api.deleteItem('strategy', strategy)
  expect(await record()).toEqual({ entries: [], executions: [], milestones: [] })
  await api.undo()
  expect(await record()).toEqual(kept)
  await api.deleteLogEntry(id)
  await api.undo()
  expect(await record()).toEqual(kept)
  expect(await codeOf(api.saveLogEntry(id, { ...entryOf(), itemKind: 'initiative' }))).toBe('E-RECORD-01')
  expect(await codeOf(api.saveLogEntry(null, { ...entryOf(), itemKind: 'initiative' }))).toBe('E-RECORD-01')
  expect(await record({ itemKind: 'initiative', itemId: strategy })).toEqual({ entries: [], executions: [], milestones: [] })
})

test('前年同月 is proposed of what the strategy came from', async () => {
  await app.api.saveLogEntry(null, entryOf())
  const next = await app.api.rollOver({ fromYear: 2025, toYear: 2026, items: [], shifts: [], targets: [], actItems: [] })
  const grown = next.managementIssues[0]?.strategies[0]?.id ?? ''
  const asked = { itemKind: 'strategy', itemId: grown } as const
  expect(await app.api.findLastYearValue(asked, '参加者数', '2026-06-20')).toEqual({ value: '138', unit: '人', day: '2025-06-22' })
})

test('a milestone of a strategy is among what changed since its confirmation', async () => {
  await app.api.saveText(review('results'), '4校区で始めた。')
  const { deedId } = await confirm('firstQuarter')
  await app.api.saveMilestone(null, { ...item(), title: '検証訓練', dueDay: '2025-11-30', doneDay: null, note: '' })
  const changes = await app.api.listChangesSince(2025, { kind: 'strategy', id: strategy }, deedId)
  expect(changes.map(({ table, after }) => [table, after?.['title']])).toEqual([['milestone', '検証訓練']])
})

test.each(['log_entry', 'execution', 'milestone'])('a row of %s is of one item, never of two or of none', async (table) => {
  await app.api.saveLogEntry(null, entryOf())
  await app.api.saveExecution(null, { ...item(), day: '2025-06-30', yen: 1000, note: '' })
  await app.api.saveMilestone(null, { ...item(), title: '検証訓練', dueDay: '2025-11-30', doneDay: null, note: '' })
  const initiative = await app.api.addItem('initiative', strategy, 'last')
  for (const change of [`initiative_id = '${initiative}'`, 'strategy_id = NULL'])
    expect(() => app.db.prepare(`UPDATE ${table} SET ${change}`).run()).toThrow('CHECK constraint')
})
