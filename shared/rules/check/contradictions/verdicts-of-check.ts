// Knows what the rules say of an official check of a plan, reckoned once while plan and book stay.
import type { Check } from '../../../model/check.ts'
import { isQuarter } from '../../../model/check.ts'
import type { CheckPeriod, WardPlan } from '../../../model/ward-plan.ts'
import { judgePlan } from '../../judge/judge-plan.ts'
import type { PlanVerdict } from '../../judge/plan-verdict.ts'
import type { JudgeSources } from '../../judge/verdict-of.ts'

type Kept = JudgeSources & Readonly<{ byReview: readonly PlanVerdict[] }>
const known = new WeakMap<WardPlan, Map<CheckPeriod, Kept>>()

/** Nothing is judged in a quarter, and nothing without the ward's indicators. */
export function verdictsOfCheck(plan: WardPlan, check: Check, sources: JudgeSources | null): readonly PlanVerdict[] {
  if (isQuarter(check) || sources === null) return []
  const periods = known.get(plan) ?? new Map<CheckPeriod, Kept>()
  known.set(plan, periods)
  const before = periods.get(check)
  const { book, rules, policy } = sources
  if (before && before.book === book && before.rules === rules && before.policy === policy) return before.byReview
  const { byReview } = judgePlan(plan, check, sources)
  periods.set(check, { book, rules, policy, byReview })
  return byReview
}
