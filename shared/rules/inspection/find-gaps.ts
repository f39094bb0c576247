// Knows which of what a plan lacks is a finding: mandatory cells, blanks of model sentences, items that are missing, ties left undecided.
import { keyOfField } from '../../model/fields.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { FindingCode } from '../../model/inspection.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { type Gap, gapsOfPlan } from '../plan-gaps.ts'
import type { PolicyYears } from '../policy-years.ts'
import type { RawFinding } from './raw-finding.ts'

const codes: Readonly<Record<Gap['code'], FindingCode>> = {
  empty: 'emptyMandatory',
  placeholderLeft: 'placeholderLeft',
  noItem: 'noItem',
  noMain: 'noItem',
  undecidedTie: 'undecidedTie',
}

/**
 * Codes emptyMandatory, placeholderLeft, noItem {kind, of}, undecidedTie, in the order of the plan; of 'main' = nothing in the plan is marked 主な.
 * An empty target is left to targetNotSet.
 */
export function findGaps(plan: WardPlan, generation: FormGeneration, policy: PolicyYears): readonly RawFinding[] {
  return gapsOfPlan(plan, generation, policy).flatMap((gap): RawFinding[] => {
    const { ownerId, field, kind } = gap
    if (gap.code === 'empty' && field && 'field' in field && field.field === 'target') return []
    if (gap.code === 'noMain') return [{ code: 'noItem', key: `main/${kind}`, ownerId, field, values: { kind, of: 'main' } }]
    // 'noItem' may be found twice of one owner (a strategy without indicators and without initiatives)
    const key = field && field.kind !== 'newItem' ? keyOfField(field) : `${kind}/${ownerId}`
    return [{ code: codes[gap.code], key, ownerId, field, values: { kind } }]
  })
}
