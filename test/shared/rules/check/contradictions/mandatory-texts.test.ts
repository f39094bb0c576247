// Knows which texts a bad rating makes mandatory, and what is missing of a check that is due.
import { describe, expect, it, test } from 'vitest'
import type { WardPlan } from '../../../../../shared/model/ward-plan.ts'
import { describeContradiction } from '../../../../../shared/words/contradictions.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'

type Reviews = Parameters<typeof planReviewed>[0]
const demanded = (reviews: Reviews, year = 2015) =>
  contradictionsFor('textAfterNegative', checkInspection(planReviewed(reviews, { year }))).map(({ key }) => key)

describe('textAfterNegative', () => {
  it.each<readonly [string, Reviews, readonly string[]]>([
    [
      'b',
      { strategy: [{ period: 'midYearReview', progress: 'ｂ' }] },
      ['strategy-0-midYearReview/finding', 'strategy-0-midYearReview/direction'],
    ],
    ['Ｂ overall', { strategy: [{ period: 'selfEvaluation', overall: 'Ｂ', finding: '課題' }] }, ['strategy-0-selfEvaluation/direction']],
    [
      'イ of a strategy',
      { strategy: [{ period: 'selfEvaluation', effectiveness: 'イ' }] },
      ['strategy-0-selfEvaluation/finding', 'strategy-0-selfEvaluation/direction'],
    ],
    [
      '② of 中間',
      { initiative: [{ period: 'midYearReview', attainment: '②（ⅰ）' }] },
      ['initiative-0-midYearReview/findingAndImprovement'],
    ],
    [
      '②, written without its branch',
      { initiative: [{ period: 'selfEvaluation', attainment: '②' }] },
      ['initiative-0-selfEvaluation/finding', 'initiative-0-selfEvaluation/improvement'],
    ],
    ['③', { initiative: [{ period: 'selfEvaluation', attainment: '③', finding: '担い手' }] }, ['initiative-0-selfEvaluation/improvement']],
    [
      'イ beside ①',
      { initiative: [{ period: 'selfEvaluation', attainment: '①（ⅰ）', effectiveness: 'イ' }] },
      ['initiative-0-selfEvaluation/finding', 'initiative-0-selfEvaluation/improvement'],
    ],
    ['② of 様式3', { reformItem: [{ period: 'midYearReview', attainment: '②' }] }, ['reform-0-midYearReview/findingAndImprovement']],
    ['② of 様式3', { reformItem: [{ period: 'selfEvaluation', attainment: '②' }] }, ['reform-0-selfEvaluation/findingAndImprovement']],
  ])('after %s', (_, reviews, keys) => {
    expect(demanded(reviews).map((key) => key.replace(/^\w+\//, ''))).toEqual(keys)
  })

  it.each<readonly [string, Reviews]>([
    ['a', { strategy: [{ period: 'midYearReview', progress: 'ａ' }] }],
    ['Ａ, ア', { strategy: [{ period: 'selfEvaluation', overall: 'Ａ', effectiveness: 'ア' }] }],
    ['①', { initiative: [{ period: 'selfEvaluation', attainment: '①（ⅱ）' }] }],
    ['－', { initiative: [{ period: 'selfEvaluation', effectiveness: '－' }] }],
    ['no rating yet', { initiative: [{ period: 'selfEvaluation', results: '12回開催' }] }],
    ['both written', { initiative: [{ period: 'selfEvaluation', attainment: '②（ⅰ）', finding: '担い手', improvement: '養成' }] }],
    ['began in mid-year', { initiative: [{ period: 'midYearReview', attainment: '②（ⅰ）', blankReason: '10月に開始' }] }],
    ['① of 様式3', { reformItem: [{ period: 'selfEvaluation', attainment: '①' }] }],
    ['× of a quarter', { initiative: [{ period: 'firstQuarter', attainment: '×' }] }],
  ])('not after %s', (_, reviews) => {
    expect(demanded(reviews)).toEqual([])
  })

  it('knows no texts in 令和5年度, whose sheet has none', () => {
    expect(demanded({ outcome: [{ period: 'selfEvaluation', attainment: 'B' }] }, 2023)).toEqual([])
  })

  it('says it in one sentence', () => {
    const plan = planReviewed({ initiative: [{ period: 'midYearReview', attainment: '②（ⅰ）' }] })
    const [one] = contradictionsFor('textAfterNegative', checkInspection(plan))
    expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
      '中間振り返り：評価が「②（ⅰ）」のため、課題と改善策は必ず記入する欄です。空欄とするときは、その理由を記入してください。',
    )
  })
})

describe('checkIncomplete', () => {
  const missing = (plan: WardPlan, today: string) =>
    contradictionsFor('checkIncomplete', checkInspection(plan, { today })).map(({ key, values }) => [key, values['missing']])
  const whole = { results: '12回開催', attainment: '①（ⅰ）', effectiveness: 'ア' }

  it('is silent of a plan that is not established', () => {
    const draft: WardPlan = { ...planReviewed({}), stage: 'draftConfirmed' }
    expect(contradictionsFor('checkIncomplete', { ...checkInspection(draft), today: '2016-04-01' })).toEqual([])
  })

  it('is silent before the last day of a check of which nobody wrote anything, then one line for the plan', () => {
    const plan = planReviewed({})
    expect(missing(plan, '2015-08-30')).toEqual([])
    expect(missing(plan, '2015-08-31')).toEqual([['plan/midYearReview', '']])
    const [one] = contradictionsFor('checkIncomplete', checkInspection(plan, { today: '2015-08-31' }))
    expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
      '中間振り返り：まだ1件も記入されていません（対象3件）。',
    )
  })

  it('tells each item with what it lacks, from the last day of the check on', () => {
    const plan = planReviewed({ initiative: [{ period: 'selfEvaluation', ...whole, effectiveness: '' }] })
    expect(missing(plan, '2016-03-30').filter(([key]) => String(key).endsWith('/selfEvaluation'))).toEqual([])
    expect(missing(plan, '2016-03-31').filter(([key]) => String(key).endsWith('/selfEvaluation'))).toEqual([
      ['wardPlan/plan/selfEvaluation', 'wardPlanReview.achievements,wardPlanReview.challenges'],
      ['managementIssue/issue-0/selfEvaluation', 'managementIssueReview.summary'],
      [
        'strategy/strategy-0/selfEvaluation',
        'strategyReview.overall,strategyReview.effectiveness,outcomeReview.result,outcomeReview.attainment',
      ],
      ['initiative/initiative-0/selfEvaluation', 'initiativeReview.effectiveness'],
      ['reformItem/reform-0/selfEvaluation', 'reformItemReview.results,reformItemReview.attainment'],
    ])
  })

  it('is lifted by a reason to stay blank, and by writing', () => {
    const plan = planReviewed({
      strategy: [{ period: 'midYearReview', progress: 'ａ' }],
      initiative: [{ period: 'midYearReview', blankReason: '10月から開始するため' }],
      reformItem: [{ period: 'midYearReview', implementation: '（ⅰ）', attainment: '①' }],
    })
    expect(missing(plan, '2015-09-15')).toEqual([])
  })

  it('knows no 中間振り返り in 令和5年度', () => {
    const plan = planReviewed({ outcome: [{ period: 'selfEvaluation', result: '51％', attainment: 'A' }] }, { year: 2023 })
    expect(missing(plan, '2024-04-01')).toEqual([['wardPlan/plan/selfEvaluation', 'wardPlanReview.evaluation,wardPlanReview.futurePolicy']])
  })

  it('misses a quarter only where the ward keeps quarters', () => {
    const quarter = { period: 'firstQuarter', results: '6月までに3回開催' } as const
    expect(missing(planReviewed({}), '2015-07-20')).toEqual([])
    expect(missing(planReviewed({ initiative: [quarter] }), '2015-06-20')).toEqual([])
    expect(missing(planReviewed({ initiative: [quarter] }), '2015-07-20')).toEqual([
      ['reformItem/reform-0/firstQuarter', 'reformItemReview.results,reformItemReview.attainment'],
    ])
  })
})

test('what is missing is named as the form names it', () => {
  const plan = planReviewed({ initiative: [{ period: 'selfEvaluation', results: '12回開催' }] })
  const all = contradictionsFor('checkIncomplete', { ...checkInspection(plan), today: '2016-04-01' })
  const one = all.find(({ ownerId }) => ownerId === 'initiative-0')
  expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
    '自己評価：プロセス指標の達成状況、戦略に対する取組の有効性が空欄です。',
  )
})
