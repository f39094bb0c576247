// Knows how 区関連予算 of a year is written, as a person types it.
import type { AmountKind, RelatedBudget } from '../../shared/model/ward-plan.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { type RelatedBudgetPlace, deleteRelatedBudget, getRelatedBudget, putRelatedBudget } from '../db/repositories/related-budgets.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { printedGenerationOf } from './printed-generation.ts'
import { yenAsTyped } from './write-amount.ts'

/** '' and '－' take it away. Throws RuleBroken (parseAmount), E-PLAN-03 (no plan of that year). */
export function saveRelatedBudget(
  context: Context,
  fiscalYear: number,
  kind: AmountKind,
  fund: RelatedBudget['fund'],
  typed: string,
): void {
  const db = context.files.writable()
  const wardPlanId = findWardPlanId(db, fiscalYear)
  if (wardPlanId === null) throw new AppError('E-PLAN-03')
  const yen = yenAsTyped(typed, printedGenerationOf(context, db, fiscalYear).unit.yen, `relatedBudget/${kind}/${fund}`)
  const place: RelatedBudgetPlace = { wardPlanId, kind, fund }
  if (getRelatedBudget(db, place) === yen) return
  runDeed(context, { name: 'saveRelatedBudget', subject: { kind: 'wardPlan', id: wardPlanId, fiscalYear } }, (db) =>
    yen === null ? deleteRelatedBudget(db, place) : putRelatedBudget(db, place, yen),
  )
}
