// Knows how a measured value (実績値) of an indicator is written, changed or taken away.
import type { CheckPeriod } from '../../shared/model/ward-plan.ts'
import type { MeasurementDraft } from '../../shared/rules/measurement-violations.ts'
import type { Context } from '../context.ts'
import { deleteMeasurement, putMeasurement } from '../db/repositories/measurements.ts'
import { checkedMeasurement } from './checked-measurement.ts'
import { requireSeries, storeSeries, subjectOfSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'

/**
 * null takes it away. The same again makes no deed. Throws E-SERIES-01 (no such series), and what checkedMeasurement throws.
 */
export function saveMeasurement(
  context: Context,
  seriesId: string,
  fiscalYear: number,
  period: CheckPeriod,
  typed: MeasurementDraft | null,
): void {
  const db = context.files.writable()
  const policy = context.resources.basicPolicy
  const series = requireSeries(db, policy, seriesId)
  const draft = checkedMeasurement(db, policy, series, typed)
  const isThere = series.measurements.some((one) => one.fiscalYear === fiscalYear && one.period === period)
  if (!draft && !isThere) return
  runFedDeed(context, { name: 'saveMeasurement', subject: subjectOfSeries(series, fiscalYear) }, (db) => {
    if (!draft) return deleteMeasurement(db, seriesId, fiscalYear, period)
    storeSeries(db, series)
    putMeasurement(db, seriesId, { ...draft, fiscalYear, period })
  })
}
