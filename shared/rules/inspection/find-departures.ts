// Knows where a symbol departs from what the city's rule proposes, and nobody said why.
import { checkPeriods, type WardPlan } from '../../model/ward-plan.ts'
import { judgePlan } from '../judge/judge-plan.ts'
import type { JudgeSources } from '../judge/verdict-of.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/** departureWithoutReason {period, decided, proposed, label}: one for each symbol of each check. */
export function findDepartures(plan: WardPlan, sources: JudgeSources): readonly RawFinding[] {
  const { byId } = recordsOfPlan(plan)
  return checkPeriods.flatMap((period) =>
    judgePlan(plan, period, sources).byReview.flatMap((one): readonly RawFinding[] => {
      if (!one.isDeparture || one.reason.trim() !== '') return []
      const { subjectKind: kind, subjectId: id, field, ownerId, verdict, decided } = one
      const values = { period, decided, proposed: verdict.symbol, label: verdict.label }
      const owner = byId.get(ownerId)?.owner?.id ?? ownerId
      return [{ code: 'departureWithoutReason', key: `${kind}/${id}/${field}`, ownerId: owner, field: { kind, id, field }, values }]
    }),
  )
}
