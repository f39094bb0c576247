// Knows what makes an item of a check risky, and how risks are weighed against each other.
import type { Check, CheckBook, CheckedKind } from '../../model/check.ts'
import { isQuarter } from '../../model/check.ts'
import type { TargetChange } from '../../model/indicator.ts'
import type { JudgementRules } from '../../model/judgement.ts'
import type { CheckPeriod, WardPlan } from '../../model/ward-plan.ts'
import { type PlanVerdict, outcomeThatCounts } from '../judge/plan-verdict.ts'
import { ruleSetFor } from '../judge/rule-set-for.ts'
import { symbolIn } from '../judge/symbols-of.ts'
import { allItemsOf } from './checked-items.ts'
import type { ReviewState } from './review-state.ts'
import { keyOfCheck } from './states-of-year.ts'

/** The gravest first: after its deadline · a negative rating · the target was changed · a contradiction · nobody answers for it · sent back · changed since. */
export const riskCodes = ['late', 'red', 'targetMoved', 'contradiction', 'unowned', 'sentBack', 'stale'] as const
export type RiskCode = (typeof riskCodes)[number]

/** A graver risk outweighs all lighter ones together. */
export const scoreOf = (risks: readonly RiskCode[]): number =>
  riskCodes.reduce((score, code, index) => score + (risks.includes(code) ? 2 ** (riskCodes.length - 1 - index) : 0), 0)

/** With what else is known of it; each once, the gravest first. `isUnowned`: nobody holds the post that owns it today, or it has none. */
export function risksOfState(state: ReviewState, isUnowned: boolean, known: readonly RiskCode[]): readonly RiskCode[] {
  const found = new Set<RiskCode>(known)
  if (state.isLate) found.add('late')
  if (isUnowned) found.add('unowned')
  if (state.stage === 'sentBack') found.add('sentBack')
  if (state.isStale) found.add('stale')
  return riskCodes.filter((code) => found.has(code))
}

export type RiskSources = Readonly<{
  plan: WardPlan
  book: Pick<CheckBook, 'dates'>
  rules: JudgementRules
  /** judgePlan(…).byReview of the official checks. */
  verdicts: ReadonlyMap<CheckPeriod, readonly PlanVerdict[]>
  /** listTargetChanges of the year. */
  changes: readonly TargetChange[]
  /** keyOfCheck of the items in which something contradicts itself. */
  contradictions: ReadonlySet<string>
}>

/**
 * red: a symbol that counts (the decided one, else the proposed) is negative, of an item or an outcome indicator under it; of a quarter ×.
 * targetMoved: a target of an indicator under it, or its 撤退・再構築基準, was changed after 策定 since the check's first day.
 */
export function makeRisksOf(sources: RiskSources): (kind: CheckedKind, id: string, check: Check) => readonly RiskCode[] {
  const red = redItems(sources)
  const moved = movedItems(sources)
  return (kind, id, check) => {
    const key = keyOfCheck(kind, id, check)
    const found: RiskCode[] = []
    if (red.has(key)) found.push('red')
    if (moved.has(key)) found.push('targetMoved')
    if (sources.contradictions.has(key)) found.push('contradiction')
    return found
  }
}

function redItems({ plan, book, rules, verdicts }: RiskSources): ReadonlySet<string> {
  const keys = new Set<string>()
  const owners = ownersOfIndicators(plan)
  for (const [period, byReview] of verdicts) {
    for (const verdict of byReview) {
      if (!isNegative(rules, plan.fiscalYear, period, verdict)) continue
      const owner = verdict.subjectKind === 'outcomeReview' ? owners.get(verdict.ownerId) : undefined
      const kind = verdict.subjectKind === 'initiativeReview' ? 'initiative' : 'strategy'
      keys.add(owner ? keyOfCheck(owner.kind, owner.id, period) : keyOfCheck(kind, verdict.ownerId, period))
    }
  }
  for (const { check } of book.dates) {
    if (!isQuarter(check)) continue
    for (const checked of allItemsOf(plan)) {
      if (checked.kind !== 'strategy' && checked.kind !== 'initiative' && checked.kind !== 'reformItem') continue
      if (checked.item.reviews.some((review) => review.period === check && review.attainment.startsWith('×')))
        keys.add(keyOfCheck(checked.kind, checked.item.id, check))
    }
  }
  return keys
}

/** Nothing decided and nothing proposed is not negative. A symbol that only a person gives is, where it makes a text mandatory (②, イ). */
function isNegative(rules: JudgementRules, fiscalYear: number, period: CheckPeriod, { scheme, decided, verdict }: PlanVerdict): boolean {
  const ruleSet = ruleSetFor(rules, scheme, fiscalYear, period)
  const symbol = ruleSet && decided !== '' ? symbolIn(ruleSet, decided) : null
  if (symbol) return symbol.for === null ? symbol.demands.length > 0 : symbol.for !== 'met' && symbol.for !== 'unset'
  const outcome = decided === '' ? outcomeThatCounts(ruleSet, decided, verdict) : null
  return outcome !== null && outcome !== 'met' && outcome !== 'unset'
}

type Owner = Readonly<{ kind: CheckedKind; id: string }>

/** Id of an indicator → the strategy or initiative under which it stands; ids of these two → themselves. */
function ownersOfIndicators(plan: WardPlan): ReadonlyMap<string, Owner> {
  const owners = new Map<string, Owner>()
  for (const strategy of plan.managementIssues.flatMap((issue) => issue.strategies)) {
    const own: Owner = { kind: 'strategy', id: strategy.id }
    for (const { id } of [strategy, ...strategy.outcomeIndicators]) owners.set(id, own)
    for (const initiative of strategy.initiatives) {
      const of: Owner = { kind: 'initiative', id: initiative.id }
      for (const { id } of [initiative, ...initiative.processIndicators]) owners.set(id, of)
    }
  }
  return owners
}

/** By what it is about, be it a target, an indicator that came or one that went. */
function movedItems({ plan, book, changes }: RiskSources): ReadonlySet<string> {
  const owners = ownersOfIndicators(plan)
  const keys = new Set<string>()
  for (const { recordId, ownerId, aspect, changedAt } of changes) {
    // what is gone has no place in the plan any more, what it stood under has
    const owner = owners.get(recordId) ?? owners.get(ownerId)
    if (!owner || aspect === 'wording' || aspect === 'method') continue
    for (const { check, from } of book.dates) if (changedAt.slice(0, 10) >= from) keys.add(keyOfCheck(owner.kind, owner.id, check))
  }
  return keys
}
