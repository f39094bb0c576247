// Knows the common indicators on paper: the table, and after it a chart with its numbers for each indicator that is wanted.
import { Fragment } from 'react'
import type { JudgeSources } from '../../../../shared/rules/judge/verdict-of.ts'
import { commonIndicatorWords as words } from '../../../../shared/words/common-indicators.ts'
import { sayCaption } from '../../../../shared/words/survey-caption.ts'
import { sayVerdict } from '../../../../shared/words/verdict.ts'
import { SeriesChart } from '../../../components/series-chart.tsx'
import { type SeriesView, seriesChartOf } from '../../../components/series-chart-of.ts'
import { SeriesTable } from '../../../components/series-table.tsx'
import type { CommonRow } from './common-rows.ts'
import { CommonHead, IndicatorRow, VisionRow } from './common-table.tsx'
import { commonNotesOf, commonTextsOf } from './common-texts.ts'
import './print-sheets.css'

type PrintSheetsProps = Readonly<{
  title: string
  rows: readonly CommonRow[]
  /** Those that get a chart. */
  charted: readonly CommonRow[]
  sources: JudgeSources
  view: SeriesView
}>
/** Of a chart on paper, in pixels of 1/96 inch. */
const chartWidth = 540
const chartHeight = 230

export function PrintSheets({ title, rows, charted, sources, view }: PrintSheetsProps) {
  return (
    <div className="print-sheets" aria-hidden="true">
      <h1>{title}</h1>
      <table className="common-table">
        <CommonHead fiscalYear={view.fiscalYear} firstReiwaYearAs={view.firstReiwaYearAs} />
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.series.id}>
              {rows[index - 1]?.vision !== row.vision && <VisionRow row={row} />}
              <IndicatorRow row={row} firstReiwaYearAs={view.firstReiwaYearAs} />
            </Fragment>
          ))}
        </tbody>
      </table>
      <ul className="print-notes">
        {[...rows.flatMap((row) => commonNotesOf(row, view.fiscalYear, view.firstReiwaYearAs)), ...words.sheetNotes].map((note) => (
          <li key={note}>※ {note}</li>
        ))}
      </ul>
      {charted.length > 0 && (
        <div className="print-charts">
          {charted.map((row) => (
            <PrintedSeries key={row.series.id} row={row} sources={sources} view={view} />
          ))}
        </div>
      )}
    </div>
  )
}

function PrintedSeries({ row, sources, view }: Readonly<{ row: CommonRow; sources: JudgeSources; view: SeriesView }>) {
  const { series, indicator, current, verdict } = row
  const { chart, rows } = seriesChartOf(series, sources, view)
  const { cite } = commonTextsOf(row, view.firstReiwaYearAs)
  return (
    <section className="print-series">
      <h2>
        <span>{cite}</span> {indicator.name.print}
      </h2>
      <div className="print-series-body">
        {chart && (
          <SeriesChart label={series.name} firstReiwaYearAs={view.firstReiwaYearAs} width={chartWidth} height={chartHeight} {...chart} />
        )}
        <SeriesTable label={series.name} rows={rows} currentYear={view.fiscalYear} isCaptionHidden />
      </div>
      <p>{sayVerdict(verdict)}</p>
      {current?.base && <p>{sayCaption(current.base)}</p>}
    </section>
  )
}
