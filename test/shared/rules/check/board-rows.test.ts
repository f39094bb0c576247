// Knows that the board shows every item beside its checks with rating and state, and is quick for as many as no ward has.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../../electron/resources.ts'
import type { CheckBook } from '../../../../shared/model/check.ts'
import type { WardPlan } from '../../../../shared/model/ward-plan.ts'
import { boardRowsOf } from '../../../../shared/rules/check/board-rows.ts'
import { checkDatesOf } from '../../../../shared/rules/check/check-dates.ts'
import { sayCell, sayRating, sayStage } from '../../../../shared/words/home.ts'
import { testRoute } from '../../../helpers/check-factory.ts'
import { planReviewed } from '../../../helpers/checked-plan.ts'
import { cpuTimeOf } from '../../../helpers/cpu-time.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const { judgementRules: rules, checkCalendar } = loadResources(path.join(import.meta.dirname, '../../../../resources'))
const bookOf = (plan: WardPlan): CheckBook => ({
  fiscalYear: plan.fiscalYear,
  dates: checkDatesOf(checkCalendar, generation(plan.formGeneration as 'G1').checks, plan.fiscalYear, new Map()),
  ownDates: [],
  route: testRoute,
  isRouteDecided: true,
  confirmations: [],
  sheets: [],
  records: [],
})
const rowsOf = (plan: WardPlan, today: string) =>
  boardRowsOf({ plan, generation: generation(plan.formGeneration as 'G1'), book: bookOf(plan), rules, today })

test('ratings stand in the cell of their check, bad ones are marked, and what is over its deadline is late', () => {
  const plan = planReviewed({
    initiative: [
      { period: 'firstQuarter', attainment: '×', results: '遅れている。' },
      { period: 'midYearReview', attainment: '①（ⅰ）' },
      { period: 'selfEvaluation', attainment: '②（ⅰ）' },
    ],
    strategy: [{ period: 'midYearReview', progress: 'ａ' }],
    outcome: [{ period: 'selfEvaluation', result: '40％', attainment: 'Ｂ' }],
  })
  const rows = rowsOf(plan, '2015-10-01')
  const cellsOf = (kind: string) =>
    rows
      .find((row) => row.kind === kind)
      ?.cells.map((cell) => cell && [cell.check, sayRating(cell), cell.tone, sayStage(cell), cell.state.isLate])
  // 1Q until 7/15 and 中間 until 9/15 are over on 10/1, 2Q is due on 10/15; the third quarter begins that day
  expect(cellsOf('initiative')).toEqual([
    ['firstQuarter', '×遅れ', 'bad', '◩ 記入中', true],
    ['midYearReview', '①（ⅰ）', 'good', '◩ 記入中', true],
    ['secondQuarter', '', null, '□ 未記入', false],
    ['thirdQuarter', '', null, '□ 未記入', false],
    ['fourthQuarter', '', null, '・ 開始前', false],
    ['selfEvaluation', '②（ⅰ）', 'bad', '◩ 記入中', false],
  ])
  expect(cellsOf('strategy')).toEqual([
    null,
    ['midYearReview', 'ａ', 'good', '◩ 記入中', true],
    null,
    null,
    null,
    ['selfEvaluation', 'Ｂ', 'bad', '◩ 記入中', false],
  ])
  const first = rows.find(({ kind }) => kind === 'initiative')?.cells[0]
  expect(first && sayCell(first)).toBe('第1四半期　×遅れ　記入中　期限超過')
  expect(rows.find(({ kind }) => kind === 'initiative')?.issueId).toBe(plan.managementIssues[0]?.id)
})

test('a quarter that the ward does not keep is late for no item; an official check is', () => {
  const quiet = rowsOf(planReviewed({}), '2015-10-20').find(({ kind }) => kind === 'initiative')
  const lateOf = (row: typeof quiet) => row?.cells.flatMap((cell) => (cell?.state.isLate ? [cell.check] : []))
  expect(lateOf(quiet)).toEqual(['midYearReview'])
  const kept = planReviewed({ reformItem: [{ period: 'firstQuarter', results: '予定どおり進めた。' }] })
  expect(lateOf(rowsOf(kept, '2015-10-20').find(({ kind }) => kind === 'initiative'))).toEqual(['firstQuarter', 'midYearReview'])
})

test('a plan without 取組 (令和5年度 on) has no 中間振り返り, and strategies in its quarters and its 自己評価', () => {
  const strategies = [{ period: 'firstQuarter', results: '会場を1か所増やした。', attainment: '△' }] as const
  const outcome = [{ period: 'selfEvaluation', result: '40％', attainment: 'Ａ' }] as const
  const plan = planReviewed({ strategy: strategies, outcome }, { year: 2025 })
  const rows = rowsOf(
    {
      ...plan,
      managementIssues: plan.managementIssues.map((i) => ({ ...i, strategies: i.strategies.map((s) => ({ ...s, initiatives: [] })) })),
    },
    '2025-10-01',
  )
  const strategy = rows.find(({ kind }) => kind === 'strategy')
  expect(strategy?.cells.map((cell) => cell?.check ?? null)).toEqual([
    'firstQuarter',
    'secondQuarter',
    'thirdQuarter',
    'fourthQuarter',
    'selfEvaluation',
  ])
  const [first] = strategy?.cells ?? []
  expect(first && sayCell(first)).toBe('第1四半期　△やや遅れ　記入中　期限超過')
})

test('300 items in six checks take less than 100 ms', async () => {
  const plan = makePlan({ issues: 5, strategiesEach: 6, initiativesEach: 10 }, (place, n) => `${place}${n}`, 2015)
  const { ms, result: rows } = await cpuTimeOf(() => rowsOf(plan, '2015-10-01'))
  expect(rows.filter(({ kind }) => kind === 'initiative')).toHaveLength(300)
  expect(ms).toBeLessThan(100)
})
