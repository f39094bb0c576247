// Knows how it is marked that a year's figure is no longer comparable with the year before.
import { breakAspects, type SeriesBreak } from '../../shared/model/indicator.ts'
import type { Context } from '../context.ts'
import { deleteSeriesBreak, putSeriesBreak } from '../db/repositories/series-breaks.ts'
import { requireSeries, storeSeries, subjectOfSeries } from './require-series.ts'
import { requireText } from './require-text.ts'
import { runFedDeed } from './run-fed-deed.ts'

/** null takes it away. Aspects are kept in their order, each once. The same again makes no deed. Throws E-SERIES-01 (no such series), RuleBroken (violationsOfText). */
export function saveSeriesBreak(
  context: Context,
  seriesId: string,
  fiscalYear: number,
  typed: Omit<SeriesBreak, 'fiscalYear'> | null,
): void {
  const series = requireSeries(context.files.writable(), context.resources.basicPolicy, seriesId)
  const note = typed ? requireText('seriesBreak//note', typed.note).trim() : ''
  if (!typed && !series.breaks.some((one) => one.fiscalYear === fiscalYear)) return
  runFedDeed(context, { name: 'saveSeriesBreak', subject: subjectOfSeries(series, fiscalYear) }, (db) => {
    if (!typed) return deleteSeriesBreak(db, seriesId, fiscalYear)
    storeSeries(db, series)
    putSeriesBreak(db, seriesId, { fiscalYear, aspects: breakAspects.filter((aspect) => typed.aspects.includes(aspect)), note })
  })
}
