// Knows how the pages of a laid-out form become the rows of a worksheet: cells on a grid, each with the lines around it.
import type { FormLayout, PlacedCell } from '../../shared/forms/form-layout.ts'
import type { CellStyle } from '../../shared/model/form-generation.ts'

/** Excel's highest row in points. */
export const highestRowPt = 409
export type Line = CellStyle['border']
export type CellLines = Readonly<{ top: Line; bottom: Line; left: Line; right: Line }>
/** One Excel cell. `content` stands in the top left one of the cells that a placed cell covers. */
export type GridCell = Readonly<{ column: number; style: string; vertical: boolean; lines: CellLines; content: PlacedCell | null }>
export type GridRow = Readonly<{ heightPt: number; cells: readonly GridCell[] }>
/** 0-based, inclusive. */
export type Merge = Readonly<{ top: number; left: number; bottom: number; right: number }>
export type SheetGrid = Readonly<{
  rows: readonly GridRow[]
  merges: readonly Merge[]
  /** How many rows at the head are repeated on every page. */
  titleRows: number
  /** A page ends below each of these rows (0-based); the last page is not among them. */
  pageEnds: readonly number[]
}>

/** Every page begins on a row of its own; rows higher than Excel allows are stacked of several. */
export function makeSheetGrid(layout: FormLayout): SheetGrid {
  const rows: GridRow[] = []
  const merges: Merge[] = []
  const columns = layout.page.columnWidthsPt.length
  if (layout.titleHeightPt > 0) addPage(layout.title, layout.titleHeightPt)
  const titleRows = rows.length
  const pageEnds: number[] = []
  for (const page of layout.pages) {
    addPage(page.cells, page.heightPt)
    pageEnds.push(rows.length - 1)
  }
  return { rows, merges, titleRows, pageEnds: pageEnds.slice(0, -1) }

  function addPage(cells: readonly PlacedCell[], heightPt: number): void {
    const tops = rowTopsOf(cells, heightPt)
    const rowAt = new Map(tops.map((top, index) => [top, index]))
    const placed = cells.map((cell) => ({
      cell,
      style: cell.style,
      top: rowAt.get(cell.topPt) as number,
      bottom: (rowAt.get(cell.topPt + cell.heightPt) as number) - 1,
      left: cell.columns[0],
      right: cell.columns[1] - 1,
    }))
    const lines = drawLines(placed, layout.styles, tops.length - 1, columns)
    const first = rows.length
    const inRow: GridCell[][] = Array.from({ length: tops.length - 1 }, () => [])
    for (const { cell, style, top, bottom, left, right } of placed) {
      if (bottom > top || right > left) merges.push({ top: first + top, left, bottom: first + bottom, right })
      for (let row = top; row <= bottom; row += 1) {
        for (let column = left; column <= right; column += 1) {
          const isHead = row === top && column === left
          inRow[row]?.push({ column, style, vertical: cell.vertical, lines: lines(row, column), content: isHead ? cell : null })
        }
      }
    }
    inRow.forEach((row, index) => {
      row.sort((a, b) => a.column - b.column)
      rows.push({ heightPt: (tops[index + 1] as number) - (tops[index] as number), cells: row })
    })
  }
}

/** The heights at which rows begin, and the foot of the page. */
function rowTopsOf(cells: readonly PlacedCell[], heightPt: number): readonly number[] {
  const tops = new Set([0, heightPt])
  for (const cell of cells) tops.add(cell.topPt).add(cell.topPt + cell.heightPt)
  const sorted = [...tops].toSorted((a, b) => a - b)
  const split = sorted.slice(0, 1)
  for (const top of sorted.slice(1)) {
    const from = split.at(-1) as number
    const parts = Math.ceil((top - from) / highestRowPt)
    for (let part = 1; part < parts; part += 1) split.push(from + Math.round(((top - from) * part) / parts / 0.75) * 0.75)
    split.push(top)
  }
  return split
}

type Area = Readonly<{ cell: PlacedCell; top: number; bottom: number; left: number; right: number }>
const weights: readonly Line[] = ['none', 'hair', 'thin', 'medium']

/** Where two cells meet, the heavier line of the two is drawn by both, so that no program has to choose. */
function drawLines(
  areas: readonly Area[],
  styles: FormLayout['styles'],
  rowCount: number,
  columnCount: number,
): (row: number, column: number) => CellLines {
  const above = new Uint8Array((rowCount + 1) * columnCount)
  const before = new Uint8Array(rowCount * (columnCount + 1))
  const draw = (edges: Uint8Array, at: number, weight: number): void => {
    edges[at] = Math.max(edges[at] ?? 0, weight)
  }
  for (const { cell, top, bottom, left, right } of areas) {
    const own = weights.indexOf(styles[cell.style]?.border ?? 'none')
    const weightOf = (isFramed: boolean): number => (isFramed ? 3 : own)
    for (let column = left; column <= right; column += 1) {
      draw(above, top * columnCount + column, weightOf(cell.frame.top))
      draw(above, (bottom + 1) * columnCount + column, weightOf(cell.frame.bottom))
    }
    for (let row = top; row <= bottom; row += 1) {
      draw(before, row * (columnCount + 1) + left, weightOf(cell.frame.left))
      draw(before, row * (columnCount + 1) + right + 1, weightOf(cell.frame.right))
    }
  }
  // Inside a merged cell the edges stay 'none': nothing drew there.
  const line = (weight: number | undefined): Line => weights[weight ?? 0] as Line
  return (row, column) => ({
    top: line(above[row * columnCount + column]),
    bottom: line(above[(row + 1) * columnCount + column]),
    left: line(before[row * (columnCount + 1) + column]),
    right: line(before[row * (columnCount + 1) + column + 1]),
  })
}
