// Knows how an edition is read back: the plan and the forms as they were when it was frozen.
import { generationWithoutStages } from '../../shared/forms/generation-of-plan.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { type FrozenEdition, getFrozenEdition } from '../db/repositories/editions.ts'
import { thaw } from './edition-snapshot.ts'

/** A plan with the forms that it is drawn up on, as their file (or the edition) has them. */
export type PlanOnForms = Readonly<{ plan: WardPlan; generation: FormGeneration }>

/**
 * An edition that froze no forms has those of the program, with the columns that all stages had in common then. Throws E-EDITION-03 where the snapshot is
 * no longer what was frozen, E-OUT-06 where the program does not know its forms.
 */
export function readEdition({ resources }: Pick<Context, 'resources'>, edition: FrozenEdition): PlanOnForms {
  const { plan, generation } = thaw(edition)
  if (typeof generation !== 'string') return { plan, generation }
  const known = resources.formGenerations.find(({ id }) => id === generation)
  if (!known) throw new AppError('E-OUT-06')
  return { plan, generation: generationWithoutStages(known) }
}

/** Throws E-EDITION-04 where there is no such edition, and as readEdition does. */
export function readEditionById(context: Pick<Context, 'files' | 'resources'>, editionId: string): PlanOnForms {
  const edition = getFrozenEdition(context.files.readable(), editionId)
  if (!edition) throw new AppError('E-EDITION-04')
  return readEdition(context, edition)
}

/** The forms of a plan as it is now. Throws E-OUT-06 where the program does not know them. */
export function formsOfPlan({ resources }: Pick<Context, 'resources'>, plan: WardPlan): PlanOnForms {
  const generation = resources.formGenerations.find(({ id }) => id === plan.formGeneration)
  if (!generation) throw new AppError('E-OUT-06')
  return { plan, generation }
}
