// Knows the table beside the chart of a series: the same numbers by year, with the verdict and what does not compare.
import { seriesChartWords as words } from '../../shared/words/series-chart.ts'

export type SeriesTableRow = Readonly<{
  year: number
  yearLabel: string
  target: string
  actual: string
  difference: string
  verdict: string
  /** What is to be known before this year is compared with the one before; '' = nothing. */
  note: string
}>
type SeriesTableProps = Readonly<{
  label: string
  rows: readonly SeriesTableRow[]
  /** The year in front. */
  currentYear?: number
  isCaptionHidden?: boolean
}>

export function SeriesTable({ label, rows, currentYear, isCaptionHidden = false }: SeriesTableProps) {
  return (
    <table className="series-table">
      <caption className={isCaptionHidden ? 'sr-only' : ''}>{words.title(label)}</caption>
      <thead>
        <tr>
          <th scope="col" className="series-table-word">
            {words.year}
          </th>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.actual}</th>
          <th scope="col">{words.difference}</th>
          <th scope="col" className="series-table-word">
            {words.verdict}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ year, yearLabel, target, actual, difference, verdict, note }) => (
          <tr key={year} data-current={year === currentYear || undefined}>
            <th scope="row">{yearLabel}</th>
            <td>{target || words.none}</td>
            <td>
              {actual || words.none}
              {note !== '' && <span className="series-table-note">{note}</span>}
            </td>
            <td>{difference || words.none}</td>
            <td className="series-table-word">{verdict || words.none}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
