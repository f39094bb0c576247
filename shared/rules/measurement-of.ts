// Knows which record a figure is made of: the check's own, and of a milestone that was reached, since then the one that says so.
import type { IndicatorSeries, Measurement } from '../model/indicator.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'

/** What is recorded of the check itself goes before; undefined = nothing is recorded. */
export function measurementOf(series: IndicatorSeries, fiscalYear: number, period: CheckPeriod): Measurement | undefined {
  const own = series.measurements.find((each) => each.fiscalYear === fiscalYear && each.period === period)
  return own ?? (series.kind === 'milestone' ? reachedBefore(series, fiscalYear, period) : undefined)
}

/** Once reached, it stays reached. */
function reachedBefore({ measurements }: IndicatorSeries, fiscalYear: number, period: CheckPeriod): Measurement | undefined {
  return measurements.findLast((each) => {
    const isMidYear = each.fiscalYear === fiscalYear && each.period === 'midYearReview' && period === 'selfEvaluation'
    return (isMidYear || each.fiscalYear < fiscalYear) && each.state === 'value' && each.day !== null
  })
}
