// Knows the years of a series as a table that is typed into: targets, values, and what follows from them.
import { Plus, SlidersHorizontal } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { IndicatorSeries, MeasurementState } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import type { FirstReiwaYearAs } from '../../../../shared/rules/fiscal-year.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { DataGrid, type GridHandle } from '../../../components/data-grid.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { useWidth } from '../../../components/use-width.ts'
import { useProblem } from '../../../stores/problem.ts'
import { noNotice, useYearBlocks, type YearNotice } from './use-year-blocks.ts'
import { columnsOfYears, isPeriodColumn } from './year-columns.ts'
import type { YearRow } from './year-rows.ts'

export type AskedMeasurement = Readonly<{ fiscalYear: number; period: CheckPeriod; state: MeasurementState | null }>
type YearsTableProps = Readonly<{
  series: IndicatorSeries
  rows: readonly YearRow[]
  isCentral: boolean
  firstReiwaYearAs: FirstReiwaYearAs
  operator: string
  mayWrite: boolean
  onMeasure: (asked: AskedMeasurement) => void
  onBreak: (fiscalYear: number) => void
  onAddYear: (side: 'before' | 'after') => void
  onShowYears: (years: readonly number[]) => void
}>

const nothingSelected: ReadonlySet<string> = new Set()
const selectNothing = () => {}
const keyOf = (row: YearRow) => row.key
/** In pixels, of the table before this one: where somebody walks through the cards, each begins as wide as it stays. */
let lastWidth = 960

export function YearsTable(props: YearsTableProps) {
  const { series, rows, isCentral, firstReiwaYearAs, operator, mayWrite, onMeasure, onBreak, onAddYear, onShowYears } = props
  const grid = useRef<GridHandle>(null)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [notice, setNotice] = useState<YearNotice>(noNotice)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame, lastWidth)
  useEffect(() => {
    lastWidth = width
  }, [width])
  const columns = useMemo(
    () => columnsOfYears(series, { isCentral, firstReiwaYearAs, width }),
    [series, isCentral, firstReiwaYearAs, width],
  )
  const nameOf = (row: YearRow) => columns[0]?.textOf(row) ?? ''
  const blocks = useYearBlocks({
    series,
    rows,
    columns,
    firstReiwaYearAs,
    operator,
    say: setNotice,
    onNewYears: onShowYears,
    onReasonWanted: (fiscalYear, period, state) => onMeasure({ fiscalYear, period, state }),
  })

  function open(row: YearRow | undefined, columnKey: string): void {
    if (!row) return
    if (columnKey === 'break') {
      if (mayWrite) onBreak(row.fiscalYear)
    } else {
      onMeasure({ fiscalYear: row.fiscalYear, period: isPeriodColumn(columnKey) ? columnKey : row.verdictPeriod, state: null })
    }
  }
  function openActive(): void {
    if (grid.current?.commit() === false) return
    const at = grid.current?.range()
    if (at) open(rows[at.top], columns[at.left]?.key ?? '')
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !event.ctrlKey || isComposing(event)) return
    event.preventDefault()
    event.stopPropagation()
    openActive()
  }
  return (
    <section aria-label={words.years} className="card-section" data-area="years">
      <div className="card-head">
        <h3>{words.years}</h3>
        <span className="card-note" role="status">
          {notice.text !== '' ? notice.text : isCentral ? words.centralNote : mayWrite ? words.yearsHint : ''}
        </span>
        <span className="toolbar-space" />
        {mayWrite && (
          <>
            <Button size="small" variant="quiet" icon={<Plus size={14} aria-hidden="true" />} onPress={() => onAddYear('before')}>
              {words.addYearBefore}
            </Button>
            <Button size="small" variant="quiet" icon={<Plus size={14} aria-hidden="true" />} onPress={() => onAddYear('after')}>
              {words.addYearAfter}
            </Button>
          </>
        )}
        <Button size="small" icon={<SlidersHorizontal size={14} aria-hidden="true" />} onPress={openActive}>
          {words.details}
        </Button>
      </div>
      {notice.refused.length > 0 && (
        <div className="years-refused" role="alert">
          <ul>
            {notice.refused.map((reason, nth) => (
              <li key={nth}>{reason}</li>
            ))}
          </ul>
        </div>
      )}
      {/* The cells answer the keys; this one belongs to all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div ref={frame} className="years-table" onKeyDownCapture={onKeyDown}>
        <DataGrid
          ref={grid}
          label={words.yearsOf(series.name)}
          words={words}
          columns={columns}
          rows={rows}
          keyOf={keyOf}
          nameOf={nameOf}
          mayWrite={mayWrite}
          selected={nothingSelected}
          onSelect={selectNothing}
          widths={widths}
          onWidths={setWidths}
          complaintOf={blocks.complaintOf}
          onEdit={blocks.edit}
          onOpen={(row, columnKey) => open(row, columnKey)}
          onPaste={({ text }, at, range) => blocks.paste(text, at, range)}
          onFillDown={blocks.fillDown}
          onClear={blocks.clear}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      </div>
    </section>
  )
}
