// Knows which form generation (様式の世代) is the form of a fiscal year.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { getFormGenerationOf } from '../db/repositories/ward-plans.ts'

/** Of a new plan: null where no generation holds in that year, the program does not know its form. */
export function generationOf(generations: readonly FormGeneration[], fiscalYear: number): FormGeneration | null {
  return generations.find((g) => g.firstYear <= fiscalYear && (g.lastYear === null || fiscalYear <= g.lastYear)) ?? null
}

/** Of the plan that the year has: the forms that it was made under. Without a plan as `generationOf`. */
export function generationOfYear({ resources }: Pick<Context, 'resources'>, db: Db, fiscalYear: number): FormGeneration | null {
  const id = getFormGenerationOf(db, fiscalYear)
  return resources.formGenerations.find((one) => one.id === id) ?? generationOf(resources.formGenerations, fiscalYear)
}
