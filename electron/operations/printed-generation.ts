// Knows the form generation as one year's plan prints it: with what the ward calls otherwise, its unit of amounts above all.
import { overrideGeneration } from '../../shared/forms/override-generation.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listLabelOverrides } from '../db/repositories/label-overrides.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { generationOfYear } from './generation-of.ts'

/** Throws E-PLAN-01 {fiscalYear} where the year has no form. */
export function printedGenerationOf(context: Pick<Context, 'resources'>, db: Db, fiscalYear: number): FormGeneration {
  const generation = generationOfYear(context, db, fiscalYear)
  if (!generation) throw new AppError('E-PLAN-01', { fiscalYear })
  const planId = findWardPlanId(db, fiscalYear)
  return planId === null ? generation : overrideGeneration(generation, listLabelOverrides(db, planId))
}
