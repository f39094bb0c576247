// Knows how what was found of a figure becomes a verdict: the symbol of the rule, what it demands, and by which year's rule.
import type { Outcome, RuleSet, Scheme, Verdict } from '../../model/judgement.ts'
import { symbolOf } from './symbols-of.ts'

/** `why` and `facts` as in Verdict. `isConfirmed` false: the part of the rule that was used is not in the document. */
export type Finding = Readonly<{ outcome: Outcome | null; why: string; facts: Verdict['facts']; isConfirmed?: boolean }>

export function nothing(why: string, facts: Verdict['facts'] = {}): Finding {
  return { outcome: null, why, facts }
}

/** An outcome for which the rule proposes no symbol is for a person to rate: why 'byPerson', with the numbers. */
export function verdictFrom(ruleSet: RuleSet, fiscalYear: number, ruleYear: number, finding: Finding): Verdict {
  const symbol = finding.outcome && symbolOf(ruleSet, finding.outcome)
  const isLeftToPerson = finding.outcome !== null && symbol === null
  return {
    scheme: ruleSet.scheme,
    ruleSetId: ruleSet.id,
    fiscalYear,
    ruleYear,
    outcome: isLeftToPerson ? null : finding.outcome,
    symbol: symbol?.symbol ?? '',
    label: symbol?.label ?? '',
    why: isLeftToPerson ? 'byPerson' : finding.why,
    facts: finding.facts,
    demands: symbol?.demands ?? [],
    isConfirmed: ruleSet.isConfirmed && finding.isConfirmed !== false,
  }
}

/** Where the scheme has no rule of that year and check. */
export function verdictWithoutRule(scheme: Scheme, fiscalYear: number, ruleYear: number): Verdict {
  return {
    scheme,
    ruleSetId: null,
    fiscalYear,
    ruleYear,
    outcome: null,
    symbol: '',
    label: '',
    why: 'noRule',
    facts: {},
    demands: [],
    isConfirmed: true,
  }
}
