// Knows the numbers of one indicator in the workbook of レビュー資料, year by year, and the chart that is drawn from them.
import type { ChartLine, LineLook, ReportChart } from '../../shared/forms/report-chart.ts'
import type { ReportCell, ReportRow } from '../../shared/forms/report-sheet.ts'
import { type Check, isQuarter } from '../../shared/model/check.ts'
import type { Decimal, IndicatorSeries } from '../../shared/model/indicator.ts'
import { listCommonIndicators } from '../../shared/rules/common-series.ts'
import { figureOf } from '../../shared/rules/figure-of.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear, letterLabelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import type { JudgeSources } from '../../shared/rules/judge/verdict-of.ts'
import { targetOf } from '../../shared/rules/target-of.ts'
import { chartOfSeries, type SeriesChartData } from '../../shared/words/chart-of-series.ts'
import { sayBound } from '../../shared/words/figure.ts'
import { periodLabels } from '../../shared/words/indicators.ts'
import { reviewSheetWords as words } from '../../shared/words/review-sheet.ts'
import { describeChart } from '../../shared/words/series-chart.ts'
import { cellOfFigure } from './result-report-of.ts'

export type ReviewChartSources = Readonly<{
  check: Check
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  judge: JudgeSources
}>
/** `chart` null: nothing of it can be drawn. The rows are those of the sheet 指標の数値: number, indicator, year, period, target, result, then the chart's. */
export type ReviewChart = Readonly<{ rows: readonly ReportRow[]; chart: ReportChart | null }>

/** Behind the six columns for reading. */
const firstChartColumn = 6
const looks = ['actual', 'reference', 'target', 'upper'] as const satisfies readonly LineLook[]
/** What was reached lies over what was aimed at. */
const drawnLast = ['upper', 'target', 'reference', 'actual'] as const

export function reviewChartOf(number: string, series: IndicatorSeries, sources: ReviewChartSources): ReviewChart {
  const { fiscalYear, firstReiwaYearAs, judge } = sources
  const common = listCommonIndicators(judge.policy).find(({ indicator }) => indicator.key === series.commonKey)?.indicator ?? null
  const data = chartOfSeries(series, judge, { fiscalYear, period: periodIn(series, fiscalYear, sources), firstReiwaYearAs })
  const years = data ? drawnYears(series, data) : [...knownYears(series)].toSorted((a, b) => a - b)
  const points = data ? pointsOf(data, years) : null
  const keyOf = (year: number) => `${series.id}:${year}`
  const rows = years.map((year, place): ReportRow => {
    const period = periodIn(series, year, sources)
    const judged = targetOf(series, year, common)
    return {
      key: keyOf(year),
      cells: [
        plain(number),
        plain(series.name),
        plain(labelOfFiscalYear(year, firstReiwaYearAs)),
        plain(periodLabels[period]),
        plain(judged ? sayBound(judged.target, series) : ''),
        cellOfFigure(figureOf(series, year, period, judge.book), series),
        ...(points
          ? [plain(letterLabelOfFiscalYear(year, firstReiwaYearAs)), ...looks.map((look) => drawn(points[look][place] ?? null, series))]
          : []),
      ],
    }
  })
  if (!data || !points) return { rows, chart: null }
  const breaks = years.flatMap((year, place) => (data.points.some((one) => one.year === year && one.breakBefore !== null) ? [place] : []))
  const cellsOf = (column: number) => years.map((year) => `${keyOf(year)}:${firstChartColumn + column}`)
  const lines = drawnLast.flatMap((look): readonly ChartLine[] =>
    points[look].every((one) => one === null)
      ? []
      : [{ name: words.lines[look], look, cells: cellsOf(looks.indexOf(look) + 1), breaks: look === 'actual' ? breaks : [] }],
  )
  if (lines.length === 0) return { rows, chart: null }
  const title = words.chartTitle(series.name || words.untitled, series.unit)
  return {
    rows,
    chart: { title, description: describeChart(data, firstReiwaYearAs), sheetName: words.seriesSheet, years: cellsOf(0), lines },
  }
}

const knownYears = ({ measurements, targets }: IndicatorSeries): ReadonlySet<number> =>
  new Set([...measurements, ...targets].map(({ fiscalYear }) => fiscalYear))

/** From the first to the last without a gap: a year of which nothing is known keeps its place on the axis. */
function drawnYears(series: IndicatorSeries, { points, targets, finalTarget }: SeriesChartData): readonly number[] {
  const known = [
    ...knownYears(series),
    ...[...points, ...targets].map(({ year }) => year),
    ...(finalTarget && points.length > 0 ? [finalTarget.year] : []),
  ]
  if (known.length === 0) return []
  const first = Math.min(...known)
  return Array.from({ length: Math.max(...known) - first + 1 }, (_, nth) => first + nth)
}

/** What each line has in each year. A target of the whole term alone stands level over all of them. */
function pointsOf(
  { points, targets, finalTarget }: SeriesChartData,
  years: readonly number[],
): Readonly<Record<LineLook, readonly (Decimal | null)[]>> {
  const measured = (isReference: boolean) =>
    years.map((year) => points.find((one) => one.year === year && one.isReference === isReference)?.value ?? null)
  const aims = years.map(
    (year) =>
      targets.find((one) => one.year === year) ?? (finalTarget && (targets.length === 0 || finalTarget.year === year) ? finalTarget : null),
  )
  return {
    actual: measured(false),
    reference: measured(true),
    target: aims.map((aim) => aim?.value ?? null),
    upper: aims.map((aim) => aim?.upper ?? null),
  }
}

/** A quarter knows what is known of the year so far; of other years it is the 自己評価. */
function periodIn(series: IndicatorSeries, year: number, { check, fiscalYear, judge }: ReviewChartSources) {
  if (year !== fiscalYear) return 'selfEvaluation'
  if (!isQuarter(check)) return check
  return figureOf(series, year, 'selfEvaluation', judge.book) === null ? 'midYearReview' : 'selfEvaluation'
}

const plain = (text: string): ReportCell => ({ text })

function drawn(value: Decimal | null, { decimals }: IndicatorSeries): ReportCell {
  if (value === null) return plain('')
  const format = decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return {
    text: Number(value).toLocaleString('ja-JP', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
    number: { value: Number(value), format },
  }
}
