// Knows how a base is kept: the one JSON of its records, and the hash that tells it from every other.
import { createHash } from 'node:crypto'
import type { FlatPlan } from '../../shared/model/merge.ts'
import { canonicalJson } from '../../shared/rules/canonical-json.ts'
import { checkFlatPlan } from '../data-file/flat-plan-schema.ts'

export function jsonOfFlat(flat: FlatPlan): string {
  return canonicalJson(flat)
}

/** SHA-256, hex. */
export function hashOf(json: string): string {
  return createHash('sha256').update(json).digest('hex')
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
