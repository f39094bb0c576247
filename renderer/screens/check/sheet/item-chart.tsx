// Knows the chart of one series as レビュー資料 and the meeting show it.
import type { Check } from '../../../../shared/model/check.ts'
import { isQuarter } from '../../../../shared/model/check.ts'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { FirstReiwaYearAs } from '../../../../shared/rules/fiscal-year.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { SeriesChart } from '../../../components/series-chart.tsx'
import { seriesChartOf } from '../../../components/series-chart-of.ts'
import { SeriesTable } from '../../../components/series-table.tsx'

type ItemChartProps = Readonly<{
  series: IndicatorSeries
  judge: JudgeSources
  fiscalYear: number
  firstReiwaYearAs: FirstReiwaYearAs
  check: Check
  width?: number
  height: number
}>

/** What cannot be drawn (a day, a text) stands as its table. */
export function ItemChart({ series, judge, fiscalYear, firstReiwaYearAs, check, width, height }: ItemChartProps) {
  const period = isQuarter(check)
    ? figureOf(series, fiscalYear, 'selfEvaluation', judge.book) === null
      ? 'midYearReview'
      : 'selfEvaluation'
    : check
  const { chart, rows } = seriesChartOf(series, judge, { fiscalYear, period, scheme: 'outcomeRating', firstReiwaYearAs })
  return (
    <figure className="sheet-chart">
      <figcaption>{series.name}</figcaption>
      {chart ? (
        <SeriesChart
          label={series.name}
          firstReiwaYearAs={firstReiwaYearAs}
          height={height}
          {...(width === undefined ? {} : { width })}
          {...chart}
        />
      ) : (
        <SeriesTable label={series.name} rows={rows} currentYear={fiscalYear} isCaptionHidden />
      )}
    </figure>
  )
}
