// Knows how an indicator of the ward's own is deleted, with its targets, values and breaks; the plans that showed it keep their texts.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import * as series from '../db/repositories/series.ts'
import { requireSeries, subjectOfSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'

/** Throws E-SERIES-01 (no such series), E-SERIES-02 (a common indicator). */
export function deleteSeries(context: Context, id: string): void {
  const found = requireSeries(context.files.writable(), context.resources.basicPolicy, id)
  if (found.commonKey !== null) throw new AppError('E-SERIES-02')
  runFedDeed(context, { name: 'deleteSeries', subject: subjectOfSeries(found) }, (db) => series.deleteSeries(db, id))
}
