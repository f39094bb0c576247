// Knows what the rules say of every symbol of a year's plan: 個別 → 全体, プロセス指標 → 取組 → 戦略, counted for each 経営課題.
import type { IndicatorSeries } from '../../model/indicator.ts'
import type { JudgementRules, Outcome, RuleSet, Scheme, Verdict } from '../../model/judgement.ts'
import {
  type CheckPeriod,
  checkPeriods,
  type Indicator,
  type Initiative,
  type OutcomeIndicator,
  type Strategy,
  type WardPlan,
} from '../../model/ward-plan.ts'
import { type PlanVerdict, type PlanVerdicts, type SymbolCount, outcomeThatCounts, symbolThatCounts } from './plan-verdict.ts'
import { rollUp } from './roll-up.ts'
import { ruleSetFor } from './rule-set-for.ts'
import { demandsOf, symbolIn } from './symbols-of.ts'
import { type Finding, nothing, verdictFrom, verdictWithoutRule } from './verdict-from.ts'
import { type JudgeSources, verdictOf } from './verdict-of.ts'

/** Symbols of the forms by check. */
const schemesOf = {
  midYearReview: ['strategyProgress', 'processForecast'],
  selfEvaluation: ['outcomeRating', 'outcomeOverall', 'strategyEffectiveness', 'processRating', 'initiativeEffectiveness'],
} as const satisfies Readonly<Record<CheckPeriod, readonly Scheme[]>>

/**
 * One computation for screen and form. A symbol that a person decided counts further up before the proposed one; under another year's rules (`ruleYear`)
 * only proposals count, so that the effect of the rules shows. Schemes that the plan's year does not have are left out where it has others.
 */
export function judgePlan(plan: WardPlan, period: CheckPeriod, sources: JudgeSources, ruleYear?: number): PlanVerdicts {
  const judge = new PlanJudge(plan, period, sources, ruleYear)
  const issues = plan.managementIssues.map((issue) => ({
    id: issue.id,
    byReview: issue.strategies.flatMap((strategy) => judge.strategy(strategy)),
  }))
  return {
    byReview: issues.flatMap(({ byReview }) => byReview),
    issues: issues.map(({ id, byReview }) => ({ id, counts: countSymbols(byReview, (scheme) => judge.ownRule(scheme)) })),
  }
}

type Subject = Pick<PlanVerdict, 'subjectKind' | 'field' | 'ownerId' | 'scheme'>

class PlanJudge {
  readonly #year: number
  readonly #ruleYear: number
  readonly #period: CheckPeriod
  readonly #sources: JudgeSources
  readonly #schemes: ReadonlySet<Scheme>
  readonly #seriesOf: ReadonlyMap<string, IndicatorSeries>
  readonly #reasons: ReadonlyMap<string, string>

  constructor({ fiscalYear }: WardPlan, period: CheckPeriod, sources: JudgeSources, ruleYear: number | undefined) {
    this.#year = fiscalYear
    this.#ruleYear = ruleYear ?? fiscalYear
    this.#period = period
    this.#sources = sources
    this.#schemes = schemesIn(sources.rules, period, [fiscalYear, this.#ruleYear])
    this.#seriesOf = new Map(sources.book.series.flatMap((series) => series.links.map((link) => [link.id, series] as const)))
    this.#reasons = new Map(sources.book.decisions.map((one) => [`${one.subjectKind} ${one.subjectId} ${one.field}`, one.reason]))
  }

  ownRule(scheme: Scheme): RuleSet | null {
    return ruleSetFor(this.#sources.rules, scheme, this.#year, this.#period)
  }

  strategy(strategy: Strategy): readonly PlanVerdict[] {
    const review = strategy.reviews.find((one) => one.period === this.#period)
    const outcomes = strategy.outcomeIndicators.flatMap((indicator) => this.#outcomeIndicator(indicator))
    const initiatives = strategy.initiatives.flatMap((initiative) => this.#initiative(initiative))
    const of = (field: 'overall' | 'progress' | 'effectiveness', scheme: Scheme, say: (ruleSet: RuleSet) => Verdict) =>
      this.#entry({ subjectKind: 'strategyReview', field, ownerId: strategy.id, scheme }, review?.[field] ?? '', say)
    const rolled = (ruleSet: RuleSet, parts: readonly PlanVerdict[]) =>
      rollUp(ruleSet, this.#outcomesOf(parts.filter((part) => part.field === 'attainment')), this.#year, this.#ruleYear)
    return [
      ...of('progress', 'strategyProgress', (ruleSet) => rolled(ruleSet, initiatives)),
      ...of('overall', 'outcomeOverall', (ruleSet) => rolled(ruleSet, outcomes)),
      ...of('effectiveness', 'strategyEffectiveness', (ruleSet) => this.#verdict(ruleSet, nothing('byPerson'))),
      ...outcomes,
      ...initiatives,
    ]
  }

  #outcomeIndicator({ id, reviews }: OutcomeIndicator): readonly PlanVerdict[] {
    const decided = reviews.find((review) => review.period === this.#period)?.attainment ?? ''
    const subject: Subject = { subjectKind: 'outcomeReview', field: 'attainment', ownerId: id, scheme: 'outcomeRating' }
    return this.#entry(subject, decided, (ruleSet) => this.#indicator(id, ruleSet))
  }

  #initiative({ id, processIndicators, reviews }: Initiative): readonly PlanVerdict[] {
    const review = reviews.find((one) => one.period === this.#period)
    const scheme = this.#period === 'midYearReview' ? 'processForecast' : 'processRating'
    const ruleSet = ruleSetFor(this.#sources.rules, scheme, this.#ruleYear, this.#period)
    const under = ruleSet ? processIndicators.map((indicator) => this.#under(indicator, ruleSet)) : []
    const attainment = this.#entry(
      { subjectKind: 'initiativeReview', field: 'attainment', ownerId: id, scheme },
      review?.attainment ?? '',
      (rule) =>
        rollUp(
          rule,
          under.map((one) => one.verdict.outcome),
          this.#year,
          this.#ruleYear,
        ),
      under,
    )
    const effectiveness = this.#entry(
      { subjectKind: 'initiativeReview', field: 'effectiveness', ownerId: id, scheme: 'initiativeEffectiveness' },
      review?.effectiveness ?? '',
      (rule) => this.#verdict(rule, effectivenessOf(processIndicators.length, under)),
    )
    return [...attainment, ...effectiveness]
  }

  #under({ id }: Indicator, ruleSet: RuleSet): PlanVerdict['under'][number] {
    return { indicatorId: id, seriesId: this.#seriesOf.get(id)?.id ?? null, verdict: this.#indicator(id, ruleSet) }
  }

  #indicator(id: string, ruleSet: RuleSet): Verdict {
    const series = this.#seriesOf.get(id)
    if (!series) return this.#verdict(ruleSet, nothing('notLinked'))
    const asked = { series, fiscalYear: this.#year, period: this.#period, scheme: ruleSet.scheme, ruleYear: this.#ruleYear }
    return verdictOf(asked, this.#sources)
  }

  #verdict(ruleSet: RuleSet, finding: Finding): Verdict {
    return verdictFrom(ruleSet, this.#year, this.#ruleYear, finding)
  }

  /** None where the scheme is of neither year. */
  #entry(subject: Subject, decided: string, say: (ruleSet: RuleSet) => Verdict, under: PlanVerdict['under'] = []): readonly PlanVerdict[] {
    const { scheme, subjectKind, ownerId, field } = subject
    if (!this.#schemes.has(scheme)) return []
    const ruleSet = ruleSetFor(this.#sources.rules, scheme, this.#ruleYear, this.#period)
    const verdict = ruleSet ? say(ruleSet) : verdictWithoutRule(scheme, this.#year, this.#ruleYear)
    const own = this.ownRule(scheme)
    const subjectId = `${ownerId}-${this.#period}`
    const isOwn = this.#ruleYear === this.#year
    return [
      {
        ...subject,
        subjectId,
        verdict,
        decided,
        isDeparture: isOwn && decided !== '' && verdict.symbol !== '' && symbolThatCounts(own, decided, verdict) !== verdict.symbol,
        reason: this.#reasons.get(`${subjectKind} ${subjectId} ${field}`) ?? '',
        demands: (own && symbolIn(own, decided) && demandsOf(own, decided)) ?? verdict.demands,
        under,
      },
    ]
  }

  #outcomesOf(parts: readonly PlanVerdict[]): readonly (Outcome | null)[] {
    const isOwn = this.#ruleYear === this.#year
    return parts.map(({ scheme, decided, verdict }) => outcomeThatCounts(this.ownRule(scheme), isOwn ? decided : '', verdict))
  }
}

/** － where there is no process indicator, or of none of them was anything measured, as somebody said; otherwise a person says it. */
function effectivenessOf(processIndicators: number, under: PlanVerdict['under']): Finding {
  const isUnmeasured = ({ verdict }: PlanVerdict['under'][number]) => verdict.why === 'noFigure' && verdict.facts['state'] !== null
  if (processIndicators === 0) return { outcome: 'unset', why: 'nothingUnder', facts: {} }
  return under.length > 0 && under.every(isUnmeasured)
    ? { outcome: 'unset', why: 'noFigure', facts: { state: 'notMeasured' } }
    : nothing('byPerson')
}

/** All of the check where no form's symbol has a rule in any of the years: each then says that it has none. */
function schemesIn(rules: JudgementRules, period: CheckPeriod, years: readonly number[]): ReadonlySet<Scheme> {
  const known = (one: CheckPeriod) => schemesOf[one].filter((scheme) => years.some((year) => ruleSetFor(rules, scheme, year, one)))
  const hasNone = checkPeriods.every((one) => known(one).length === 0)
  return new Set<Scheme>(hasNone ? schemesOf[period] : known(period))
}

function countSymbols(byReview: readonly PlanVerdict[], ruleOf: (scheme: Scheme) => RuleSet | null): readonly SymbolCount[] {
  const counts = new Map<string, SymbolCount>()
  for (const { scheme, decided, verdict } of byReview) {
    const symbol = symbolThatCounts(ruleOf(scheme), decided, verdict)
    const key = `${scheme} ${symbol}`
    counts.set(key, { scheme, symbol, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()]
}
