// Knows the rows of the page of the common indicators: of each its targets, last year, this year, the differences and what is said of it.
import type { BasicStrategy, CommonIndicator, Vision } from '../../../../shared/model/basic-policy.ts'
import type { Decimal, Decision, Figure, IndicatorSeries, YearlyTarget } from '../../../../shared/model/indicator.ts'
import type { Outcome, Scheme, Verdict } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { measurerOf } from '../../../../shared/rules/common-series.ts'
import { subtractDecimals } from '../../../../shared/rules/decimal.ts'
import { type Doubts, doubtsOf } from '../../../../shared/rules/doubts-of.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { decisionOf } from '../../../../shared/rules/judge/decided-symbol.ts'
import { ruleSetFor } from '../../../../shared/rules/judge/rule-set-for.ts'
import { type JudgeSources, verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { type JudgedTarget, targetOf } from '../../../../shared/rules/target-of.ts'

/** What the common indicators are judged by unless a person asks otherwise. */
export const commonScheme: Scheme = 'commonIndicator'

export type CommonRow = Readonly<{
  vision: Vision
  strategy: BasicStrategy
  indicator: CommonIndicator
  series: IndicatorSeries
  measurer: 'city' | 'ward'
  /** 年次目標 of the year. */
  yearly: YearlyTarget | null
  /** What the year is judged by. */
  judged: JudgedTarget | null
  previous: Figure | null
  current: Figure | null
  toPrevious: Decimal | null
  toTarget: Decimal | null
  verdict: Verdict
  decision: Decision | null
  /** What stands under 判定: the person's symbol where there is one, else the proposed one; '' = neither. */
  shown: Readonly<{ symbol: string; isDecided: boolean; outcome: Outcome | null }>
  /** Why this year is not to be compared with the one before. */
  doubts: Doubts
}>

/** In the policy's order; of the year before it is always the 自己評価. */
export function commonRowsOf(sources: JudgeSources, fiscalYear: number, period: CheckPeriod): readonly CommonRow[] {
  const { book, policy } = sources
  const symbols = ruleSetFor(sources.rules, commonScheme, fiscalYear, period)?.symbols ?? []
  const seriesOf = new Map(book.series.map((series) => [series.commonKey, series]))
  return policy.pillars
    .flatMap(({ visions }) => visions)
    .flatMap((vision) =>
      vision.basicStrategies.flatMap((strategy) => strategy.commonIndicators.map((indicator) => ({ vision, strategy, indicator }))),
    )
    .flatMap(({ vision, strategy, indicator }) => {
      const series = seriesOf.get(indicator.key)
      if (!series) return []
      const previous = figureOf(series, fiscalYear - 1, 'selfEvaluation', book)
      const current = figureOf(series, fiscalYear, period, book)
      const verdict = verdictOf({ series, fiscalYear, period, scheme: commonScheme }, sources)
      const decision = decisionOf(book, series.id, fiscalYear, period, commonScheme)
      const symbol = decision?.symbol || verdict.symbol
      const { difference } = verdict.facts
      return [
        {
          vision,
          strategy,
          indicator,
          series,
          measurer: measurerOf(indicator),
          yearly: series.targets.find((target) => target.fiscalYear === fiscalYear) ?? null,
          judged: targetOf(series, fiscalYear, indicator),
          previous,
          current,
          toPrevious: previous?.value != null && current?.value != null ? subtractDecimals(current.value, previous.value) : null,
          toTarget: typeof difference === 'string' ? difference : null,
          verdict,
          decision,
          shown: {
            symbol,
            isDecided: Boolean(decision?.symbol),
            outcome: symbols.find((each) => each.symbol === symbol)?.for ?? null,
          },
          doubts: doubtsOf(series.breaks, fiscalYear, previous, current),
        },
      ]
    })
}
