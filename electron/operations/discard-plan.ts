// Knows how a plan that is still 案 is discarded with all that stands in it: 案を破棄.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteActItem, keepSourceTitles, listActItemsGoingWith, listActItemsOfYear } from '../db/repositories/act-items.ts'
import { deleteLineageOfPlan } from '../db/repositories/lineage.ts'
import { deleteWardPlan, findWardPlanId, getStage } from '../db/repositories/ward-plans.ts'

/**
 * Improvements that were found in its year go with it, but those of which an initiative of another year came; those of which an initiative of this
 * plan came are open again. Throws E-PLAN-03 (no plan of that year), E-ROLL-04 {fiscalYear} (an edition of it was confirmed).
 */
export function discardPlan(context: Context, fiscalYear: number): void {
  const db = context.files.writable()
  const id = findWardPlanId(db, fiscalYear)
  if (id === null) throw new AppError('E-PLAN-03')
  if (getStage(db, id) !== 'drafting') throw new AppError('E-ROLL-04', { fiscalYear })
  runDeed(context, { name: 'discardPlan', subject: { kind: 'plan', id, fiscalYear } }, (db) => {
    for (const { id: actItemId } of listActItemsGoingWith(db, fiscalYear).lost) deleteActItem(db, actItemId)
    for (const { source } of listActItemsOfYear(db, fiscalYear)) keepSourceTitles(db, source.id)
    deleteLineageOfPlan(db, id)
    deleteWardPlan(db, id)
  })
}
