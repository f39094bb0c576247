// Knows how an indicator of a plan comes to show a series, another one, or none.
import type { SeriesLinkKind } from '../../shared/model/indicator.ts'
import type { Context } from '../context.ts'
import { deleteSeriesLink, getSeriesOf, putSeriesLink } from '../db/repositories/series-links.ts'
import { requireSeries, storeSeries } from './require-series.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOf } from './subject-of.ts'

/** null = none. An empty target and empty results are filled from it. The same again makes no deed. Throws E-PLAN-03 (no such indicator), E-SERIES-01 (no such series). */
export function linkSeries(context: Context, kind: SeriesLinkKind, indicatorId: string, seriesId: string | null): void {
  const db = context.files.writable()
  const subject = subjectOf(db, kind, indicatorId)
  const series = seriesId === null ? null : requireSeries(db, context.resources.basicPolicy, seriesId)
  if (getSeriesOf(db, kind, indicatorId) === seriesId) return
  runFedDeed(context, { name: 'linkSeries', subject }, (db) => {
    if (!series) return deleteSeriesLink(db, indicatorId)
    storeSeries(db, series)
    putSeriesLink(db, kind, indicatorId, series.id)
  })
}
