// Knows what a person decided about a figure that no form cell holds.
import type { Decision } from '../../model/indicator.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import type { Scheme } from '../../model/judgement.ts'
import type { CheckPeriod } from '../../model/ward-plan.ts'

/** null where nobody said anything. */
export function decisionOf(
  book: Pick<IndicatorBook, 'decisions'>,
  subjectId: string,
  fiscalYear: number,
  period: CheckPeriod,
  scheme: Scheme,
  field = '',
): Decision | null {
  return (
    book.decisions.find(
      (one) =>
        one.subjectId === subjectId &&
        one.fiscalYear === fiscalYear &&
        one.period === period &&
        one.scheme === scheme &&
        one.field === field,
    ) ?? null
  )
}

/** '' = as the rule proposes. */
export function decidedSymbolOf(
  book: Pick<IndicatorBook, 'decisions'>,
  seriesId: string,
  fiscalYear: number,
  period: CheckPeriod,
  scheme: Scheme,
): string {
  return decisionOf(book, seriesId, fiscalYear, period, scheme)?.symbol ?? ''
}
