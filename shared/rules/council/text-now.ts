// Knows what a text that an opinion changed says in the plan as it is now.
import { keyOfField } from '../../model/fields.ts'
import type { Reflection } from '../../model/opinion.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { textsOfPlan } from '../texts-of-plan.ts'

const known = new WeakMap<WardPlan, ReadonlyMap<string, string>>()

/** null where the plan has no such text (any more). */
export function textNow(plan: WardPlan, { recordKind, recordId, name }: NonNullable<Reflection['field']>): string | null {
  let texts = known.get(plan)
  if (!texts) known.set(plan, (texts = new Map(textsOfPlan(plan).map(({ ref, text }) => [keyOfField(ref), text]))))
  return texts.get(keyOfField({ kind: recordKind, id: recordId, field: name })) ?? null
}
