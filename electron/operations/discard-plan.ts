// Knows how a plan that is still 案 is discarded with all that stands in it: 案を破棄.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteLineageOfPlan } from '../db/repositories/lineage.ts'
import { deleteWardPlan, findWardPlanId, getStage } from '../db/repositories/ward-plans.ts'

/** Throws E-PLAN-03 (no plan of that year), E-ROLL-04 {fiscalYear} (an edition of it was confirmed). */
export function discardPlan(context: Context, fiscalYear: number): void {
  const db = context.files.writable()
  const id = findWardPlanId(db, fiscalYear)
  if (id === null) throw new AppError('E-PLAN-03')
  if (getStage(db, id) !== 'drafting') throw new AppError('E-ROLL-04', { fiscalYear })
  runDeed(context, { name: 'discardPlan', subject: { kind: 'plan', id, fiscalYear } }, (db) => {
    deleteLineageOfPlan(db, id)
    deleteWardPlan(db, id)
  })
}
