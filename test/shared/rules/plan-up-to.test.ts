// Knows that a plan shown up to a check keeps what was said until then and loses what comes later, and the quarters always.
import { expect, it } from 'vitest'
import type { Check } from '../../../shared/model/check.ts'
import { checks } from '../../../shared/model/check.ts'
import { checkPeriods, type WardPlan } from '../../../shared/model/ward-plan.ts'
import { planUpTo } from '../../../shared/rules/plan-up-to.ts'
import { generation } from '../../helpers/generations.ts'
import { planReviewed } from '../../helpers/checked-plan.ts'
import { fc } from '../../helpers/fast-check.ts'

const g1 = generation('G1')
const said = (periods: readonly Check[]) => periods.map((period) => ({ period, findingAndImprovement: `${period}の課題` }))
const official = checkPeriods.map((period) => ({ period, finding: `${period}の課題`, summary: '総括', result: '52％' }))
const plan: WardPlan = {
  ...planReviewed({ issue: official, strategy: official, outcome: official, initiative: said(checks), reformItem: said(checks) }),
  reviews: checkPeriods.map((period) => ({
    id: `plan-${period}` as never,
    period,
    achievements: '成果',
    challenges: '',
    evaluation: '',
    futurePolicy: '',
  })),
}

/** Every check that anything is said of, at how many places. */
function periodsOf(value: unknown, found: Record<string, number> = {}): Readonly<Record<string, number>> {
  if (typeof value !== 'object' || value === null) return found
  if ('period' in value) found[String(value.period)] = (found[String(value.period)] ?? 0) + 1
  for (const entry of Object.values(value)) periodsOf(entry, found)
  return found
}

it('of six records with all that was said of them', () => {
  expect(periodsOf(plan)).toEqual({
    firstQuarter: 2,
    secondQuarter: 2,
    thirdQuarter: 2,
    fourthQuarter: 2,
    midYearReview: 6,
    selfEvaluation: 6,
  })
  expect(periodsOf(planUpTo(plan, g1, []))).toEqual({})
  expect(periodsOf(planUpTo(plan, g1, ['midYearReview']))).toEqual({ midYearReview: 6 })
  expect(periodsOf(planUpTo(plan, g1, ['midYearReview', 'selfEvaluation']))).toEqual({ midYearReview: 6, selfEvaluation: 6 })
})

it('shown twice it is the same, and where nothing is left out the very same objects', () => {
  fc.assert(
    fc.property(fc.subarray([...checkPeriods]), fc.subarray([...checkPeriods]), (first, second) => {
      const shown = planUpTo(plan, g1, first)
      expect(planUpTo(shown, g1, first)).toBe(shown)
      expect(planUpTo(shown, g1, second)).toEqual(
        planUpTo(
          plan,
          g1,
          first.filter((check) => second.includes(check)),
        ),
      )
      expect(shown.managementIssues[0]?.strategies[0]?.initiatives[0]?.processIndicators).toBe(
        plan.managementIssues[0]?.strategies[0]?.initiatives[0]?.processIndicators,
      )
    }),
  )
})

it('loses 前年度 of an indicator where the forms show it in the band of 自己評価: its rating on 様式2, nothing on the short sheet', () => {
  const previous = { previousResult: '48％', previousRating: 'Ａ' }
  const withPrevious = (of: WardPlan): WardPlan => ({
    ...of,
    managementIssues: of.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        outcomeIndicators: strategy.outcomeIndicators.map((indicator) => ({ ...indicator, ...previous })),
      })),
    })),
  })
  const indicatorOf = (of: WardPlan) => of.managementIssues[0]?.strategies[0]?.outcomeIndicators[0]
  const full = withPrevious(plan)
  expect(indicatorOf(planUpTo(full, g1, ['midYearReview']))).toMatchObject({ previousResult: '48％', previousRating: '' })
  expect(indicatorOf(planUpTo(full, g1, ['selfEvaluation']))).toMatchObject(previous)
  expect(indicatorOf(planUpTo(full, generation('G2'), []))).toMatchObject(previous)
})
