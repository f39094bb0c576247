// Knows what follows from what stands under something: 個別 → 全体, プロセス指標 → 取組, 取組 → 戦略.
import type { Outcome, RuleSet, Verdict } from '../../model/judgement.ts'
import { type Finding, nothing, verdictFrom } from './verdict-from.ts'

/** `outcomes`: of each that stands under it; null = not known yet. */
export function rollUp(ruleSet: RuleSet, outcomes: readonly (Outcome | null)[], fiscalYear: number, ruleYear: number): Verdict {
  return verdictFrom(ruleSet, fiscalYear, ruleYear, findingOf(ruleSet, outcomes))
}

/**
 * One that is withdrawn withdraws it, where the rule knows that; all met is met; anything else is unmet. Said as soon as what is not known yet cannot
 * change it. What has no process indicator (unset) does not count.
 */
function findingOf(ruleSet: RuleSet, outcomes: readonly (Outcome | null)[]): Finding {
  const count = (...wanted: readonly (Outcome | null)[]) => outcomes.filter((outcome) => wanted.includes(outcome)).length
  const facts = {
    of: outcomes.length - count('unset'),
    met: count('met'),
    unmet: count('unmet', 'late'),
    withdrawn: count('withdrawn'),
    open: count(null),
  }
  const canWithdraw = ruleSet.symbols.some((symbol) => symbol.for === 'withdrawn')
  const rolled = (outcome: Outcome): Finding => ({ outcome, why: 'rolledUp', facts })
  if (facts.of === 0) return nothing('nothingUnder', facts)
  if (facts.withdrawn > 0 && canWithdraw) return rolled('withdrawn')
  if (facts.met === facts.of) return rolled('met')
  const isSettled = facts.open === 0 || (!canWithdraw && facts.unmet + facts.withdrawn > 0)
  return isSettled ? rolled('unmet') : nothing('openUnder', facts)
}
