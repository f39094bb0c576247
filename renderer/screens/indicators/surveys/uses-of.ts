// Knows which measurements take their figure from questions or 覆面調査.
import type { IndicatorSeries, Measurement } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'

/** `ids`: of questions and of 覆面調査. */
export function usesOf(
  { series }: IndicatorBook,
  ids: ReadonlySet<string>,
): readonly Readonly<{ series: IndicatorSeries; measurement: Measurement }>[] {
  const isOf = ({ questionId, mysteryShoppingId }: Measurement) => ids.has(questionId ?? '') || ids.has(mysteryShoppingId ?? '')
  return series.flatMap((one) => one.measurements.filter(isOf).map((measurement) => ({ series: one, measurement })))
}
