// Knows where targets are set and nobody said why: the reason that leaves with its author in April.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Indicator, WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { numberOf } from '../numbering.ts'
import { commonIndicatorsOf } from './common-indicators.ts'
import { recordsOfPlan } from './plan-records.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * targetWithoutReason {count, of, lacking}: one for the plan (a plan typed from a book has no reason anywhere: a line for each indicator would bury
 * the rest). `lacking` has a line for each indicator that lacks one, '1-1-2 name' in the plan's order; the finding leads to the first. Targets of
 * the city's common indicators have the basic policy for a reason.
 */
export function findTargetsWithoutReason(plan: WardPlan, generation: FormGeneration, policy: BasicPolicy): readonly RawFinding[] {
  const { shown } = demandsOfForm(generation)
  const common = commonIndicatorsOf(policy)
  const set = recordsOfPlan(plan).records.filter(({ kind, record }) => {
    if ((kind !== 'outcomeIndicator' && kind !== 'processIndicator') || !shown.has(`${kind}.target`)) return false
    const { name, target } = record as Indicator
    return target.trim() !== '' && !common.hasName(name)
  })
  const lacking = set.filter(({ record }) => (record as Indicator).targetReason.trim() === '')
  const [first] = lacking
  if (!first) return []
  const numbers = numberOf(plan)
  const lines = lacking.map(({ record, owner }) => `${numbers.get(owner?.id ?? '') ?? ''} ${(record as Indicator).name}`.trim())
  const values = { count: lacking.length, of: set.length, lacking: lines.join('\n') }
  const field = { kind: first.kind, id: first.id, field: 'targetReason' }
  return [{ code: 'targetWithoutReason', key: 'plan', ownerId: '', field, values }]
}
