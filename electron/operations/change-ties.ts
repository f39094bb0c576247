// Knows how the ties of many strategies and initiatives to the basic policy are changed at once, as one deed.
import type { BulkTies, TiedRef } from '../../shared/model/bulk.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { violationsOfTies } from '../../shared/rules/ties.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getFiscalYearOf } from '../db/repositories/items.ts'
import { deleteTie, listTies, putTie } from '../db/repositories/policy-ties.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'

/** Adds and takes away; every other tie stays. Throws RuleBroken (violationsOfTies), E-PLAN-03 (no such record, or of several years). */
export function changeTies(context: Context, items: readonly TiedRef[], { add, remove }: BulkTies): void {
  const db = context.files.writable()
  const years = new Set(items.map(({ kind, id }) => getFiscalYearOf(db, kind, id)))
  const [fiscalYear = null] = years
  const policy = context.resources.basicPolicy
  const violations = violationsOfTies('ties', [...add, ...remove], fiscalYear === null ? policy : policyOfYear(policy, fiscalYear))
  if (violations.length > 0) throw new RuleBroken(violations)
  if (items.length === 0) return
  const planId = fiscalYear === null ? null : findWardPlanId(db, fiscalYear)
  if (fiscalYear === null || planId === null || years.size > 1) throw new AppError('E-PLAN-03')
  runDeed(context, { name: 'changeTies', subject: { kind: 'plan', id: planId, fiscalYear } }, (db) => {
    for (const { kind, id } of items) {
      const before = listTies(db, kind, id)
      for (const target of remove) if (before.includes(target)) deleteTie(db, kind, id, target)
      for (const target of add) if (!before.includes(target)) putTie(db, kind, id, target)
    }
  })
}
