// Knows where a symbol departs from what the city's rule proposes, and nobody said why.
import { checkPeriods, type WardPlan } from '../../model/ward-plan.ts'
import { isBetterThanProposed } from '../check/contradictions/is-better-than-proposed.ts'
import { verdictsOfCheck } from '../check/contradictions/verdicts-of-check.ts'
import type { JudgeSources } from '../judge/verdict-of.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/** departureWithoutReason {period, decided, proposed, label, isBetter}: one for each symbol of each check. */
export function findDepartures(plan: WardPlan, sources: JudgeSources): readonly RawFinding[] {
  const { byId } = recordsOfPlan(plan)
  return checkPeriods.flatMap((period) =>
    verdictsOfCheck(plan, period, sources).flatMap((one): readonly RawFinding[] => {
      if (!one.isDeparture || one.reason.trim() !== '') return []
      const { subjectKind: kind, subjectId: id, field, ownerId, verdict, decided } = one
      const isBetter = isBetterThanProposed(one, plan.fiscalYear, period, sources.rules) ? 1 : 0
      const values = { period, decided, proposed: verdict.symbol, label: verdict.label, isBetter }
      const owner = byId.get(ownerId)?.owner?.id ?? ownerId
      return [{ code: 'departureWithoutReason', key: `${kind}/${id}/${field}`, ownerId: owner, field: { kind, id, field }, values }]
    }),
  )
}
