// Knows which cell of the board a key leads to.

/** Column 0 is the item itself. */
export type BoardPlace = Readonly<{ row: number; column: number }>
type Size = Readonly<{ rows: number; columns: number; page: number }>

/** null: the key is none of the board's. */
export function placeAfter(
  key: string,
  isWithCtrl: boolean,
  { row, column }: BoardPlace,
  { rows, columns, page }: Size,
): BoardPlace | null {
  const moves: Readonly<Record<string, BoardPlace>> = {
    ArrowUp: { row: isWithCtrl ? 0 : row - 1, column },
    ArrowDown: { row: isWithCtrl ? rows : row + 1, column },
    ArrowLeft: { row, column: isWithCtrl ? 0 : column - 1 },
    ArrowRight: { row, column: isWithCtrl ? columns : column + 1 },
    Home: { row: isWithCtrl ? 0 : row, column: 0 },
    End: { row: isWithCtrl ? rows : row, column: columns },
    // with Ctrl they belong to the window
    ...(isWithCtrl ? {} : { PageUp: { row: row - page, column }, PageDown: { row: row + page, column } }),
  }
  const to = moves[key]
  return to ? { row: clamp(to.row, rows), column: clamp(to.column, columns) } : null
}

const clamp = (at: number, count: number): number => Math.min(Math.max(at, 0), Math.max(count - 1, 0))
