// Knows when a rating is a better one than the rule proposes.
import type { JudgementRules, Outcome } from '../../../model/judgement.ts'
import type { CheckPeriod } from '../../../model/ward-plan.ts'
import type { PlanVerdict } from '../../judge/plan-verdict.ts'
import { ruleSetFor } from '../../judge/rule-set-for.ts'
import { symbolIn } from '../../judge/symbols-of.ts'

const ranks: Readonly<Partial<Record<Outcome, number>>> = { met: 3, late: 2, unmet: 1, withdrawn: 0 }

/** Never where one of the two says nothing of how good it is (－, ア). */
export function isBetterThanProposed(
  { decided, scheme, verdict }: PlanVerdict,
  fiscalYear: number,
  period: CheckPeriod,
  rules: JudgementRules,
): boolean {
  const ruleSet = ruleSetFor(rules, scheme, fiscalYear, period)
  const outcome = (ruleSet && symbolIn(ruleSet, decided)?.for) ?? null
  const [own, proposed] = [outcome && ranks[outcome], verdict.outcome && ranks[verdict.outcome]]
  return typeof own === 'number' && typeof proposed === 'number' && own > proposed
}
