// Knows how a plan, and the forms that it stood on, are read as they were frozen.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import type { Context } from '../context.ts'
import { readEditionById } from './read-edition.ts'

/** Throws E-EDITION-04 where there is no such edition, E-EDITION-03 where its snapshot is no longer what was frozen. */
export function getEditionPlan(context: Pick<Context, 'files' | 'resources'>, editionId: string): WardPlan {
  return readEditionById(context, editionId).plan
}

/** Throws as getEditionPlan does. */
export function getEditionGeneration(context: Pick<Context, 'files' | 'resources'>, editionId: string): FormGeneration {
  return readEditionById(context, editionId).generation
}
