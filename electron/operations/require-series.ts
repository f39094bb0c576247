// Knows how the series that a deed is about is found, and how a common indicator gets a row of its own with the first thing that the ward says of it.
import type { DeedSubject } from '../../shared/model/deed.ts'
import type { BasicPolicy, CommonIndicator } from '../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import { listIndicatorsOfYears } from '../../shared/rules/common-series.ts'
import { definitionOf } from '../../shared/rules/definition-of.ts'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { insertSeries, isSeriesStored } from '../db/repositories/series.ts'
import { readIndicatorBook } from './read-indicator-book.ts'
import { shorten } from './subject-of.ts'

/** As the window sees it. Throws E-SERIES-01 where there is none. */
export function requireSeries(db: Db, policy: BasicPolicy, id: string): IndicatorSeries {
  const found = readIndicatorBook(db, policy).series.find((series) => series.id === id)
  if (!found) throw new AppError('E-SERIES-01')
  return found
}

/** Inside a deed, before anything is written under it. */
export function storeSeries(db: Db, series: IndicatorSeries): void {
  if (isSeriesStored(db, series.id)) return
  insertSeries(db, { id: series.id, commonKey: series.commonKey, position: 'a0' }, definitionOf(series))
}

/** null where it is the ward's own. */
export function commonIndicatorOf(policy: BasicPolicy, { commonKey }: Pick<IndicatorSeries, 'commonKey'>): CommonIndicator | null {
  return listIndicatorsOfYears(policy).find(({ indicator }) => indicator.key === commonKey)?.indicator ?? null
}

export function subjectOfSeries({ id, name }: Readonly<{ id: string; name: string }>, fiscalYear?: number): DeedSubject {
  return { kind: 'series', id, title: shorten(name), ...(fiscalYear !== undefined && { fiscalYear }) }
}
