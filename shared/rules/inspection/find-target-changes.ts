// Knows where a target, a deadline, a base or a wording was changed after 策定, and nobody said why.
import type { FieldRef } from '../../model/fields.ts'
import type { TargetChange } from '../../model/indicator.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/** targetChangeWithoutReason {aspect, indicator, before, after}: one for each change that is listed in 目標変更履歴. */
export function findTargetChanges(plan: WardPlan, changes: readonly TargetChange[]): readonly RawFinding[] {
  const { byId } = recordsOfPlan(plan)
  return changes
    .filter(({ reason, fiscalYear }) => reason.trim() === '' && fiscalYear === plan.fiscalYear)
    .map((change) => {
      const { aspect, name, before, after, key, recordId } = change
      const found = byId.get(recordId)
      const ownerId = found?.owner?.id ?? ''
      return {
        code: 'targetChangeWithoutReason',
        key,
        ownerId,
        field: found ? fieldOf(change) : null,
        values: { aspect, indicator: name, before, after },
        ...(ownerId === '' ? { title: name } : {}),
      }
    })
}

function fieldOf({ kind, recordId: id, aspect }: TargetChange): FieldRef | null {
  if (kind === 'initiative') return { kind, id, field: 'withdrawalCriterion' }
  if (kind !== 'outcomeIndicator' && kind !== 'processIndicator') return null
  return { kind, id, field: aspect === 'wording' ? 'name' : 'target' }
}
