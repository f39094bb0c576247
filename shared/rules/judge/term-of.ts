// Knows how many years a goal has, and how many of them have passed: what the thresholds of a 進捗率 go by.
import type { IndicatorSeries } from '../../model/indicator.ts'
import type { JudgedTarget } from '../target-of.ts'

/** A 3年目標 in its 2nd year is {length 3, elapsed 2}; after its last year elapsed stays the length. */
export type Term = Readonly<{ length: number; elapsed: number }>

/**
 * The term ends with the target's year. It begins with the first 年次目標 (of those after the year of the baseline, where there is one), else with the
 * year after the baseline, else — of a common indicator — with the first year of the basic policy; the city's own target always with the latter.
 * null where the target has no year, nothing says when the term began, or the year lies before it.
 * No document defines it; it follows how 市政改革プラン counts its items (3年目標: 平成24～26年度).
 */
export function termOf(
  series: Pick<IndicatorSeries, 'targets' | 'baseline'>,
  judged: JudgedTarget,
  fiscalYear: number,
  policyFirstYear: number | null,
): Term | null {
  const { targetYear } = judged
  if (targetYear === null) return null
  const first = judged.from === 'common' ? policyFirstYear : firstYearOf(series, targetYear, policyFirstYear)
  if (first === null || first > targetYear || fiscalYear < first) return null
  const length = targetYear - first + 1
  return { length, elapsed: Math.min(fiscalYear - first + 1, length) }
}

function firstYearOf(
  { targets, baseline }: Pick<IndicatorSeries, 'targets' | 'baseline'>,
  targetYear: number,
  policyFirstYear: number | null,
): number | null {
  const from = baseline?.fiscalYear ?? Number.NEGATIVE_INFINITY
  const years = targets.map((target) => target.fiscalYear).filter((year) => from < year && year <= targetYear)
  if (years.length > 0) return Math.min(...years)
  return baseline ? baseline.fiscalYear + 1 : policyFirstYear
}
