// Knows where the cells of a sheet stand, in points: its rows and columns from their edges, merged cells as one, and what of it lies in a window.
import type { TemplateCell, TemplateSheet } from '../../../shared/model/form-template.ts'

/** Rows and columns from 1, as of TemplateCell. */
export type CellPlace = Readonly<{ row: number; column: number; rowSpan: number; columnSpan: number }>
export type PointBox = Readonly<{ left: number; top: number; width: number; height: number }>
export type SheetGeometry = Readonly<{
  rows: number
  columns: number
  /** Edge n lies before row n + 1; one more than there are rows. */
  rowEdges: readonly number[]
  columnEdges: readonly number[]
  /** The cell that covers a place: a merged one from its top left, else the place itself. */
  placeAt(row: number, column: number): CellPlace
  /** What stands there; null where the sheet has nothing but white. */
  cellAt(row: number, column: number): TemplateCell | null
  boxOf(place: CellPlace): PointBox
  /** Of the rows and columns from and to (from 1, both within), also those that reach into them. */
  cellsIn(area: Readonly<{ top: number; bottom: number; left: number; right: number }>): readonly TemplateCell[]
}>

/** A form asks for more than it uses: so many empty rows and columns can be walked to behind it. */
const spare = { rows: 5, columns: 2 } as const
const usualHeightPt = 18
const usualWidthPt = 54

export function geometryOf(sheet: TemplateSheet): SheetGeometry {
  const rows = Math.max(sheet.rowHeightsPt.length, ...sheet.cells.map(({ row, rowSpan }) => row + rowSpan - 1)) + spare.rows
  const columns =
    Math.max(sheet.columnWidthsPt.length, ...sheet.cells.map(({ column, columnSpan }) => column + columnSpan - 1)) + spare.columns
  const rowEdges = edgesOf(rows, (index) => sheet.rowHeightsPt[index] ?? usualHeightPt)
  const columnEdges = edgesOf(columns, (index) => sheet.columnWidthsPt[index] ?? usualWidthPt)
  const covered = new Map<number, TemplateCell>()
  const at = (row: number, column: number) => row * 20_000 + column
  for (const cell of sheet.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) covered.set(at(row, column), cell)
    }
  }
  const cellAt = (row: number, column: number) => covered.get(at(row, column)) ?? null
  return {
    rows,
    columns,
    rowEdges,
    columnEdges,
    cellAt,
    placeAt: (row, column) => cellAt(row, column) ?? { row, column, rowSpan: 1, columnSpan: 1 },
    boxOf({ row, column, rowSpan, columnSpan }) {
      const left = columnEdges[column - 1] ?? 0
      const top = rowEdges[row - 1] ?? 0
      return {
        left,
        top,
        width: (columnEdges[column - 1 + columnSpan] ?? left) - left,
        height: (rowEdges[row - 1 + rowSpan] ?? top) - top,
      }
    },
    cellsIn: ({ top, bottom, left, right }) =>
      sheet.cells.filter(
        (cell) => cell.row <= bottom && cell.row + cell.rowSpan > top && cell.column <= right && cell.column + cell.columnSpan > left,
      ),
  }
}

function edgesOf(count: number, sizeOf: (index: number) => number): readonly number[] {
  const edges = [0]
  for (let index = 0; index < count; index += 1) edges.push((edges[index] ?? 0) + sizeOf(index))
  return edges
}

/** The rows (or columns), from 1, that a stretch of points touches. */
export function touchedBy(edges: readonly number[], from: number, until: number): readonly [first: number, last: number] {
  const last = edges.length - 1
  return [Math.min(last, Math.max(1, upTo(edges, from))), Math.min(last, Math.max(1, upTo(edges, until)))]
}

/** How many edges lie at or before a place. */
function upTo(edges: readonly number[], at: number): number {
  let low = 0
  let high = edges.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((edges[middle] ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return low
}
