// Knows which rule of a scheme holds in a year and check.
import type { JudgementRules, RuleSet, Scheme } from '../../model/judgement.ts'
import type { CheckPeriod } from '../../model/ward-plan.ts'

/** null where no rule of the scheme covers the year and check. */
export function ruleSetFor(rules: JudgementRules, scheme: Scheme, fiscalYear: number, period: CheckPeriod): RuleSet | null {
  return (
    rules.ruleSets.find(
      (set) =>
        set.scheme === scheme &&
        set.firstYear <= fiscalYear &&
        fiscalYear <= (set.lastYear ?? Infinity) &&
        (set.period === null || set.period === period),
    ) ?? null
  )
}
