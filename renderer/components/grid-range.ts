// Knows cells of a grid by row and column, ranges of them, and where a step leads.

/** 0-based, in what is shown now. */
export type GridCell = Readonly<{ row: number; column: number }>
/** All four inclusive. */
export type GridRange = Readonly<{ top: number; bottom: number; left: number; right: number }>
export type GridSize = Readonly<{ rows: number; columns: number; page: number }>
export type GridMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'next'
  | 'previous'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'top'
  | 'bottom'
  | 'pageUp'
  | 'pageDown'

/** The box of which two cells are corners. */
export function rangeOf(a: GridCell, b: GridCell): GridRange {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.min(a.column, b.column),
    right: Math.max(a.column, b.column),
  }
}

/** The cell that a move leads to, inside the grid; null where Tab would leave it. */
export function moveFrom({ row, column }: GridCell, move: GridMove, { rows, columns, page }: GridSize): GridCell | null {
  const lastRow = Math.max(0, rows - 1)
  const lastColumn = Math.max(0, columns - 1)
  const inRows = (to: number) => Math.min(Math.max(to, 0), lastRow)
  const inColumns = (to: number) => Math.min(Math.max(to, 0), lastColumn)
  switch (move) {
    case 'up':
      return { row: inRows(row - 1), column }
    case 'down':
      return { row: inRows(row + 1), column }
    case 'left':
      return { row, column: inColumns(column - 1) }
    case 'right':
      return { row, column: inColumns(column + 1) }
    case 'next':
      if (column < lastColumn) return { row, column: column + 1 }
      return row < lastRow ? { row: row + 1, column: 0 } : null
    case 'previous':
      if (column > 0) return { row, column: column - 1 }
      return row > 0 ? { row: row - 1, column: lastColumn } : null
    case 'rowStart':
      return { row, column: 0 }
    case 'rowEnd':
      return { row, column: lastColumn }
    case 'first':
      return { row: 0, column: 0 }
    case 'last':
      return { row: lastRow, column: lastColumn }
    case 'top':
      return { row: 0, column }
    case 'bottom':
      return { row: lastRow, column }
    case 'pageUp':
      return { row: inRows(row - page), column }
    case 'pageDown':
      return { row: inRows(row + page), column }
  }
}
