// Knows how amounts add up, and when they are said to differ from 区関連予算.
import { describe, expect, it } from 'vitest'
import type { Amount, AmountFund, WardPlan } from '../../../shared/model/ward-plan.ts'
import { amountFunds, amountKinds } from '../../../shared/model/ward-plan.ts'
import { addYen, checkRelatedBudget, initiativesOf, isDividedAmong, sumAmounts, sumOfFunds } from '../../../shared/rules/amount-totals.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const amount = (fund: AmountFund, yen: number, fiscalYear = 2018, kind: Amount['kind'] = 'assessed'): Amount => ({
  id: 'a' as never,
  kind,
  fund,
  fiscalYear,
  yen,
})
const planWith = (amounts: readonly (readonly Amount[])[], relatedBudget: WardPlan['relatedBudget'] = []): WardPlan => {
  const plan = makePlan({ issues: 1, strategiesEach: 1, initiativesEach: amounts.length }, () => '', 2018)
  return {
    ...plan,
    relatedBudget,
    managementIssues: plan.managementIssues.map((issue) => ({
      ...issue,
      strategies: issue.strategies.map((strategy) => ({
        ...strategy,
        initiatives: strategy.initiatives.map((initiative, i) => ({ ...initiative, amounts: amounts[i] ?? [] })),
      })),
    })),
  }
}

describe('sums', () => {
  it('of nothing are nothing, and of 0 are 0', () => {
    expect(sumOfFunds([], 'assessed', 2018)).toBe(null)
    expect(sumOfFunds([amount('undivided', 0)], 'assessed', 2018)).toBe(0)
    expect(addYen([null, null])).toBe(null)
    expect(sumAmounts([{ amounts: [] }], 'assessed', 2018).total).toBe(null)
  })
  it('hold every amount of the kind and year once, whatever its fund', () => {
    const anyAmount = fc.record({
      fund: fc.constantFrom(...amountFunds),
      yen: fc.integer({ min: -999_999_999, max: 999_999_999 }),
      fiscalYear: fc.constantFrom(2016, 2017, 2018),
      kind: fc.constantFrom(...amountKinds),
    })
    fc.assert(
      fc.property(fc.array(fc.array(anyAmount, { maxLength: 6 }), { maxLength: 6 }), (lists) => {
        const initiatives = lists.map((list) => ({ amounts: list.map((a) => amount(a.fund, a.yen, a.fiscalYear, a.kind)) }))
        for (const kind of amountKinds) {
          const sum = sumAmounts(initiatives, kind, 2017)
          const all = lists.flat().filter((a) => a.kind === kind && a.fiscalYear === 2017)
          expect(sum.total).toBe(all.length === 0 ? null : all.reduce((total, a) => total + a.yen, 0))
          expect(sum.total).toBe(addYen(Object.values(sum.byFund)))
          expect(sum.total).toBe(addYen(initiatives.map((one) => sumOfFunds(one.amounts, kind, 2017))))
        }
      }),
    )
  })
  it('are divided once one fund is named', () => {
    expect(isDividedAmong([amount('undivided', 1)], 'assessed', 2018)).toBe(false)
    expect(isDividedAmong([amount('mayorFunds', 0)], 'assessed', 2018)).toBe(true)
    expect(isDividedAmong([amount('mayorFunds', 0, 2017)], 'assessed', 2018)).toBe(false)
  })
  it('go over all initiatives of the plan', () => {
    expect(initiativesOf(makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 3 }, () => '')).length).toBe(12)
  })
})

describe('the check against 区関連予算', () => {
  const budget = (mayor: number | null, manager: number | null): WardPlan['relatedBudget'] => [
    ...(mayor === null ? [] : [{ kind: 'assessed', fund: 'mayorFunds', yen: mayor } as const]),
    ...(manager === null ? [] : [{ kind: 'assessed', fund: 'managerFunds', yen: manager } as const]),
    { kind: 'budget', fund: 'mayorFunds', yen: 7 },
  ]
  const differences = (plan: WardPlan) => checkRelatedBudget(plan, 'assessed').map((line) => line.difference)

  it('says by fund and in all what is too much or too little', () => {
    const plan = planWith([[amount('mayorFunds', 10), amount('managerFunds', 20)], [amount('mayorFunds', -3)]], budget(9, 20))
    expect(checkRelatedBudget(plan, 'assessed')).toEqual([
      { fund: 'mayorFunds', planned: 7, related: 9, difference: -2 },
      { fund: 'managerFunds', planned: 20, related: 20, difference: 0 },
      { fund: 'total', planned: 27, related: 29, difference: -2 },
    ])
  })
  it('says nothing by fund while an amount is not divided, but in all', () => {
    expect(differences(planWith([[amount('undivided', 29)]], budget(9, 20)))).toEqual([null, null, 0])
  })
  it('says nothing of a budget that is not entered, or only half', () => {
    expect(differences(planWith([[amount('mayorFunds', 10)]], budget(null, null)))).toEqual([null, null, null])
    expect(differences(planWith([[amount('mayorFunds', 10)]], budget(10, null)))).toEqual([0, null, null])
  })
  it('is of the plan year alone', () => {
    expect(differences(planWith([[amount('mayorFunds', 10, 2017)]], budget(10, 0)))).toEqual([-10, 0, -10])
  })
})
