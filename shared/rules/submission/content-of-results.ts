// Knows what a ward hands in of its 17 common indicators of a year: targets, last year's and this year's figure, their base, and what is said of them.
import type { BasicPolicy, BasicStrategy, CommonIndicator } from '../../model/basic-policy.ts'
import type { Figure, FigureBase, IndicatorSeries, TargetValue } from '../../model/indicator.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import type { JudgementRules, Verdict } from '../../model/judgement.ts'
import type { SubmittedContent, SubmittedFigure, SubmittedHead, SubmittedResult, SubmittedTarget } from '../../model/submission.ts'
import { commonTargetOf, listCommonIndicators, measurerOf } from '../common-series.ts'
import { figureOf } from '../figure-of.ts'
import { decidedSymbolOf } from '../judge/decided-symbol.ts'
import { ruleSetFor } from '../judge/rule-set-for.ts'
import { verdictOf } from '../judge/verdict-of.ts'
import { measurementOf } from '../measurement-of.ts'

/** How things are printed; the words are not the rules' own. */
export type SayResults = Readonly<{
  figure: (figure: Figure, series: IndicatorSeries) => string
  target: (target: TargetValue, series: IndicatorSeries) => string
  verdict: (verdict: Verdict) => string
}>
/** `isConfirmed`: whether a series' figure of the year stands as it was confirmed. */
export type ResultsSource = Readonly<{
  head: Omit<SubmittedHead, 'format' | 'policyVersion' | 'ruleSetId'>
  policy: BasicPolicy
  rules: JudgementRules
  book: IndicatorBook
  isConfirmed: (series: IndicatorSeries) => boolean
  say: SayResults
}>

/** All 17 in the policy's order; of what nothing is recorded the figure is null. Figures are those of the 自己評価. */
export function contentOfResults(source: ResultsSource): SubmittedContent {
  const { head, policy, rules, book } = source
  const byKey = new Map(book.series.map((series) => [series.commonKey, series]))
  const results = listCommonIndicators(policy).flatMap(({ indicator, strategy }) => {
    const series = byKey.get(indicator.key)
    return series ? [resultOf(source, indicator, strategy, series)] : []
  })
  const ruleSetId = ruleSetFor(rules, 'commonIndicator', head.fiscalYear, 'selfEvaluation')?.id ?? ''
  return { format: 1, ...head, policyVersion: policy.version, ruleSetId, results }
}

function resultOf(source: ResultsSource, indicator: CommonIndicator, strategy: BasicStrategy, series: IndicatorSeries): SubmittedResult {
  const { head, policy, rules, book, isConfirmed, say } = source
  const { fiscalYear } = head
  const figureIn = (year: number): SubmittedFigure | null => {
    const figure = figureOf(series, year, 'selfEvaluation', book)
    return figure && submittedFigureOf(figure, say.figure(figure, series))
  }
  const target = (value: TargetValue): SubmittedTarget => ({ target: value, printed: say.target(value, series) })
  const current = figureIn(fiscalYear)
  const yearly = series.targets.find((each) => each.fiscalYear === fiscalYear)
  const measurement = measurementOf(series, fiscalYear, 'selfEvaluation')
  const verdict = verdictOf({ series, fiscalYear, period: 'selfEvaluation', scheme: 'commonIndicator' }, { book, rules, policy })
  const decided = decidedSymbolOf(book, series.id, fiscalYear, 'selfEvaluation', 'commonIndicator')
  const symbol = decided || verdict.symbol
  const symbols = ruleSetFor(rules, 'commonIndicator', fiscalYear, 'selfEvaluation')?.symbols ?? []
  const { difference } = verdict.facts
  return {
    commonKey: indicator.key,
    fiscalYear,
    number: `${strategy.cite}${indicator.mark}`,
    name: series.name,
    kind: series.kind,
    direction: series.direction,
    unit: series.unit,
    decimals: series.decimals,
    denominatorFilter: series.denominatorFilter,
    method: series.method,
    measurer: measurerOf(indicator),
    cityTarget: target(commonTargetOf(indicator)),
    wardTarget: series.wardTarget && { ...target(series.wardTarget), targetYear: series.targetYear },
    yearlyTarget: yearly ? target(yearly.target) : null,
    previous: figureIn(fiscalYear - 1),
    current,
    breaks: series.breaks.find((each) => each.fiscalYear === fiscalYear)?.aspects ?? [],
    verdict: {
      symbol,
      isDecided: decided !== '',
      outcome: symbols.find((each) => each.symbol === symbol)?.for ?? null,
      sentence: say.verdict(verdict),
      difference: typeof difference === 'string' ? difference : null,
    },
    measuredBy: measurement?.measuredBy ?? '',
    evidence: measurement?.evidence?.fileName ?? '',
    isConfirmed: current !== null && isConfirmed(series),
  }
}

function submittedFigureOf(figure: Figure, printed: string): SubmittedFigure {
  const { state, value, total, numerator, denominator, day, text, reason, substitute, isReference } = figure
  return {
    state,
    value,
    total,
    numerator,
    denominator,
    day,
    text,
    reason,
    substitute,
    base: figure.base && plainBase(figure.base),
    isReference,
    printed,
  }
}

/** A base with its own fields alone: what goes out is checked against them. */
function plainBase(base: FigureBase): FigureBase {
  const { surveyName, surveyType, mode, from, until, sent, returned, responseRate, n, questionText, filter, isCentral } = base
  return { surveyName, surveyType, mode, from, until, sent, returned, responseRate, n, questionText, filter, isCentral }
}

/** How many were asked of those who count: of a survey its n, else the denominator; null = not known. */
export function baseCountOf(figure: SubmittedFigure | null): number | null {
  return figure?.base?.n ?? figure?.denominator ?? null
}
