// Knows how the target of one year (年次目標) of an indicator is written, changed or taken away.
import type { YearlyTarget } from '../../shared/model/indicator.ts'
import type { Context } from '../context.ts'
import { deleteYearlyTarget, putYearlyTarget } from '../db/repositories/yearly-targets.ts'
import { checkedYearlyTarget } from './checked-yearly-target.ts'
import { requireSeries, storeSeries, subjectOfSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'

/** null, or one that says nothing, takes it away. The same again makes no deed. Throws E-SERIES-01 (no such series), RuleBroken (violationsOfTarget, violationsOfWithdrawal). */
export function saveYearlyTarget(
  context: Context,
  seriesId: string,
  fiscalYear: number,
  typed: Omit<YearlyTarget, 'fiscalYear'> | null,
): void {
  const series = requireSeries(context.files.writable(), context.resources.basicPolicy, seriesId)
  const year = checkedYearlyTarget(series, typed)
  if (!year && !series.targets.some((one) => one.fiscalYear === fiscalYear)) return
  runFedDeed(context, { name: 'saveYearlyTarget', subject: subjectOfSeries(series, fiscalYear) }, (db) => {
    if (!year) return deleteYearlyTarget(db, seriesId, fiscalYear)
    storeSeries(db, series)
    putYearlyTarget(db, seriesId, { fiscalYear, ...year })
  })
}
