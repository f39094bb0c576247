// Knows which text of an earlier period is offered again, which mark a quarter bears, and what small plan a person's typing is checked in.
import { expect, test } from 'vitest'
import type { Check } from '../../../../shared/model/check.ts'
import { findContradictions } from '../../../../shared/rules/check/contradictions.ts'
import { planOfItem } from '../../../../shared/rules/check/contradictions/plan-of-item.ts'
import { lastTextOf } from '../../../../shared/rules/check/last-text.ts'
import { quarterMarkOf } from '../../../../shared/rules/check/quarter-marks.ts'
import { checkInspection, planReviewed } from '../../../helpers/checked-plan.ts'

type Said = Readonly<{ period: Check; results?: string; finding?: string; findingAndImprovement?: string; attainment?: string }>
const year: readonly Said[] = [
  { period: 'firstQuarter', results: '1Q', findingAndImprovement: '1Qの課題' },
  { period: 'midYearReview', findingAndImprovement: '中間の課題' },
  { period: 'secondQuarter', results: ' ', findingAndImprovement: '' },
  { period: 'thirdQuarter', results: '3Q', attainment: '○' },
]

test.each<readonly [string, string, Check, string | null, Check | null]>([
  ['the quarter before', 'results', 'fourthQuarter', '3Q', 'thirdQuarter'],
  ['an earlier one where that says nothing', 'results', 'thirdQuarter', '1Q', 'firstQuarter'],
  ['中間 for 課題 of 自己評価', 'finding', 'selfEvaluation', '中間の課題', 'midYearReview'],
  ['中間 for 改善策 of 自己評価', 'improvement', 'selfEvaluation', '中間の課題', 'midYearReview'],
  ['the last quarter for 取組実績', 'results', 'selfEvaluation', '3Q', 'thirdQuarter'],
  ['the first quarter for 中間', 'findingAndImprovement', 'midYearReview', '1Qの課題', 'firstQuarter'],
  ['nothing before the first', 'results', 'firstQuarter', null, null],
  ['never a symbol', 'attainment', 'fourthQuarter', null, null],
])('%s', (_, field, check, text, from) => {
  const last = lastTextOf(field, check, year, [])
  expect([last?.text ?? null, last?.check ?? null]).toEqual([text, from])
})

test('last year’s same check, where this year says nothing yet', () => {
  const lastYears: readonly Said[] = [{ period: 'firstQuarter', results: '前年度の1Q' }]
  expect(lastTextOf('results', 'firstQuarter', [], lastYears)).toEqual({ check: 'firstQuarter', isLastYear: true, text: '前年度の1Q' })
  expect(lastTextOf('results', 'secondQuarter', [], lastYears)).toBeNull()
})

test.each([
  ['〇', '○'],
  ['◯', '○'],
  [' △ ', '△'],
  ['×', '×'],
  ['✕', '×'],
  ['X', '×'],
  ['順調', null],
  ['', null],
])('the mark of 「%s」 is %s', (text, mark) => {
  expect(quarterMarkOf(text)).toBe(mark)
})

test('what is typed stands in place of what is stored, of one item alone', () => {
  const plan = planReviewed({ initiative: [{ period: 'selfEvaluation', attainment: '②（ⅰ）', results: '取組は順調である。' }] })
  const subject = { kind: 'initiative', id: 'initiative-0' } as const
  const codes = (typed: Readonly<Record<string, string>>) =>
    findContradictions({ ...checkInspection(planOfItem(plan, subject, 'selfEvaluation', typed)), dates: [] }).map(({ code }) => code)
  expect(codes({})).toEqual(['goodWordsRedVerdict', 'textAfterNegative', 'textAfterNegative'])
  expect(
    codes({ 'initiative-0/results': '参加者が目標に届かなかった。', 'initiative-0/finding': '周知', 'initiative-0/improvement': '強化' }),
  ).toEqual([])
  const ofReform = planOfItem(plan, { kind: 'reformItem', id: 'reform-0' }, 'midYearReview', { 'reform-0/attainment': '②' })
  expect(ofReform.managementIssues).toEqual([])
  expect(ofReform.reformItems[0]?.reviews).toMatchObject([{ period: 'midYearReview', attainment: '②' }])
  expect(planOfItem(plan, { kind: 'wardPlan', id: 'plan' }, 'selfEvaluation', {}).managementIssues).toHaveLength(1)
})
