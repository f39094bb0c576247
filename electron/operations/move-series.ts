// Knows how an indicator of the ward's own is moved in their order.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { listOwnSeries, putSeriesPosition } from '../db/repositories/series.ts'
import { positionBehind } from './position-behind.ts'
import { requireSeries, subjectOfSeries } from './require-series.ts'

/** `afterId` null = first. One that stands there already makes no deed. Throws E-SERIES-01 where one of them is not there, E-SERIES-02 of a common indicator. */
export function moveSeries(context: Context, id: string, afterId: string | null): void {
  const db = context.files.writable()
  const moved = requireSeries(db, context.resources.basicPolicy, id)
  if (moved.commonKey !== null) throw new AppError('E-SERIES-02')
  const order = listOwnSeries(db)
  const others = order.filter((one) => one.id !== id)
  const places = afterId === id || afterId === 'last' ? null : positionBehind(others, afterId)
  if (!places) throw new AppError('E-SERIES-01')
  if ((order[order.findIndex((one) => one.id === id) - 1]?.id ?? null) === afterId) return
  runDeed(context, { name: 'moveSeries', subject: subjectOfSeries(moved) }, (db) => {
    putSeriesPosition(db, id, places.position)
    for (const one of places.stepAside) putSeriesPosition(db, one.id, one.position)
  })
}
