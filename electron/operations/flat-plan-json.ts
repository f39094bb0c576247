// Knows how a base is kept: as the one JSON of its records, with its hash.
import type { FlatPlan } from '../../shared/model/merge.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { checkFlatPlan } from '../data-file/flat-plan-schema.ts'
import { hashOf } from '../hash-of.ts'

export function jsonOfFlat(flat: FlatPlan): string {
  return canonicalJson(flat)
}

/** null where it is no sound plan, or not what `hash` was taken of. */
export function flatOfJson(json: string, hash: string | null): FlatPlan | null {
  if (hash !== null && hashOf(json) !== hash) return null
  try {
    return checkFlatPlan(JSON.parse(json))
  } catch {
    return null
  }
}
