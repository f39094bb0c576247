// Knows what the chart of a series is made of, from the ward's book: the same on the screen, on paper and in Excel.
import type { CommonIndicator } from '../model/basic-policy.ts'
import type { Direction, IndicatorSeries } from '../model/indicator.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'
import { commonTargetOf, listCommonIndicators } from '../rules/common-series.ts'
import { doubtsOf } from '../rules/doubts-of.ts'
import { figureOf } from '../rules/figure-of.ts'
import { type FirstReiwaYearAs, letterLabelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { JudgeSources } from '../rules/judge/verdict-of.ts'
import { finalTargetOf, type JudgedTarget } from '../rules/target-of.ts'
import { sayBound, sayTarget, sayValue } from './figure.ts'
import { stateLabels } from './indicators.ts'
import { sayDoubts, seriesChartWords as words } from './series-chart.ts'

/** What a chart shows. Values are decimal numbers as printed ('45.5'), years fiscal years in their order. */
export type SeriesChartData = Readonly<{
  unit: string
  decimals: number
  direction: Direction
  /** `value` null = no number: `text` says why (未測定), '' = nothing recorded. `breakBefore`: what no longer compares with the year before (文言変更). */
  points: readonly Readonly<{
    year: number
    yearLabel: string
    value: string | null
    text: string
    isReference: boolean
    breakBefore: string | null
  }>[]
  /** The yearly path; with `upper` the bounds of a range. */
  targets: readonly Readonly<{ year: number; yearLabel: string; value: string; upper?: string | null; text: string }>[]
  finalTarget: Readonly<{ year: number; yearLabel: string; value: string; upper?: string | null; text: string }> | null
  thresholds: readonly Readonly<{ value: string; label: string }>[]
}>
/** `period`: what is shown of the year in front; of the others it is the 自己評価. */
export type ChartView = Readonly<{ fiscalYear: number; period: CheckPeriod; firstReiwaYearAs: FirstReiwaYearAs }>

/** null: a day or a text cannot be drawn. */
export function chartOfSeries(
  series: IndicatorSeries,
  sources: Pick<JudgeSources, 'book' | 'policy'>,
  view: ChartView,
): SeriesChartData | null {
  if (series.kind === 'milestone' || series.kind === 'text') return null
  const { fiscalYear, period, firstReiwaYearAs } = view
  const common = listCommonIndicators(sources.policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
  const figureIn = (year: number) => figureOf(series, year, year === fiscalYear ? period : 'selfEvaluation', sources.book)
  const years = new Set([...[...series.measurements, ...series.breaks].map((each) => each.fiscalYear), fiscalYear])
  const points = [...years]
    .toSorted((a, b) => a - b)
    .flatMap((year): SeriesChartData['points'] => {
      const figure = figureIn(year)
      const doubts = sayDoubts(doubtsOf(series.breaks, year, figureIn(year - 1), figure))
      if (figure === null && doubts === '') return []
      const isTotal = series.totalFrom !== null && series.totalFrom <= year
      const value = figure && (isTotal ? figure.total : figure.value)
      const text = figure === null ? '' : value === null ? stateLabels[figure.state] : sayValue(value, series)
      const yearLabel = letterLabelOfFiscalYear(year, firstReiwaYearAs)
      return [{ year, yearLabel, value, text, isReference: figure?.isReference ?? false, breakBefore: doubts || null }]
    })
  return { unit: series.unit, decimals: series.decimals, direction: series.direction, points, ...aimsOf(series, common, view) }
}

/** The years' path, the target of the term, and the lines beside it: 市の目標 where the ward has its own, 撤退・再構築基準. */
function aimsOf(
  series: IndicatorSeries,
  common: CommonIndicator | null,
  { fiscalYear, firstReiwaYearAs }: ChartView,
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
export function plainTarget({ target, from }: JudgedTarget): JudgedTarget['target'] {
  return from === 'common' ? { ...target, text: '' } : target
}
