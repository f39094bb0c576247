// Knows the years of a series as a table that is typed into: targets, values, and what follows from them.
import { Plus, SlidersHorizontal } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { IndicatorSeries, MeasurementState } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import type { FirstReiwaYearAs } from '../../../../shared/rules/fiscal-year.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import { Button } from '../../../components/button.tsx'
import { DataGrid, type GridHandle } from '../../../components/data-grid.tsx'
import { isComposing } from '../../../components/is-composing.ts'
import { useProblem } from '../../../stores/problem.ts'
import { useYearBlocks } from './use-year-blocks.ts'
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
}>

const nothingSelected: ReadonlySet<string> = new Set()
const selectNothing = () => {}
const keyOf = (row: YearRow) => row.key
/** Pixels; a verdict is a sentence of two or three lines. What is higher in all is scrolled. */
const heights = { head: 34, foot: 18, row: 34, rowWithVerdict: 66, most: 520 } as const
const heightOf = (rows: readonly YearRow[]) =>
  rows.reduce((sum, { verdict }) => sum + (verdict === null ? heights.row : heights.rowWithVerdict), heights.head + heights.foot)

export function YearsTable(props: YearsTableProps) {
  const { series, rows, isCentral, firstReiwaYearAs, operator, mayWrite, onMeasure, onBreak, onAddYear } = props
  const grid = useRef<GridHandle>(null)
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [notice, setNotice] = useState('')
  const columns = useMemo(() => columnsOfYears(series, isCentral, firstReiwaYearAs), [series, isCentral, firstReiwaYearAs])
  const nameOf = (row: YearRow) => columns[0]?.textOf(row) ?? ''
  const blocks = useYearBlocks({
    series,
    rows,
    columns,
    operator,
    say: setNotice,
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
          {notice !== '' ? notice : isCentral ? words.centralNote : mayWrite ? words.yearsHint : ''}
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
      {/* The cells answer the keys; this one belongs to all of them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="years-table" style={{ height: Math.min(heightOf(rows), heights.most) }} onKeyDownCapture={onKeyDown}>
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
