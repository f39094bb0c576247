// Knows how a year's plan becomes the lines of the view 判定: from 経営課題 to 具体的取組, under each what the rules propose and what was decided.
import type { CommonIndicator } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { Verdict } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod, Indicator, Initiative, OutcomeIndicator, Strategy, WardPlan } from '../../../../shared/model/ward-plan.ts'
import { listCommonIndicators } from '../../../../shared/rules/common-series.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { judgePlan } from '../../../../shared/rules/judge/judge-plan.ts'
import type { PlanVerdict, PlanVerdicts } from '../../../../shared/rules/judge/plan-verdict.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { numberOf } from '../../../../shared/rules/numbering.ts'
import { targetOf } from '../../../../shared/rules/target-of.ts'
import { judgementWords as words, lineNames, sayCountsOfSymbols } from '../../../../shared/words/judgement.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import { doubtsOfVerdict, stateOfVerdict } from './doubts-of-verdict.ts'
import { textsOfIndicator } from './indicator-texts.ts'
import type { JudgedIndicator, JudgementHeading, JudgementLine, JudgementPart, JudgementRow } from './judgement-rows.ts'

/** Of each strategy its アウトカム指標 first, then what is said of the strategy itself, then its 具体的取組. */
export function rowsOfPlan(plan: WardPlan, period: CheckPeriod, sources: JudgeSources): readonly JudgementRow[] {
  return new PlanRows(plan, period, sources, judgePlan(plan, period, sources)).all()
}

class PlanRows {
  readonly #plan: WardPlan
  readonly #period: CheckPeriod
  readonly #sources: JudgeSources
  readonly #verdicts: PlanVerdicts
  readonly #numbers: ReadonlyMap<string, string>
  readonly #entries: ReadonlyMap<string, PlanVerdict>
  readonly #seriesOf: ReadonlyMap<string, IndicatorSeries>
  readonly #commonOf: ReadonlyMap<string, CommonIndicator>

  constructor(plan: WardPlan, period: CheckPeriod, sources: JudgeSources, verdicts: PlanVerdicts) {
    this.#plan = plan
    this.#period = period
    this.#sources = sources
    this.#verdicts = verdicts
    this.#numbers = numberOf(plan)
    this.#entries = new Map(verdicts.byReview.map((entry) => [keyOf(entry.ownerId, entry.field), entry]))
    this.#seriesOf = new Map(sources.book.series.flatMap((series) => series.links.map((link) => [link.id, series] as const)))
    this.#commonOf = new Map(listCommonIndicators(sources.policy).map(({ indicator }) => [indicator.key, indicator]))
  }

  all(): readonly JudgementRow[] {
    const counts = new Map(this.#verdicts.issues.map((issue) => [issue.id, sayCountsOfSymbols(issue.counts)]))
    return this.#plan.managementIssues.flatMap((issue) => [
      this.#heading('issue', issue, counts.get(issue.id)),
      ...issue.strategies.flatMap((strategy) => this.#strategy(strategy)),
    ])
  }

  #strategy(strategy: Strategy): readonly JudgementRow[] {
    const outcomes = strategy.outcomeIndicators.flatMap((indicator) => {
      const entry = this.#entries.get(keyOf(indicator.id, 'attainment'))
      return entry ? [this.#line(entry, strategy, [this.#indicator(indicator, entry.verdict)])] : []
    })
    const of = (field: PlanVerdict['field'], parts: readonly string[]): readonly JudgementRow[] => {
      const entry = this.#entries.get(keyOf(strategy.id, field))
      return entry ? [this.#line(entry, strategy, [], parts)] : []
    }
    const outcomeKeys = outcomes.map(({ key }) => key)
    const attainments = strategy.initiatives.map(({ id }) => keyOf(id, 'attainment'))
    return [
      this.#heading('strategy', strategy),
      ...outcomes,
      ...of('overall', outcomeKeys),
      ...of('progress', attainments),
      ...of('effectiveness', []),
      ...strategy.initiatives.flatMap((initiative) => this.#initiative(initiative)),
    ]
  }

  #initiative(initiative: Initiative): readonly JudgementRow[] {
    const attainment = this.#entries.get(keyOf(initiative.id, 'attainment'))
    const effectiveness = this.#entries.get(keyOf(initiative.id, 'effectiveness'))
    if (!attainment && !effectiveness) return []
    const indicators = (attainment?.under ?? []).flatMap(({ indicatorId, verdict }) => {
      const indicator = initiative.processIndicators.find(({ id }) => id === indicatorId)
      return indicator ? [this.#indicator(indicator, verdict)] : []
    })
    const parts = indicators.map(
      ({ id, name, texts, verdict }): JudgementPart => ({
        kind: 'part',
        key: `part/${id}`,
        name,
        texts,
        sentence: sayVerdict(verdict),
      }),
    )
    return [
      this.#heading('initiative', initiative),
      ...(attainment ? [this.#line(attainment, initiative, indicators)] : []),
      ...(parts.length > 1 ? parts : []),
      ...(effectiveness ? [this.#line(effectiveness, initiative, [])] : []),
    ]
  }

  #heading(
    kind: JudgementHeading['kind'],
    { id, title }: Readonly<{ id: string; title: string }>,
    counts: string | undefined = '',
  ): JudgementHeading {
    return { kind, key: `${kind}/${id}`, number: this.#numbers.get(id) ?? '', title: title || words.untitled, counts }
  }

  #line(
    entry: PlanVerdict,
    owner: Readonly<{ id: string; title: string }>,
    indicators: readonly JudgedIndicator[],
    parts: readonly string[] = [],
  ): JudgementLine {
    const { scheme, verdict } = entry
    const ruleSet = ruleSetFor(this.#sources.rules, scheme, this.#plan.fiscalYear, this.#period)
    const [only] = indicators
    const isProcess = scheme === 'processRating' || scheme === 'processForecast'
    const ofSeveral = indicators.length === 0 ? words.noProcessIndicator : words.processIndicators(indicators.length)
    return {
      kind: 'line',
      key: keyOf(entry.ownerId, entry.field),
      entry,
      ruleSet,
      number: this.#numbers.get(owner.id) ?? '',
      ownerTitle: owner.title || words.untitled,
      label: lineNames[scheme] ?? '',
      name: indicators.length === 1 && only ? only.name : isProcess ? ofSeveral : '',
      texts: indicators.length === 1 && only ? only.texts : null,
      // of one indicator its own numbers say more than that one of one met its target
      sentence: sayVerdict(only && indicators.length === 1 && only.verdict.outcome === verdict.outcome ? only.verdict : verdict),
      state: stateOfVerdict(entry),
      doubts: doubtsOfVerdict(
        entry,
        ruleSet,
        indicators.map(({ figure }) => figure),
      ),
      indicators,
      parts,
    }
  }

  #indicator(indicator: Indicator | OutcomeIndicator, verdict: Verdict): JudgedIndicator {
    const { fiscalYear } = this.#plan
    const series = this.#seriesOf.get(indicator.id) ?? null
    const common = (series?.commonKey != null && this.#commonOf.get(series.commonKey)) || null
    const figure = series && figureOf(series, fiscalYear, this.#period, this.#sources.book)
    const judged = series && targetOf(series, fiscalYear, common)
    const review = 'reviews' in indicator ? indicator.reviews.find((one) => one.period === this.#period) : undefined
    return {
      id: indicator.id,
      name: indicator.name || words.untitled,
      series,
      figure,
      judged,
      verdict,
      texts: textsOfIndicator(
        { series, figure, judged, inPlan: { target: indicator.target, result: review?.result ?? '' } },
        this.#plan.firstReiwaYearAs,
      ),
    }
  }
}

const keyOf = (ownerId: string, field: string): string => `${ownerId}/${field}`
