// Knows what the chart and the table of a series show, from the ward's book and the rules.
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import type { Scheme } from '../../shared/model/judgement.ts'
import { listCommonIndicators } from '../../shared/rules/common-series.ts'
import { doubtsOf } from '../../shared/rules/doubts-of.ts'
import { figureOf } from '../../shared/rules/figure-of.ts'
import { labelOfFiscalYear, letterLabelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { decidedSymbolOf } from '../../shared/rules/judge/decided-symbol.ts'
import { type JudgeSources, verdictOf } from '../../shared/rules/judge/verdict-of.ts'
import { targetOf } from '../../shared/rules/target-of.ts'
import { chartOfSeries, type ChartView, plainTarget, type SeriesChartData } from '../../shared/words/chart-of-series.ts'
import { sayDifference } from '../../shared/words/difference.ts'
import { sayFigure, sayTarget } from '../../shared/words/figure.ts'
import { sayDoubts, seriesChartWords as words } from '../../shared/words/series-chart.ts'
import type { SeriesTableRow } from './series-table.tsx'

export type SeriesView = ChartView & Readonly<{ scheme: Scheme }>
/** `chart` null: a day or a text cannot be drawn. */
export type SeriesShown = Readonly<{ chart: SeriesChartData | null; rows: readonly SeriesTableRow[] }>

export function seriesChartOf(series: IndicatorSeries, sources: JudgeSources, view: SeriesView): SeriesShown {
  const { fiscalYear, period, scheme, firstReiwaYearAs } = view
  const common = listCommonIndicators(sources.policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
  const figureIn = (year: number) => figureOf(series, year, year === fiscalYear ? period : 'selfEvaluation', sources.book)
  const short = (year: number) => letterLabelOfFiscalYear(year, firstReiwaYearAs)
  // before the policy the city had no such target
  const targetIn = (year: number) => {
    const judged = targetOf(series, year, common)
    return judged?.from === 'common' && year < sources.policy.firstYear ? null : judged
  }
  const recorded = [...series.measurements, ...series.breaks].map((each) => each.fiscalYear)
  const yearsMeasured = sorted([...recorded, fiscalYear])
  const years = sorted([...yearsMeasured, ...series.targets.map((target) => target.fiscalYear)])
  const rows = years.map((year): SeriesTableRow => {
    const asked = { series, fiscalYear: year, period: year === fiscalYear ? period : ('selfEvaluation' as const), scheme }
    const [figure, judged] = [figureIn(year), targetIn(year)]
    const verdict = verdictOf(asked, sources)
    const decided = decidedSymbolOf(sources.book, series.id, year, asked.period, scheme)
    const { difference } = verdict.facts
    const target = judged ? sayTarget(plainTarget(judged), series) : ''
    return {
      year,
      yearLabel: labelOfFiscalYear(year, firstReiwaYearAs),
      target: judged?.from !== 'yearly' && judged?.targetYear != null ? words.targetOfYear(target, short(judged.targetYear)) : target,
      actual: figure ? sayFigure(figure, series) : '',
      difference: typeof difference === 'string' ? sayDifference(difference, { ...series, unit: '' }) : '',
      verdict: decided !== '' ? decided : verdict.symbol === '' ? '' : words.proposed(verdict.symbol),
      note: sayDoubts(doubtsOf(series.breaks, year, figureIn(year - 1), figure)),
    }
  })
  return { chart: chartOfSeries(series, sources, view), rows }
}

const sorted = (years: readonly number[]): readonly number[] => [...new Set(years)].toSorted((a, b) => a - b)
