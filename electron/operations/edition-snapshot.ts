// Knows what is frozen with an edition, and how it is told that not a letter of it was changed since.
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { checksOfForms } from '../../shared/rules/checks-of-forms.ts'
import { completePlan } from '../../shared/rules/complete-plan.ts'
import { AppError } from '../app-error.ts'
import type { FrozenEdition } from '../db/repositories/editions.ts'
import { hashOf } from '../hash-of.ts'

/** `format` moves when a later version of the program freezes more: 2 = the forms too, whole, as 1 has their generation's id alone. */
type Snapshot = Readonly<{ ward: Readonly<{ code: string; name: string }>; plan: WardPlan }> &
  (Readonly<{ format: 1; formGeneration: string }> | Readonly<{ format: 2; formGeneration: FormGeneration }>)

/** `generation`: as its file has it, with its legends, without what the plan calls otherwise. */
export function freeze(plan: WardPlan, generation: FormGeneration, ward: Snapshot['ward']): Readonly<{ snapshot: string; hash: string }> {
  const content: Snapshot = { format: 2, ward, formGeneration: generation, plan }
  const snapshot = canonicalJson(content)
  return { snapshot, hash: hashOf(snapshot) }
}

/**
 * `generation`: the frozen forms, or of an edition that froze none their id. Throws E-EDITION-03 where the snapshot is not the one that was frozen, be
 * it changed or no longer readable.
 */
export function thaw({
  snapshot,
  hash,
  fiscalYear,
}: Pick<FrozenEdition, 'snapshot' | 'hash' | 'fiscalYear'>): Readonly<{ plan: WardPlan; generation: FormGeneration | string }> {
  if (hashOf(snapshot) !== hash) throw new AppError('E-EDITION-03')
  const { plan, formGeneration, format } = readSnapshot(snapshot)
  if (plan.fiscalYear !== fiscalYear || (format !== 1 && format !== 2)) throw new AppError('E-EDITION-03')
  return { plan, generation: formGeneration }
}

/** Whoever can write a snapshot can write its hash: that it is a plan is looked at all the same. */
function readSnapshot(json: string): Snapshot {
  try {
    const snapshot = JSON.parse(json) as Snapshot
    const plan = completePlan(snapshot.plan)
    return snapshot.format === 2 ? { ...snapshot, plan, formGeneration: withChecks(snapshot.formGeneration) } : { ...snapshot, plan }
  } catch (error) {
    throw new AppError('E-EDITION-03', null, { cause: error })
  }
}

/** Forms that were frozen before generations told their checks have those that they have bands for. */
function withChecks(frozen: FormGeneration): FormGeneration {
  return { ...frozen, checks: (frozen.checks as FormGeneration['checks'] | undefined) ?? checksOfForms(frozen) }
}
