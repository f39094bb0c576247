// Knows a small table of texts that is typed into, pasted into and filled like Excel, each of them as one change; it may grow at its end.
import { type Ref, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { type Block, readBlock } from '../../../shared/rules/read-block.ts'
import { readHtmlTable } from '../../../shared/rules/read-html-table.ts'
import { cellGridWords as words } from '../../../shared/words/cell-grid.ts'
import { DataGrid, type GridColumn, type GridHandle } from '../../components/data-grid.tsx'
import type { GridCell, GridRange } from '../../components/grid-range.ts'
import { useProblem } from '../../stores/problem.ts'
import './cell-grid.css'

export type TextColumn = Readonly<{ key: string; label: string; width: number; align?: 'left' | 'right' | 'center'; isFixed?: boolean }>
/** Texts by column; `fixed`: columns of this row that are not typed into. `mark`: a remark on its first cell. */
export type TextRow = Readonly<{ name: string; texts: Readonly<Record<string, string>>; fixed?: readonly string[]; mark?: string | null }>
/** `row` from 0; one behind the last row is a new one. */
export type CellChange = Readonly<{ row: number; column: string; text: string }>
type CellGridProps = Readonly<{
  ref?: Ref<GridHandle | null>
  label: string
  columns: readonly TextColumn[]
  rows: readonly TextRow[]
  mayWrite: boolean
  /** Empty rows at the end are new ones. */
  mayGrow?: boolean
  complaintOf: (column: string, text: string, row: number) => string | null
  /** Stores it as one change; whether it was stored. */
  onCells: (changes: readonly CellChange[]) => Promise<boolean>
  /** F2, Space or a double click on a cell that is not typed into. */
  onOpen?: (row: number, column: string) => void
  /** What of a pasted block goes into the cells, without its headings for example; null = it goes elsewhere. */
  onBlock?: (block: Block, column: string) => Block | null
  selected?: ReadonlySet<number>
  onSelect?: (rows: ReadonlySet<number>) => void
  /** The keyboard comes to the first cell that is typed into. */
  takesFocus?: boolean
}>
type ShownRow = Readonly<{ key: string; index: number; row: TextRow | null }>

/** So many that Enter behind the last row leads to another empty one before the first is stored. */
const emptyRows = 3
/** Ten usual rows and the head. */
const mostHeight = 384
const nothing: ReadonlySet<number> = new Set()

export function CellGrid(props: CellGridProps) {
  const { label, columns, rows, mayWrite, mayGrow = false, complaintOf, onCells, onOpen, onBlock, selected = nothing, onSelect } = props
  const { ref, takesFocus = false } = props
  const grid = useRef<GridHandle>(null)
  useImperativeHandle<GridHandle | null, GridHandle | null>(ref, () => grid.current)
  useEffect(() => {
    if (!takesFocus) return
    grid.current?.goTo('0', columns.find(({ isFixed }) => isFixed !== true)?.key ?? '')
    grid.current?.focus()
  }, [takesFocus, columns])
  const [widths, setWidths] = useState<Readonly<Record<string, number>>>({})
  const [notice, setNotice] = useState('')
  const isGone = useRef(false)
  useEffect(() => {
    isGone.current = false
    return () => {
      isGone.current = true
    }
  }, [])
  const count = rows.length + (mayGrow && mayWrite ? emptyRows : 0)
  const shown = useMemo(
    () => Array.from({ length: count }, (_, index): ShownRow => ({ key: String(index), index, row: rows[index] ?? null })),
    [rows, count],
  )
  const isTyped = (row: TextRow | null, column: TextColumn | undefined) =>
    column !== undefined && column.isFixed !== true && row?.fixed?.includes(column.key) !== true
  const gridColumns = useMemo(
    () =>
      columns.map(
        (column, c): GridColumn<ShownRow> => ({
          key: column.key,
          label: column.label,
          width: column.width,
          align: column.align ?? 'left',
          textOf: ({ row }) => row?.texts[column.key] ?? '',
          isEditable: ({ row }) => column.isFixed !== true && row?.fixed?.includes(column.key) !== true,
          markOf: ({ row }) => (c === 0 ? (row?.mark ?? null) : null),
        }),
      ),
    [columns],
  )
  const chosen = useMemo(() => new Set([...selected].map(String)), [selected])

  async function store(changes: readonly CellChange[]): Promise<boolean> {
    for (const { row, column, text } of changes) {
      const complaint = complaintOf(column, text, row)
      if (complaint === null) continue
      setNotice(words.refused(nameOf(rows[row] ?? null, row), columns.find(({ key }) => key === column)?.label ?? '', complaint))
      return false
    }
    setNotice('')
    return changes.length === 0 || onCells(changes)
  }
  /** What falls on cells that are not typed into is left out. */
  const typedCells = (cells: readonly (GridCell & Readonly<{ text: string }>)[]): readonly CellChange[] =>
    cells.flatMap(({ row, column, text }) => {
      const at = columns[column]
      return at && (row < rows.length || mayGrow) && isTyped(rows[row] ?? null, at) ? [{ row, column: at.key, text }] : []
    })
  function paste(clipboard: Readonly<{ text: string; html: string }>, at: GridCell, range: GridRange): void {
    const whole = readBlock(clipboard.text, readHtmlTable(clipboard.html))
    const block = onBlock ? onBlock(whole, columns[at.column]?.key ?? '') : whole
    if (block === null || block.length === 0) return
    const isOne = block.length === 1 && block[0]?.length === 1
    // One copied cell goes into every cell of the marked range, as in Excel.
    const cells = isOne
      ? cellsOf(range).map((cell) => ({ ...cell, text: block[0]?.[0]?.text ?? '' }))
      : block.flatMap((line, r) => line.map(({ text }, c) => ({ row: at.row + r, column: at.column + c, text })))
    const changes = typedCells(cells)
    if (changes.length === 0) setNotice(words.nothingTaken)
    else void store(changes)
  }
  if (count === 0) return <p className="field-note">{words.nothing}</p>
  return (
    <div className="cell-grid" data-plain={onSelect === undefined || undefined}>
      <div className="cell-grid-frame" style={{ maxHeight: mostHeight }}>
        <DataGrid
          ref={grid}
          label={label}
          words={words}
          columns={gridColumns}
          rows={shown}
          keyOf={keyOf}
          nameOf={({ row, index }) => nameOf(row, index)}
          mayWrite={mayWrite}
          selected={chosen}
          onSelect={(keys) => onSelect?.(new Set([...keys].map(Number).filter((index) => index < rows.length)))}
          widths={widths}
          onWidths={setWidths}
          complaintOf={({ index }, column, text) => complaintOf(column, text, index)}
          onEdit={async ({ index }, column, text) => {
            const isStored = await store([{ row: index, column, text }])
            if (!isStored && isGone.current) useProblem.getState().rescue([text])
            return isStored
          }}
          onOpen={({ index }, column) => onOpen?.(index, column)}
          onPaste={paste}
          onFillDown={(range) => {
            const top = range.top === range.bottom ? range.top - 1 : range.top
            const from = rows[top]
            if (!from) return
            const cells = cellsOf({ ...range, top: top + 1 })
            void store(typedCells(cells.map((cell) => ({ ...cell, text: from.texts[columns[cell.column]?.key ?? ''] ?? '' }))))
          }}
          onClear={(range) => void store(typedCells(cellsOf({ ...range, bottom: Math.min(range.bottom, rows.length - 1) }).map(emptied)))}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      </div>
      {notice !== '' && (
        <p className="cell-grid-notice" role="alert">
          {notice}
        </p>
      )}
    </div>
  )
}

const keyOf = (row: ShownRow): string => row.key
const emptied = (cell: GridCell) => ({ ...cell, text: '' })

function nameOf(row: TextRow | null, index: number): string {
  return row === null ? words.newRow : row.name === '' ? words.nthRow(index + 1) : row.name
}

function cellsOf({ top, bottom, left, right }: GridRange): readonly GridCell[] {
  const cells: GridCell[] = []
  for (let row = top; row <= bottom; row += 1) for (let column = left; column <= right; column += 1) cells.push({ row, column })
  return cells
}
