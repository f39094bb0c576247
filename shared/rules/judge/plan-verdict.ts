// Knows the shape of what the rules say of a year's plan: one verdict for each symbol of its reviews, and how a cell's symbol is read.
import type { DemandedText, Outcome, RuleSet, Scheme, Verdict } from '../../model/judgement.ts'
import type { SeriesId } from '../../model/ids.ts'
import { leadOf, symbolIn } from './symbols-of.ts'

/** A symbol of a review: what the rules propose, and what the form cell says. */
export type PlanVerdict = Readonly<{
  subjectKind: 'outcomeReview' | 'initiativeReview' | 'strategyReview'
  /** Review id: `${ownerId}-${period}`, whether the review is stored yet or not. */
  subjectId: string
  field: 'attainment' | 'overall' | 'progress' | 'effectiveness'
  ownerId: string
  scheme: Scheme
  verdict: Verdict
  /** The form cell; '' = nothing decided. */
  decided: string
  /** The cell's symbol is not the proposed one. Never so while another year's rules are tried. */
  isDeparture: boolean
  /** Why it departs, as a person wrote it. */
  reason: string
  /** What the decided symbol (else the proposed one) makes mandatory. */
  demands: readonly DemandedText[]
  /** Of the process indicators it was rolled up of; null = the indicator shows no series. */
  under: readonly Readonly<{ indicatorId: string; seriesId: SeriesId | null; verdict: Verdict }>[]
}>

/** How often a symbol stands under a 経営課題, decided or else proposed; '' = neither. */
export type SymbolCount = Readonly<{ scheme: Scheme; symbol: string; count: number }>

export type PlanVerdicts = Readonly<{
  /** In the order of the plan: a strategy, its outcome indicators, its initiatives. */
  byReview: readonly PlanVerdict[]
  issues: readonly Readonly<{ id: string; counts: readonly SymbolCount[] }>[]
}>

/** The outcome that counts further up: of the decided symbol where there is one, else of the proposal. */
export function outcomeThatCounts(ruleSet: RuleSet | null, decided: string, verdict: Verdict): Outcome | null {
  const symbol = ruleSet && decided !== '' ? symbolIn(ruleSet, decided) : null
  if (symbol) return symbol.for ?? 'unmet'
  // nothing stands under it and nobody rated it: it has nothing to say, and holds nobody up
  return verdict.why === 'nothingUnder' ? 'unset' : verdict.outcome
}

/** The symbol alone, as the rule writes it where it knows it. */
export function symbolThatCounts(ruleSet: RuleSet | null, decided: string, verdict: Verdict): string {
  if (decided === '') return verdict.symbol
  return (ruleSet && symbolIn(ruleSet, decided)?.symbol) ?? leadOf(decided)
}
