// Knows how a plan is told to write 2019 as 平成31年度 or as 令和元年度.
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { findWardPlanId, putFirstReiwaYearAs } from '../db/repositories/ward-plans.ts'

/** Throws E-PLAN-03 where the year has no plan. */
export function setFirstReiwaYearAs(context: Context, fiscalYear: number, as: WardPlan['firstReiwaYearAs']): void {
  const id = findWardPlanId(context.files.writable(), fiscalYear)
  if (id === null) throw new AppError('E-PLAN-03')
  const subject = { kind: 'wardPlan', id, field: 'firstReiwaYearAs', fiscalYear } as const
  runDeed(context, { name: 'setFirstReiwaYearAs', subject }, (db) => putFirstReiwaYearAs(db, id, as))
}
