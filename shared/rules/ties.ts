// Knows what a strategy or an initiative may be tied to.
import type { BasicPolicy } from '../model/basic-policy.ts'
import { type TieTarget, tieToPartV, tieToWardOwn } from '../model/tie.ts'
import type { Violation } from './violation.ts'

/** Every target that there is, in the policy's order: its basic strategies, part Ⅴ, the ward's own purpose. */
export function listTieTargets(policy: BasicPolicy): readonly TieTarget[] {
  const strategies = policy.pillars.flatMap((p) => p.visions.flatMap((v) => v.basicStrategies.map((s) => s.key)))
  return [...strategies, tieToPartV, tieToWardOwn]
}

/** Codes: unknownTie (not in this policy), doubleTie. `field` as in keyOfField. */
export function violationsOfTies(field: string, targets: readonly TieTarget[], policy: BasicPolicy): readonly Violation[] {
  const known = new Set(listTieTargets(policy))
  const violations: Violation[] = []
  if (targets.some((t) => !known.has(t))) violations.push({ field, code: 'unknownTie' })
  if (new Set(targets).size < targets.length) violations.push({ field, code: 'doubleTie' })
  return violations
}
