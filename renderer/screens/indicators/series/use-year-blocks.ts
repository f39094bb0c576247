// Knows deeds on the years of a series: one typed cell, a pasted block, fill down, clear; all of a block or nothing of it.
import type { IndicatorSeries, MeasurementState, SeriesYear } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { readTsv } from '../../../../shared/rules/read-block.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import type { GridColumn } from '../../../components/data-grid.tsx'
import type { GridCell, GridRange } from '../../../components/grid-range.ts'
import { complaintOfTarget, emptyMeasurement, readMeasurementCell, readTargetCell, readWithdrawalCell } from './read-year-cell.ts'
import { saveYears } from './series-deeds.ts'
import { isPeriodColumn, measuredIn } from './year-columns.ts'
import type { YearRow } from './year-rows.ts'

type YearBlocksOptions = Readonly<{
  series: IndicatorSeries
  rows: readonly YearRow[]
  columns: readonly GridColumn<YearRow>[]
  operator: string
  say: (notice: string) => void
  /** A state without its reason was typed: it is asked for. */
  onReasonWanted: (fiscalYear: number, period: CheckPeriod, state: Exclude<MeasurementState, 'value'>) => void
}>
type Typed = Readonly<{ row: number; column: number; text: string }>
/** What one cell says; a complaint keeps it from being stored. */
type ReadCell = Readonly<{ change: SeriesYear; remark: string }> | Readonly<{ complaint: string }>
const wantsReason = (change: SeriesYear, key: string): key is CheckPeriod => {
  const measured = isPeriodColumn(key) ? change[key] : null
  return measured != null && measured.state !== 'value' && measured.reason === ''
}

export function useYearBlocks({ series, rows, columns, operator, say, onReasonWanted }: YearBlocksOptions) {
  function read(row: YearRow, columnKey: string, text: string): ReadCell {
    const { fiscalYear } = row
    const label = columns.find(({ key }) => key === columnKey)?.label ?? ''
    if (columnKey === 'target') {
      const { target, remark } = readTargetCell(text, series)
      const complaint = complaintOfTarget(target, series, label)
      return complaint === null ? { change: { fiscalYear, target }, remark } : { complaint }
    }
    if (columnKey === 'withdrawal') {
      const withdrawal = readWithdrawalCell(text, series, label)
      return 'complaint' in withdrawal ? withdrawal : { change: { fiscalYear, ...withdrawal }, remark: '' }
    }
    if (!isPeriodColumn(columnKey)) return { complaint: words.notTyped }
    const before = measuredIn(series, fiscalYear, columnKey) ?? emptyMeasurement(operator)
    const measured = readMeasurementCell(text, series, before, label)
    return 'complaint' in measured ? measured : { change: { fiscalYear, [columnKey]: measured.measured }, remark: '' }
  }

  async function store(typed: readonly Typed[]): Promise<void> {
    const changes: SeriesYear[] = []
    for (const { row: r, column: c, text } of typed) {
      const [row, column] = [rows[r], columns[c]]
      if (!row) return say(words.tooFewYears)
      if (!column?.isEditable(row)) return say(words.notOneBlock)
      const cell = read(row, column.key, text)
      if ('complaint' in cell) return say(words.pasteRefused(nameOfCell(row, column), cell.complaint))
      if (wantsReason(cell.change, column.key)) return say(words.pasteRefused(nameOfCell(row, column), words.reasonBeside))
      changes.push(cell.change)
    }
    say('')
    if (changes.length > 0) await saveYears(series.id, changes)
  }
  const nameOfCell = (row: YearRow, column: GridColumn<YearRow>) => words.editing(columns[0]?.textOf(row) ?? '', column.label)

  return {
    complaintOf(row: YearRow, columnKey: string, text: string): string | null {
      const cell = read(row, columnKey, text)
      return 'complaint' in cell ? cell.complaint : null
    },
    async edit(row: YearRow, columnKey: string, text: string): Promise<boolean> {
      const cell = read(row, columnKey, text)
      if ('complaint' in cell) return false
      if (wantsReason(cell.change, columnKey)) {
        const state = cell.change[columnKey]?.state ?? 'value'
        if (state !== 'value') onReasonWanted(row.fiscalYear, columnKey, state)
        return true
      }
      const isStored = await saveYears(series.id, [cell.change])
      say(isStored ? cell.remark : '')
      return isStored
    },
    paste(text: string, at: GridCell, range: GridRange): void {
      const block = readTsv(text)
      const isOne = block.length === 1 && block[0]?.length === 1
      // One copied cell goes into every cell of the marked range, as in Excel.
      void store(
        isOne
          ? cellsOf(range).map((cell) => ({ ...cell, text: block[0]?.[0]?.text ?? '' }))
          : block.flatMap((line, r) => line.map((cell, c) => ({ row: at.row + r, column: at.column + c, text: cell.text }))),
      )
    },
    fillDown(range: GridRange): void {
      const top = range.top === range.bottom ? range.top - 1 : range.top
      void store(
        cellsOf({ ...range, top: top + 1 }).map((cell) => {
          const [row, column] = [rows[top], columns[cell.column]]
          return { ...cell, text: row && column ? column.textOf(row) : '' }
        }),
      )
    },
    clear(range: GridRange): void {
      // What cannot be typed has nothing to clear.
      const cells = cellsOf(range).filter(({ row, column }) => {
        const [at, of] = [rows[row], columns[column]]
        return at !== undefined && of?.isEditable(at) === true
      })
      void store(cells.map((cell) => ({ ...cell, text: '' })))
    },
  }
}

function cellsOf({ top, bottom, left, right }: GridRange): readonly GridCell[] {
  const cells: GridCell[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column })
  return cells
}
