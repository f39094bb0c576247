// Knows one state of a plan with the forms that it goes out on: as it is now, or as an edition froze it.
import { canonicalJson } from '../../../shared/rules/canonical-json.ts'
import type { Edition } from '../../../shared/model/edition.ts'
import { editionKindNames, nameEdition, titleMarkOfEdition, titleMarkOfStage } from '../../../shared/words/editions.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getFrozenEdition } from '../../db/repositories/editions.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { hashOf } from '../../hash-of.ts'
import { formsOfPlan, type PlanOnForms, readEdition } from '../read-edition.ts'

/** `mark` stands in the titles, `name` in the name of the file; `edition` null = as it is now. */
export type OutputState = PlanOnForms & Readonly<{ mark: string; name: string; edition: Edition | null }>

/**
 * Throws E-OUT-07 {fiscalYear} without a plan of that year, E-OUT-06 where the program does not know its forms, E-EDITION-03 and E-EDITION-04 where the
 * edition is not sound or not there.
 */
export function readOutputState(context: Pick<Context, 'files' | 'resources'>, fiscalYear: number, editionId: string | null): OutputState {
  const db = context.files.readable()
  if (editionId === null) {
    const plan = getWardPlan(db, fiscalYear)
    if (!plan) throw new AppError('E-OUT-07', { fiscalYear })
    const mark = titleMarkOfStage(plan.stage)
    return { ...formsOfPlan(context, plan), mark, name: mark === '' ? '' : editionKindNames.draft, edition: null }
  }
  const edition = getFrozenEdition(db, editionId)
  if (edition?.fiscalYear !== fiscalYear) throw new AppError('E-EDITION-04')
  return { ...readEdition(context, edition), mark: titleMarkOfEdition(edition), name: nameEdition(edition), edition }
}

/** SHA-256 in hex: of an edition that of its snapshot, of the plan as it is now that of its canonical JSON. */
export function hashOfState({ plan, edition }: Pick<OutputState, 'plan' | 'edition'>): string {
  return edition ? edition.hash : hashOf(canonicalJson(plan))
}
