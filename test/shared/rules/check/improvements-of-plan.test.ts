// Knows which improvements the checks of a year wrote down, and what is proposed of each.
import { describe, expect, it, test } from 'vitest'
import type { Check } from '../../../../shared/model/check.ts'
import type { Initiative, ReformItem, Strategy, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { improvementsOfPlan, proposeActText, proposeActTitle } from '../../../../shared/rules/check/improvements-of-plan.ts'
import { blankReviews } from '../../../helpers/blank-reviews.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const review = (period: Check, texts: Readonly<Record<string, string>>) => ({
  id: period,
  period,
  results: '',
  attainment: '',
  effectiveness: '',
  finding: '',
  improvement: '',
  findingAndImprovement: '',
  blankReason: '',
  ...texts,
})
const ofStrategy = (period: Check, direction: string) => ({
  ...blankReviews.strategyReview,
  id: period,
  period,
  finding: '会場が遠い',
  direction,
})

function planWith(): WardPlan {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 2, reformItems: 1 }, (place, n) => `${place}${n}`)
  const [issue] = plan.managementIssues
  const [strategy] = issue?.strategies ?? []
  if (!issue || !strategy) throw new Error('too small a plan')
  const [first, second] = strategy.initiatives as readonly [Initiative, Initiative]
  const initiatives = [
    {
      ...first,
      reviews: [
        review('selfEvaluation', { finding: '参加が少ない', improvement: '周知を早める' }),
        review('midYearReview', { findingAndImprovement: '課題は人手\n【改善策】町会と分担する' }),
        review('firstQuarter', { results: '予定どおり' }),
      ],
    },
    {
      ...second,
      reviews: [review('selfEvaluation', { improvement: '特になし' }), review('thirdQuarter', { findingAndImprovement: '－' })],
    },
  ] as unknown as readonly Initiative[]
  const reformItems = plan.reformItems.map((item) => ({
    ...item,
    reviews: [review('midYearReview', { findingAndImprovement: '窓口を1つにする' })],
  })) as unknown as readonly ReformItem[]
  const changed = { ...strategy, initiatives, reviews: [ofStrategy('selfEvaluation', '対象を広げて続ける')] } as unknown as Strategy
  return { ...plan, managementIssues: [{ ...issue, strategies: [changed] }], reformItems }
}

describe('the improvements of a plan', () => {
  it('are those of strategies, initiatives and items of 様式3, in the order of plan and year, without those that say nothing', () => {
    const found = improvementsOfPlan(planWith(), [])
    expect(found.map(({ source, number, text }) => [source.kind, number, source.check, text])).toEqual([
      ['strategy', '1-1', 'selfEvaluation', '対象を広げて続ける'],
      ['initiative', '1-1-1', 'midYearReview', '課題は人手\n【改善策】町会と分担する'],
      ['initiative', '1-1-1', 'selfEvaluation', '周知を早める'],
      ['reformItem', '1', 'midYearReview', '窓口を1つにする'],
    ])
    expect(found.every(({ hasActItem }) => !hasActItem)).toBe(true)
  })

  it('know which are an act item already: of this item and this check, no other', () => {
    const source = { kind: 'initiative', id: 'initiative-0', check: 'midYearReview' } as const
    const made = (check: Check | null) => improvementsOfPlan(planWith(), [{ source: { ...source, check } }]).filter((one) => one.hasActItem)
    expect(made('midYearReview').map((one) => one.key)).toEqual(['initiative/initiative-0/midYearReview'])
    expect([made(null), made('thirdQuarter')]).toEqual([[], []])
  })
})

test.each([
  ['課題は人手\n【改善策】町会と分担する', '町会と分担する'],
  ['（課題）周知が遅い（改善策）広報紙の前号で知らせる', '広報紙の前号で知らせる'],
  ['課題：人手\n改善策：町会と分担する', '町会と分担する'],
  ['参加者が減ったため、改善策を検討する', '参加者が減ったため、改善策を検討する'],
  ['課題は人手【改善策】', '課題は人手【改善策】'],
  ['  周知を早める\n', '周知を早める'],
])('of %j is proposed %j', (written, proposed) => expect(proposeActText(written)).toBe(proposed))

test.each([
  ['周知を早める。会場も増やす。', '周知を早める'],
  ['・訓練の会場を増やす\n・周知を早める', '訓練の会場を増やす'],
  ['① 町会と分担する', '町会と分担する'],
  ['(1) 町会と分担する', '町会と分担する'],
  ['あ'.repeat(61), `${'あ'.repeat(60)}…`],
  ['あ'.repeat(60), 'あ'.repeat(60)],
])('an initiative that comes of %j may be called %j', (text, title) => expect(proposeActTitle(text)).toBe(title))

test.each(['特になし', '特になし。', 'なし', '－', '―', '該当なし', '・特になし', '　', '※なし'])(
  '%j says that there is nothing to improve',
  (text) => {
    const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: 0 }, () => '文')
    const [issue] = plan.managementIssues
    const [strategy] = issue?.strategies ?? []
    if (!issue || !strategy) throw new Error('too small a plan')
    const saying = (direction: string) =>
      improvementsOfPlan(
        {
          ...plan,
          managementIssues: [{ ...issue, strategies: [{ ...strategy, reviews: [ofStrategy('selfEvaluation', direction)] }] }],
        } as unknown as WardPlan,
        [],
      )
    expect(saying(text)).toEqual([])
    expect(saying(`${text}段差`)).toHaveLength(1)
  },
)
