// Knows which texts of checks are confirmed to the last step and are not written any more until somebody takes that back.
import type { Check, CheckedRef } from '../../shared/model/check.ts'
import { isReviewKind, type RecordKind, type ReviewKind, reviewedKindOf } from '../../shared/model/fields.ts'
import { byWhom } from '../../shared/rules/check/may-act.ts'
import { type ReviewState, reviewStateOf } from '../../shared/rules/check/review-state.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { getItemInCheck } from '../db/repositories/checked-items.ts'
import { listConfirmationsOf } from '../db/repositories/confirmations.ts'
import { getItem } from '../db/repositories/items.ts'
import { ownerOfReview } from '../db/repositories/reviews.ts'
import { readCheckDates, readRoute } from './check-of-year.ts'
import { refuseAct } from './refuse-act.ts'

/** `id` of a review. Texts of anything else are never locked. Throws E-CHECK-02 {step, person, at}. */
export function requireOpenCheck(context: Context, db: Db, kind: RecordKind, id: string): void {
  const state = isReviewKind(kind) ? confirmedStateOf(context, db, kind, id) : null
  if (state) refuseAct({ why: 'confirmed', detail: byWhom(state) })
}

export function isCheckConfirmed(context: Context, db: Db, kind: RecordKind, id: string): boolean {
  return isReviewKind(kind) && confirmedStateOf(context, db, kind, id) !== null
}

function confirmedStateOf(context: Context, db: Db, kind: ReviewKind, id: string): ReviewState | null {
  const of = ownerOfReview(kind, id)
  const subject = of && subjectOfReview(db, kind, of.ownerId)
  return of && subject ? confirmedStateOfItem(context, db, subject, of.period) : null
}

/** null = open. Of most items nothing was ever confirmed: that is asked first. */
export function confirmedStateOfItem(context: Context, db: Db, subject: CheckedRef, period: Check): ReviewState | null {
  const confirmations = listConfirmationsOf(db, subject.id, period)
  const found = confirmations.length === 0 ? null : getItemInCheck(db, subject, period)
  const dates = found && readCheckDates(context, db, found.fiscalYear).dates.find(({ check }) => check === period)
  if (!found || !dates) return null
  const state = reviewStateOf(found.checked, dates, readRoute(db).route, confirmations, context.clock.today())
  return state.stage === 'confirmed' ? state : null
}

/** Results of an outcome indicator are checked with its strategy. */
function subjectOfReview(db: Db, kind: ReviewKind, ownerId: string): CheckedRef | null {
  const reviewed = reviewedKindOf[kind]
  if (reviewed !== 'outcomeIndicator') return { kind: reviewed, id: ownerId }
  const strategyId = getItem(db, 'outcomeIndicator', ownerId)?.parentId
  return strategyId === undefined ? null : { kind: 'strategy', id: strategyId }
}
