// Knows which amounts of an initiative the plan of a later year begins with: this year's 予算額 is its 前年度予算額.
import type { Amount } from '../model/ward-plan.ts'

/**
 * Amounts keep their fiscal year: those from two before the new year on go over, of several initiatives summed by kind, fund and year. A plan is
 * drawn up with 算定額; where it never got a 予算額 for its own year, the 算定額 goes over as 予算額, since that is what the old form held. 決算額 comes with the settlement.
 */
export function amountsForNextYear(
  amounts: readonly Omit<Amount, 'id'>[],
  lastYear: number,
  newYear: number,
): readonly Omit<Amount, 'id'>[] {
  const hasBudget = amounts.some((a) => a.kind === 'budget' && a.fiscalYear === lastYear)
  const going = amounts
    .filter((a) => a.fiscalYear >= newYear - 2)
    .map((a) => (a.kind === 'assessed' && a.fiscalYear === lastYear && !hasBudget ? { ...a, kind: 'budget' as const } : a))
  const sums = new Map<string, Omit<Amount, 'id'>>()
  for (const { kind, fund, fiscalYear, yen } of going) {
    const key = `${kind}/${fund}/${fiscalYear}`
    sums.set(key, { kind, fund, fiscalYear, yen: (sums.get(key)?.yen ?? 0) + yen })
  }
  return [...sums.values()]
}
