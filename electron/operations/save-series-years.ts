// Knows how several years of one indicator are written at once, as a pasted column: targets, 撤退・再構築基準 and measured values.
import type { IndicatorSeries, SeriesYear } from '../../shared/model/indicator.ts'
import { type CheckPeriod, checkPeriods } from '../../shared/model/ward-plan.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { deleteMeasurement, putMeasurement } from '../db/repositories/measurements.ts'
import { deleteYearlyTarget, putYearlyTarget } from '../db/repositories/yearly-targets.ts'
import { checkedMeasurement } from './checked-measurement.ts'
import { checkedYearlyTarget } from './checked-yearly-target.ts'
import { requireSeries, storeSeries, subjectOfSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'

type CheckedYears = Readonly<{
  series: IndicatorSeries
  targets: readonly Readonly<{ fiscalYear: number; year: ReturnType<typeof checkedYearlyTarget> }>[]
  measurements: readonly Readonly<{ fiscalYear: number; period: CheckPeriod; draft: ReturnType<typeof checkedMeasurement> }>[]
}>
const noTarget = { value: null, upper: null, day: null, text: '' } as const

/**
 * All or nothing, as one deed; what is left out of a year stays, and the same again makes no deed. Throws E-SERIES-01 (no such series), and what
 * checkedYearlyTarget and checkedMeasurement throw.
 */
export function saveSeriesYears(context: Context, seriesId: string, typed: readonly SeriesYear[]): void {
  const checked = checkedSeriesYears(context, context.files.writable(), seriesId, typed)
  runFedDeed(context, { name: 'saveSeriesYears', subject: subjectOfSeries(checked.series) }, (db) => writeSeriesYears(db, checked))
}

/** What is going to be written, and whether it may be. Throws as saveSeriesYears does. */
export function checkedSeriesYears(context: Context, db: Db, seriesId: string, typed: readonly SeriesYear[]): CheckedYears {
  const years = onceEach(typed)
  const policy = context.resources.basicPolicy
  const series = requireSeries(db, policy, seriesId)
  const targets = years
    .filter(({ target, withdrawal }) => target !== undefined || withdrawal !== undefined)
    .map(({ fiscalYear, ...change }) => {
      const before = series.targets.find((one) => one.fiscalYear === fiscalYear)
      const target = (change.target === undefined ? before?.target : change.target) ?? noTarget
      const withdrawal = (change.withdrawal === undefined ? before?.withdrawal : change.withdrawal) ?? null
      return { fiscalYear, year: checkedYearlyTarget(series, { target, withdrawal }) }
    })
  const measurements = years.flatMap(({ fiscalYear, ...change }) =>
    checkPeriods.flatMap((period) => {
      const measured = change[period]
      return measured === undefined ? [] : [{ fiscalYear, period, draft: checkedMeasurement(db, policy, series, measured) }]
    }),
  )
  return { series, targets, measurements }
}

/** Inside a deed. */
export function writeSeriesYears(db: Db, { series, targets, measurements }: CheckedYears): void {
  const isWritten = [...targets.map(({ year }) => year), ...measurements.map(({ draft }) => draft)].some((one) => one !== null)
  if (isWritten) storeSeries(db, series)
  for (const { fiscalYear, year } of targets) {
    if (year) putYearlyTarget(db, series.id, { fiscalYear, ...year })
    else deleteYearlyTarget(db, series.id, fiscalYear)
  }
  for (const { fiscalYear, period, draft } of measurements) {
    if (draft) putMeasurement(db, series.id, { ...draft, fiscalYear, period })
    else deleteMeasurement(db, series.id, fiscalYear, period)
  }
}

/** What is said of a year in several places is one change of it. */
function onceEach(typed: readonly SeriesYear[]): readonly SeriesYear[] {
  const years = new Map<number, SeriesYear>()
  for (const year of typed) years.set(year.fiscalYear, { ...years.get(year.fiscalYear), ...year })
  return [...years.values()]
}
