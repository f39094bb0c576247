// Knows what 提出前点検 finds in the plan in front, asked again only when something that it looks at has changed.
import { overrideGeneration } from '../../shared/forms/override-generation.ts'
import { overflowsOfLayouts } from '../../shared/forms/overflows-of-layouts.ts'
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { CheckDates } from '../../shared/model/check.ts'
import type { Finding, FindingCode, WaivedFinding } from '../../shared/model/inspection.ts'
import type { CouncilTraces } from '../../shared/model/opinion.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { type InspectedIndicators, inspectPlan, splitWaived } from '../../shared/rules/inspect-plan.ts'
import { unownedItemsOf } from '../../shared/rules/ownership.ts'
import { laidOutForm } from './plan-layout.ts'
import type { PlanStore } from './plan-store.ts'

export type InspectionInputs = Readonly<{
  policy: BasicPolicy
  organisation: Organisation
  lastYear: WardPlan | null
  waived: readonly WaivedFinding[]
  indicators: InspectedIndicators | null
  /** null until they were read. */
  checks: readonly CheckDates[] | null
  /** null until they were read. */
  council: CouncilTraces | null
  /** ISO date. */
  today: string
  /** A hand-over file: what other sections own is not there. */
  isPart: boolean
}>
/** What only the whole plan can tell. */
const ofWholePlan: ReadonlySet<FindingCode> = new Set(['noItem', 'unservedStrategy', 'amountMismatch', 'countingRuleMissing', 'unowned'])
export type WaivedOne = Readonly<{ finding: Finding; waived: WaivedFinding }>
/** `unowned`: how many items nobody answers for, waived or not, listed by the form or not. */
export type Inspection = Readonly<{ open: readonly Finding[]; waived: readonly WaivedOne[]; unowned: number; today: string }>

type Shown = Pick<PlanStore, 'plan' | 'generation'>

/** null where there is no plan, or no form for it. */
export function inspectNow({ plan, generation }: Shown, inputs: InspectionInputs): Inspection | null {
  if (!plan || !generation) return null
  const forms = generation.forms.filter((form) => form.status === 'ready')
  const layouts = forms.flatMap(({ id }) => laidOutForm({ plan, generation, formId: id })?.layout ?? [])
  const { policy, organisation, lastYear, today, isPart, indicators, checks, council } = inputs
  const overflowing = overflowsOfLayouts(layouts)
  // amounts are told in the unit in which the ward prints them
  const printed = overrideGeneration(generation, plan.overrides)
  const found = inspectPlan({ plan, generation: printed, policy, organisation, today, overflowing, lastYear, indicators, checks, council })
  // the plan's own texts (区の目標, 使命) are nobody's of a section
  const isOurs = ({ code, ownerId }: Finding) =>
    !ofWholePlan.has(code) && !((code === 'emptyMandatory' || code === 'checkIncomplete') && ownerId === '')
  const told = isPart ? found.filter(isOurs) : found
  return { ...splitWaived(told, inputs.waived), unowned: isPart ? 0 : unownedItemsOf(plan, organisation, today).length, today }
}
