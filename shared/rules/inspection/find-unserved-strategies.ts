// Knows which basic strategies of the city nothing in the plan serves, and the reasons that the ward gave for it.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { WaivedFinding } from '../../model/inspection.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { coverageOf } from '../coverage.ts'
import { demandsTies } from '../policy-years.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * unservedStrategy {cite}; none while no tie at all is decided: then undecidedTie says it; none outside the policy's years. Its key is the basic
 * strategy's.
 */
export function findUnservedStrategies(plan: WardPlan, policy: BasicPolicy): readonly RawFinding[] {
  if (!demandsTies(policy, plan.fiscalYear)) return []
  const hasTies = plan.managementIssues.some((m) =>
    m.strategies.some((s) => s.ties.length > 0 || s.initiatives.some((i) => i.ties.length > 0)),
  )
  if (!hasTies) return []
  return coverageOf(policy, plan)
    .filter(({ strategies, initiatives }) => strategies + initiatives === 0)
    .map(({ key, cite, title }) => ({ code: 'unservedStrategy', key, ownerId: '', field: null, title, values: { cite } }))
}

/** Key of a basic strategy → why nothing serves it, as a person stated it. The coverage screen shows it beside the empty bar. */
export function reasonsForUnserved(waived: readonly WaivedFinding[]): ReadonlyMap<string, WaivedFinding> {
  return new Map(waived.filter(({ code }) => code === 'unservedStrategy').map((one) => [one.key, one]))
}
