// Knows how the dates of a check of a year are set.
import { type Check, type CheckDates, type CheckDeadline, isQuarter } from '../../shared/model/check.ts'
import { labelOfDay } from '../../shared/words/dates.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteCheckDeadline, putCheckDeadline } from '../db/repositories/check-deadlines.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { readCheckDates } from './check-of-year.ts'

/**
 * null = as the city's calendar has it. The same dates again make no deed. Throws E-CHECK-09 (the year has no such check), E-CHECK-12 {until} (the
 * deadline lies before the last day of the period or more than a year behind it, the publication before the deadline, or a quarter has one).
 */
export function saveCheckDeadline(context: Context, fiscalYear: number, check: Check, deadline: CheckDeadline | null): void {
  const db = context.files.writable()
  const { dates, own } = readCheckDates(context, db, fiscalYear)
  const known = dates.find((one) => one.check === check)
  const wardPlanId = findWardPlanId(db, fiscalYear)
  if (!known || wardPlanId === null) throw new AppError('E-CHECK-09')
  if (deadline === null && !own.includes(check)) return
  if (deadline !== null && !isPossible(known, deadline)) throw new AppError('E-CHECK-12', { until: labelOfDay(known.until) })
  if (deadline !== null && deadline.deadline === known.deadline && deadline.publication === known.publication) return
  runDeed(context, { name: 'saveCheckDeadline', subject: { kind: 'checkDeadline', id: wardPlanId, field: check, fiscalYear } }, (db) => {
    if (deadline === null) deleteCheckDeadline(db, fiscalYear, check)
    else putCheckDeadline(db, fiscalYear, check, deadline)
  })
}

function isPossible({ check, until }: CheckDates, { deadline, publication }: CheckDeadline): boolean {
  const yearBehind = `${Number(until.slice(0, 4)) + 1}${until.slice(4)}`
  if (deadline < until || deadline > yearBehind) return false
  return publication === null || (!isQuarter(check) && publication >= deadline)
}
