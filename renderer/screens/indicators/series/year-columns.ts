// Knows the columns of the years of a series: what each shows, which are typed into, and which figure is noted as odd.
import type { Figure, IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { showDecimal } from '../../../../shared/rules/decimal.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { sayDifference } from '../../../../shared/words/difference.ts'
import { labelOfDate } from '../../../../shared/words/editions.ts'
import { sayTarget, sayValue } from '../../../../shared/words/figure.ts'
import { breakLabels, stateLabels } from '../../../../shared/words/indicators.ts'
import { readFigureWords } from '../../../../shared/words/read-figure.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { sayDoubts } from '../../../../shared/words/series-chart.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import type { GridColumn } from '../../../components/data-grid.tsx'
import type { MeasuredPart } from '../../../../shared/words/read-year-cell.ts'
import type { YearRow } from './year-rows.ts'

type YearColumn = 'year' | 'target' | 'withdrawal' | 'midYearReview' | 'selfEvaluation' | 'total' | 'change' | 'verdict' | 'break'
export const isPeriodColumn = (key: string): key is CheckPeriod => key === 'midYearReview' || key === 'selfEvaluation'

type TableShape = Readonly<{ isCentral: boolean; firstReiwaYearAs: FirstReiwaYearAs; width: number }>
/** In pixels; the verdict, a sentence, has what is left of the table, but never less than that. */
const widths = { year: 84, target: 104, withdrawal: 92, figure: 102, day: 126, total: 84, change: 110, verdict: 200, break: 80 } as const
/** Of the column before the first, and of the bar that scrolls. */
const besideColumns = 36 + 16

/** What has no number has neither 撤退・再構築基準 nor 前年度比. `isCentral`: values come from 市共通調査 and are not typed. `width` of the table in pixels. */
export function columnsOfYears(
  series: IndicatorSeries,
  { isCentral, firstReiwaYearAs, width }: TableShape,
): readonly GridColumn<YearRow>[] {
  const never = () => false
  const always = () => true
  const isNumeric = series.kind !== 'milestone' && series.kind !== 'text'
  const column = (key: YearColumn, width: number, textOf: (row: YearRow) => string, rest: Partial<GridColumn<YearRow>> = {}) => ({
    key,
    label: words.column[key],
    width,
    textOf,
    isEditable: never,
    ...rest,
  })
  const figure = (period: CheckPeriod) =>
    column(period, series.kind === 'milestone' ? widths.day : widths.figure, (row) => textOfFigure(row, period), {
      align: 'right',
      isEditable: isCentral ? never : always,
      markOf: (row) => remarkOnFigure(figureIn(row, period)),
    })
  const before = [
    column('year', widths.year, (row) => labelOfFiscalYear(row.fiscalYear, firstReiwaYearAs)),
    column('target', widths.target, ({ fiscalYear }) => textOfTarget(series, fiscalYear), { isEditable: always }),
    ...(isNumeric
      ? [
          column('withdrawal', widths.withdrawal, ({ fiscalYear }) => textOfWithdrawal(series, fiscalYear), {
            align: 'right',
            isEditable: always,
          }),
        ]
      : []),
    figure('midYearReview'),
    figure('selfEvaluation'),
    ...(series.totalFrom === null ? [] : [column('total', widths.total, (row) => textOfTotal(row, series), { align: 'right' as const })]),
    ...(isNumeric ? [column('change', widths.change, textOfChange, { align: 'right' as const })] : []),
  ]
  const taken = before.reduce((sum, one) => sum + one.width, besideColumns + widths.break)
  return [
    ...before,
    column('verdict', Math.max(widths.verdict, width - taken), textOfVerdict),
    column('break', widths.break, (row) => {
      const marked = breakOf(row)
      return marked ? [marked.aspects.map((aspect) => breakLabels[aspect]).join('・'), marked.note].filter(Boolean).join('　') : ''
    }),
  ]
}

export function figureIn(row: YearRow, period: CheckPeriod): Figure | null {
  return period === 'midYearReview' ? row.midYear : row.selfEvaluation
}

/** What is stored, without its place; null = nothing. */
export function measuredIn(series: IndicatorSeries, fiscalYear: number, period: CheckPeriod): MeasuredPart | null {
  const found = series.measurements.find((one) => one.fiscalYear === fiscalYear && one.period === period)
  if (!found) return null
  const { fiscalYear: _, period: _period, ...measured } = found
  return measured
}

const breakOf = ({ series, fiscalYear }: YearRow) => series.breaks.find((one) => one.fiscalYear === fiscalYear)

function textOfTarget(series: IndicatorSeries, fiscalYear: number): string {
  const year = series.targets.find((target) => target.fiscalYear === fiscalYear)
  return year ? sayTarget(year.target, series) : ''
}

function textOfWithdrawal(series: IndicatorSeries, fiscalYear: number): string {
  const withdrawal = series.targets.find((target) => target.fiscalYear === fiscalYear)?.withdrawal ?? null
  return withdrawal === null ? '' : `${showDecimal(withdrawal)}${series.unit}`
}

/** So that what is shown can be typed: 45.5％, 未測定（…）, 平成28年3月15日. What an earlier year says (a milestone that was reached) is typed there. */
function textOfFigure(row: YearRow, period: CheckPeriod): string {
  const figure = figureIn(row, period)
  if (figure === null || measuredIn(row.series, row.fiscalYear, period) === null) return ''
  if (figure.state !== 'value') return figure.reason === '' ? stateLabels[figure.state] : `${stateLabels[figure.state]}（${figure.reason}）`
  if (figure.value !== null) return sayValue(figure.value, row.series)
  if (figure.day !== null) return labelOfDate(figure.day)
  if (row.series.kind === 'milestone') return readFigureWords.notDone
  return figure.text
}

function textOfTotal({ selfEvaluation, midYear }: YearRow, series: IndicatorSeries): string {
  const total = (selfEvaluation ?? midYear)?.total ?? null
  return total === null ? '' : sayValue(total, series)
}

/** What no plan shows has no rule that judges it. */
function textOfVerdict({ verdict, midYear, selfEvaluation }: YearRow): string {
  if (verdict !== null) return sayVerdict(verdict)
  return midYear === null && selfEvaluation === null ? '' : words.noScheme
}

/** With the reason beside it where the two had better not be compared. */
function textOfChange({ change, doubts, series }: YearRow): string {
  if (change === null) return ''
  const said = sayDoubts(doubts)
  return `${sayDifference(change, series)}${said === '' ? '' : `\n${words.unlike(said)}`}`
}

function remarkOnFigure(figure: Figure | null): string | null {
  if (figure === null) return null
  if (figure.isReference) return words.reference
  return figure.flags.length > 0 ? words.flagged(figure.flags.length) : null
}
