// Knows what the chart and the table of a series show, from the ward's book and the rules.
import type { CommonIndicator } from '../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../shared/model/indicator.ts'
import type { Scheme } from '../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../shared/model/ward-plan.ts'
import { commonTargetOf, listCommonIndicators } from '../../shared/rules/common-series.ts'
import { doubtsOf } from '../../shared/rules/doubts-of.ts'
import { figureOf } from '../../shared/rules/figure-of.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, letterLabelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { decidedSymbolOf } from '../../shared/rules/judge/decided-symbol.ts'
import { type JudgeSources, verdictOf } from '../../shared/rules/judge/verdict-of.ts'
import { finalTargetOf, targetOf } from '../../shared/rules/target-of.ts'
import { sayDifference } from '../../shared/words/difference.ts'
import { sayBound, sayFigure, sayTarget, sayValue } from '../../shared/words/figure.ts'
import { stateLabels } from '../../shared/words/indicators.ts'
import { sayDoubts, seriesChartWords as words } from '../../shared/words/series-chart.ts'
import type { SeriesChartData } from './series-chart-layout.ts'
import type { SeriesTableRow } from './series-table.tsx'

/** `period`: what is shown of the year in front; of the others it is the 自己評価. */
export type SeriesView = Readonly<{ fiscalYear: number; period: CheckPeriod; scheme: Scheme; firstReiwaYearAs: FirstReiwaYearAs }>
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
  const isDrawn = series.kind !== 'milestone' && series.kind !== 'text'
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
  if (!isDrawn) return { chart: null, rows }
  const points = yearsMeasured.flatMap((year): SeriesChartData['points'] => {
    const figure = figureIn(year)
    const doubts = sayDoubts(doubtsOf(series.breaks, year, figureIn(year - 1), figure))
    if (figure === null && doubts === '') return []
    const isTotal = series.totalFrom !== null && series.totalFrom <= year
    const value = figure && (isTotal ? figure.total : figure.value)
    const text = figure === null ? '' : value === null ? stateLabels[figure.state] : sayValue(value, series)
    return [{ year, yearLabel: short(year), value, text, isReference: figure?.isReference ?? false, breakBefore: doubts || null }]
  })
  return {
    chart: { unit: series.unit, decimals: series.decimals, direction: series.direction, points, ...aimsOf(series, common, view) },
    rows,
  }
}

/** The years' path, the target of the term, and the lines beside it: 市の目標 where the ward has its own, 撤退・再構築基準. */
function aimsOf(
  series: IndicatorSeries,
  common: CommonIndicator | null,
  { fiscalYear, firstReiwaYearAs }: SeriesView,
): Pick<SeriesChartData, 'targets' | 'finalTarget' | 'thresholds'> {
  const short = (year: number) => letterLabelOfFiscalYear(year, firstReiwaYearAs)
  const targets = series.targets.flatMap(({ fiscalYear: year, target }) =>
    target.value === null
      ? []
      : [{ year, yearLabel: short(year), value: target.value, upper: target.upper, text: sayBound(target, series) }],
  )
  const final = finalTargetOf(series, fiscalYear, common)
  const year = final?.targetYear ?? targets.at(-1)?.year ?? fiscalYear
  const cityValue = common?.commonTarget.value ?? null
  const withdrawal = series.targets.find((target) => target.fiscalYear === fiscalYear)?.withdrawal ?? null
  return {
    targets,
    finalTarget:
      final === null || final.target.value === null
        ? null
        : {
            year,
            yearLabel: final.targetYear === null ? '' : short(year),
            value: final.target.value,
            upper: final.target.upper,
            text: sayTarget(plainTarget(final), series),
          },
    thresholds: [
      ...(common && cityValue !== null && final?.from === 'ward'
        ? [{ value: String(cityValue), label: words.commonTarget(sayTarget({ ...commonTargetOf(common), text: '' }, series)) }]
        : []),
      ...(withdrawal === null ? [] : [{ value: withdrawal, label: words.withdrawal(sayValue(withdrawal, series)) }]),
    ],
  }
}

/** The policy words some targets of several indicators as one (①60％以上　②60％以上): here each stands for itself. */
function plainTarget({ target, from }: NonNullable<ReturnType<typeof targetOf>>): typeof target {
  return from === 'common' ? { ...target, text: '' } : target
}

const sorted = (years: readonly number[]): readonly number[] => [...new Set(years)].toSorted((a, b) => a - b)
