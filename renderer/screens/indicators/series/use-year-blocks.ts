// Knows deeds on the years of a series: one typed cell, a pasted block, fill down, clear; all of a block or nothing of it.
import type { IndicatorSeries, MeasurementState, SeriesYear } from '../../../../shared/model/indicator.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { type FirstReiwaYearAs, labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { readTsv } from '../../../../shared/rules/read-block.ts'
import { seriesWords as words } from '../../../../shared/words/series.ts'
import type { GridColumn } from '../../../components/data-grid.tsx'
import type { GridCell, GridRange } from '../../../components/grid-range.ts'
import { readYearBlock, type YearBlock, type YearCell } from './read-year-block.ts'
import {
  complaintOfTarget,
  emptyMeasurement,
  readMeasurementCell,
  readTargetCell,
  readWithdrawalCell,
} from '../../../../shared/words/read-year-cell.ts'
import { saveYears } from './series-deeds.ts'
import { isPeriodColumn, measuredIn } from './year-columns.ts'
import type { YearRow } from './year-rows.ts'

/** What came of a deed on the years; `refused`: what is in its way, place by place. */
export type YearNotice = Readonly<{ text: string; refused: readonly string[] }>
export const noNotice: YearNotice = { text: '', refused: [] }
type YearBlocksOptions = Readonly<{
  series: IndicatorSeries
  rows: readonly YearRow[]
  columns: readonly GridColumn<YearRow>[]
  firstReiwaYearAs: FirstReiwaYearAs
  operator: string
  say: (notice: YearNotice) => void
  /** Years of a pasted block that the table does not show. */
  onNewYears: (years: readonly number[]) => void
  /** A state without its reason was typed: it is asked for. */
  onReasonWanted: (fiscalYear: number, period: CheckPeriod, state: Exclude<MeasurementState, 'value'>) => void
}>
type Typed = Readonly<{ row: number; column: number; text: string }>
/** What one cell says; a complaint keeps it from being stored. */
type ReadCell = Readonly<{ change: SeriesYear; remark: string }> | Readonly<{ complaint: string }>
/** So many reasons are told one by one. */
const mostReasons = 6
const wantsReason = (change: SeriesYear, key: string): key is CheckPeriod => {
  const measured = isPeriodColumn(key) ? change[key] : null
  return measured != null && measured.state !== 'value' && measured.reason === ''
}

export function useYearBlocks({ series, rows, columns, firstReiwaYearAs, operator, say, onNewYears, onReasonWanted }: YearBlocksOptions) {
  const labelOf = (columnKey: string) => columns.find(({ key }) => key === columnKey)?.label ?? ''
  const isTyped = (columnKey: string) => rows.some((row) => columns.find(({ key }) => key === columnKey)?.isEditable(row) === true)
  const refuse = (reason: string) => say({ text: '', refused: [reason] })

  function read({ fiscalYear, columnKey, text }: YearCell): ReadCell {
    const label = labelOf(columnKey)
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

  /** All of them or none. Whether they are stored. */
  async function store(cells: readonly YearCell[], complaints: readonly string[] = []): Promise<boolean> {
    const changes: SeriesYear[] = []
    const refused: (readonly [place: string, reason: string])[] = []
    for (const cell of cells) {
      const found = read(cell)
      const complaint = 'complaint' in found ? found.complaint : wantsReason(found.change, cell.columnKey) ? words.reasonBeside : null
      if (complaint !== null) refused.push([nameOfCell(cell), complaint])
      else if ('change' in found) changes.push(found.change)
    }
    const [only, ...others] = refused
    if (complaints.length === 0 && only && others.length === 0) refuse(words.pasteRefused(...only))
    else if (complaints.length + refused.length > 0) sayRefused([...complaints, ...refused.map((one) => words.cellRefused(...one))])
    else {
      say(noNotice)
      return changes.length === 0 || saveYears(series.id, changes)
    }
    return false
  }
  function sayRefused(reasons: readonly string[]): void {
    const more = reasons.length - mostReasons
    const shown = more > 0 ? [...reasons.slice(0, mostReasons), words.moreRefused(more)] : reasons
    say({ text: '', refused: [words.someRefused(reasons.length), ...shown] })
  }
  const nameOfCell = ({ fiscalYear, columnKey }: YearCell) =>
    words.editing(labelOfFiscalYear(fiscalYear, firstReiwaYearAs), labelOf(columnKey))

  async function storePlaces(typed: readonly Typed[]): Promise<void> {
    const cells: YearCell[] = []
    for (const { row: r, column: c, text } of typed) {
      const [row, column] = [rows[r], columns[c]]
      if (!row) return refuse(words.tooFewYears)
      if (!column?.isEditable(row)) return refuse(words.notOneBlock)
      cells.push({ fiscalYear: row.fiscalYear, columnKey: column.key, text })
    }
    await store(cells)
  }
  async function storeYears({ years, cells, leftOut, complaints }: YearBlock): Promise<void> {
    const isStored = await store(cells, complaints)
    if (!isStored) return
    const shown = new Set(rows.map(({ fiscalYear }) => fiscalYear))
    const added = years.filter((year) => !shown.has(year)).toSorted((a, b) => a - b)
    onNewYears(added)
    const said = [
      words.pastedYears(years.length),
      added.length > 0 && words.yearsAdded(added.map((year) => labelOfFiscalYear(year, firstReiwaYearAs))),
      leftOut.length > 0 && words.columnsLeftOut(leftOut),
    ]
    say({ text: said.filter(Boolean).join(''), refused: [] })
  }

  return {
    complaintOf(row: YearRow, columnKey: string, text: string): string | null {
      const cell = read({ fiscalYear: row.fiscalYear, columnKey, text })
      return 'complaint' in cell ? cell.complaint : null
    },
    async edit(row: YearRow, columnKey: string, text: string): Promise<boolean> {
      const cell = read({ fiscalYear: row.fiscalYear, columnKey, text })
      if ('complaint' in cell) return false
      if (wantsReason(cell.change, columnKey)) {
        const state = cell.change[columnKey]?.state ?? 'value'
        if (state !== 'value') onReasonWanted(row.fiscalYear, columnKey, state)
        return true
      }
      const isStored = await saveYears(series.id, [cell.change])
      say({ text: isStored ? cell.remark : '', refused: [] })
      return isStored
    },
    paste(text: string, at: GridCell, range: GridRange): void {
      const block = readTsv(text)
      const ofYears = readYearBlock(block, at.column, columns, isTyped)
      if (ofYears !== null) return void storeYears(ofYears)
      const isOne = block.length === 1 && block[0]?.length === 1
      // One copied cell goes into every cell of the marked range, as in Excel.
      void storePlaces(
        isOne
          ? cellsOf(range).map((cell) => ({ ...cell, text: block[0]?.[0]?.text ?? '' }))
          : block.flatMap((line, r) => line.map((cell, c) => ({ row: at.row + r, column: at.column + c, text: cell.text }))),
      )
    },
    fillDown(range: GridRange): void {
      const top = range.top === range.bottom ? range.top - 1 : range.top
      void storePlaces(
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
      void storePlaces(cells.map((cell) => ({ ...cell, text: '' })))
    },
  }
}

function cellsOf({ top, bottom, left, right }: GridRange): readonly GridCell[] {
  const cells: GridCell[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column })
  return cells
}
