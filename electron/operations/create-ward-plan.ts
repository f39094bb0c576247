// Knows how the empty plan of a fiscal year comes into the open data file.
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { defaultFirstReiwaYearAs } from '../../shared/rules/fiscal-year.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { findWardPlanId, insertWardPlan } from '../db/repositories/ward-plans.ts'
import { generationOf } from './generation-of.ts'
import { standOnNewest } from './master/stand-on-newest.ts'

/** Throws E-PLAN-01 {fiscalYear} where the year has no form yet, E-PLAN-02 {fiscalYear} where it has a plan. */
export function createWardPlan(context: Context, fiscalYear: number): WardPlan {
  const db = context.files.writable()
  const head = headOfNewPlan(context, fiscalYear)
  if (findWardPlanId(db, fiscalYear) !== null) throw new AppError('E-PLAN-02', { fiscalYear })
  runDeed(context, { name: 'createWardPlan', subject: { kind: 'wardPlan', id: head.id, fiscalYear } }, (db) => {
    insertWardPlan(db, head)
    standOnNewest(db, head.id)
  })
  const plan = getWardPlan(context.files.readable(), fiscalYear)
  if (!plan) throw new Error('a plan that is not there')
  return plan
}

/** What every plan has from its first moment. Throws E-PLAN-01 {fiscalYear}. */
export function headOfNewPlan(
  { resources, newId }: Readonly<{ resources: Pick<Context['resources'], 'formGenerations'>; newId: Context['newId'] }>,
  fiscalYear: number,
): Pick<WardPlan, 'id' | 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs'> {
  const generation = generationOf(resources.formGenerations, fiscalYear)
  if (!generation) throw new AppError('E-PLAN-01', { fiscalYear })
  return {
    id: newId() as WardPlanId,
    fiscalYear,
    formGeneration: generation.id,
    firstReiwaYearAs: defaultFirstReiwaYearAs(fiscalYear),
  }
}
