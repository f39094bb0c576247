// Knows which amounts of a plan have to add up, and with what.
import { expect, test } from 'vitest'
import type { Amount, RelatedBudget } from '../../../../shared/model/ward-plan.ts'
import { overrideGeneration } from '../../../../shared/forms/override-generation.ts'
import { generation } from '../../../helpers/generations.ts'
import { changed, inspectFor, planWith, yen } from '../../../helpers/inspect.ts'

const related = (fund: RelatedBudget['fund'], thousands: number): RelatedBudget => ({ kind: 'assessed', fund, yen: thousands * 1000 })
const planOf = (amounts: readonly Amount[], relatedBudget: readonly RelatedBudget[] = [], budgetNote = '') =>
  changed(planWith({ 'initiative.title': '見守りの推進' }, 2021), { initiative: { amounts }, plan: { relatedBudget, budgetNote } })
const found = (plan: ReturnType<typeof planOf>, lastYear: ReturnType<typeof planOf> | null = null) =>
  inspectFor('amountMismatch', plan, { lastYear }).map(({ values: { why, fund, here, there } }) => [why, fund, here, there].join(' '))

test('the initiatives against 区関連予算: by fund where every amount is divided, else as a whole', () => {
  const budgets = [related('mayorFunds', 300), related('managerFunds', 700)]
  const divided = [yen('assessed', 2021, 300, 'mayorFunds'), yen('assessed', 2021, 690, 'managerFunds')]
  expect(found(planOf(divided, budgets))).toEqual(['relatedBudget managerFunds 690千円 700千円'])
  expect(found(planOf([yen('assessed', 2021, 990)], budgets))).toEqual(['relatedBudget total 990千円 1,000千円'])
  expect(found(planOf([yen('assessed', 2021, 1000)], budgets))).toEqual([])
})

test('no alarm where the difference is explained, or where one side is not entered yet', () => {
  const budgets = [related('mayorFunds', 300), related('managerFunds', 700)]
  expect(found(planOf([yen('assessed', 2021, 990)], budgets, '庁舎管理費を含まない。'))).toEqual([])
  expect(found(planOf([yen('assessed', 2021, 990)], budgets.slice(0, 1)))).toEqual([])
  expect(found(planOf([yen('budget', 2020, 990)], budgets))).toEqual([])
})

test('an amount that stands whole and in parts', () => {
  const parts = [yen('budget', 2020, 40, 'mayorFunds'), yen('budget', 2020, 50, 'managerFunds')]
  expect(found(planOf([yen('budget', 2020, 100), ...parts]))).toEqual(['parts  100千円 90千円'])
  expect(found(planOf([yen('budget', 2020, 90), ...parts]))).toEqual([])
})

test('予算額 and 決算額 of the same year and title in last year’s plan; 算定額 may move', () => {
  const before = planOf([yen('budget', 2020, 90), yen('assessed', 2021, 70)])
  expect(found(planOf([yen('budget', 2020, 96)]), before)).toEqual(['lastYear  96千円 90千円'])
  expect(found(planOf([yen('budget', 2020, 90), yen('assessed', 2021, 96)]), before)).toEqual([])
  const renamed = changed(planOf([yen('budget', 2020, 96)]), { initiative: { title: 'つながりの推進' } })
  expect(found(renamed, before)).toEqual([])
})

test('amounts are compared to the yen and told in the unit of the form, overridden or not', () => {
  const plan = planOf([yen('assessed', 2021, 1_234_000)], [related('mayorFunds', 1_000_000), related('managerFunds', 235_000)])
  const inUnit = (unit: string) =>
    inspectFor('amountMismatch', plan, { generation: overrideGeneration(generation('G1'), { unit }) }).map(
      ({ values: { here, there } }) => [here, there],
    )
  expect(inUnit('百万円')).toEqual([['1,234百万円', '1,235百万円']])
  const close = planOf([yen('assessed', 2021, 1_234_100)], [related('mayorFunds', 1_000_000), related('managerFunds', 234_300)])
  const inMillions = overrideGeneration(generation('G1'), { unit: '百万円' })
  expect(inspectFor('amountMismatch', close, { generation: inMillions }).map(({ values: { here, there } }) => [here, there])).toEqual([
    ['1,234,100,000円', '1,234,300,000円'],
  ])
  expect(inUnit('円')).toEqual([['1,234,000,000円', '1,235,000,000円']])
})

test('two initiatives of one title cannot be told apart', () => {
  const twice = (thousands: number) => {
    const plan = planOf([yen('budget', 2020, thousands)])
    const initiatives = plan.managementIssues[0]?.strategies[0]?.initiatives ?? []
    return changed(plan, {
      strategy: { initiatives: [...initiatives, ...initiatives.map((i) => ({ ...i, id: 'second' as typeof i.id }))] },
    })
  }
  expect(found(twice(96), twice(90))).toEqual([])
})
