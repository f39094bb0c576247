// Knows where a key leads on a sheet, as in Excel: over merged cells in one step, past hidden rows and columns, with Ctrl to the next cell that says something.
import type { CellPlace, SheetGeometry } from './sheet-geometry.ts'

/** From 1: the place that was walked to; within a merged cell it keeps its row and column, so that the walk goes on straight. */
export type SheetPlace = Readonly<{ row: number; column: number }>
export type SheetMove =
  | 'up'
  | 'down'
  | 'left'
  | 'right'
  | 'farUp'
  | 'farDown'
  | 'farLeft'
  | 'farRight'
  | 'rowStart'
  | 'rowEnd'
  | 'first'
  | 'last'
  | 'pageUp'
  | 'pageDown'

type Press = Readonly<{ key: string; ctrlKey: boolean; shiftKey: boolean; altKey: boolean; metaKey: boolean }>
const moves: Readonly<Record<string, readonly [plain: SheetMove, withCtrl: SheetMove]>> = {
  ArrowUp: ['up', 'farUp'],
  ArrowDown: ['down', 'farDown'],
  ArrowLeft: ['left', 'farLeft'],
  ArrowRight: ['right', 'farRight'],
  Home: ['rowStart', 'first'],
  End: ['rowEnd', 'last'],
}

/** null = the key is no step. Ctrl+PageUp and Ctrl+PageDown turn the sheets; Tab leaves them: on the way to what stands beside nobody walks through every cell. */
export function moveOfPress({ key, ctrlKey, shiftKey, altKey, metaKey }: Press): SheetMove | null {
  if (altKey || metaKey || shiftKey) return null
  if (!ctrlKey && key === 'PageUp') return 'pageUp'
  if (!ctrlKey && key === 'PageDown') return 'pageDown'
  return moves[key]?.[ctrlKey ? 1 : 0] ?? null
}

/** `says`: whether a cell has a text or is bound. `page`: points. */
export function walk(
  geometry: SheetGeometry,
  from: SheetPlace,
  move: SheetMove,
  says: (place: CellPlace) => boolean,
  pagePt: number,
): SheetPlace {
  const to = target(geometry, from, move, says, pagePt)
  return { row: shownNear(geometry.rowEdges, to.row), column: shownNear(geometry.columnEdges, to.column) }
}

/** The row or column itself, or where it is hidden (a merged cell reaches over it, a page ended there) the nearest before it, else behind it. */
function shownNear(edges: readonly number[], wanted: number): number {
  const isShown = (index: number) => (edges[index] ?? 0) > (edges[index - 1] ?? 0)
  for (let index = wanted; index >= 1; index -= 1) if (isShown(index)) return index
  for (let index = wanted; index < edges.length; index += 1) if (isShown(index)) return index
  return wanted
}

function target(
  geometry: SheetGeometry,
  from: SheetPlace,
  move: SheetMove,
  says: (place: CellPlace) => boolean,
  pagePt: number,
): SheetPlace {
  const { rows, columns, rowEdges, columnEdges } = geometry
  const isShown = (edges: readonly number[], index: number) => (edges[index] ?? 0) > (edges[index - 1] ?? 0)
  const lastSaying = (): SheetPlace => {
    let place = { row: 1, column: 1 }
    for (const cell of geometry.cellsIn({ top: 1, bottom: rows, left: 1, right: columns })) {
      if (says(cell)) place = { row: Math.max(place.row, cell.row), column: Math.max(place.column, cell.column) }
    }
    return place
  }
  function step(at: SheetPlace, byRow: number, byColumn: number): SheetPlace | null {
    const own = geometry.placeAt(at.row, at.column)
    let row = byRow === 0 ? at.row : byRow > 0 ? own.row + own.rowSpan : own.row - 1
    let column = byColumn === 0 ? at.column : byColumn > 0 ? own.column + own.columnSpan : own.column - 1
    while (row >= 1 && row <= rows && column >= 1 && column <= columns) {
      const place = geometry.placeAt(row, column)
      const { width, height } = geometry.boxOf(place)
      if (width > 0 && height > 0) return { row, column }
      row += byRow
      column += byColumn
    }
    return null
  }
  function far(byRow: number, byColumn: number): SheetPlace {
    let at = from
    for (let next = step(at, byRow, byColumn); next; next = step(at, byRow, byColumn)) {
      at = next
      if (says(geometry.placeAt(at.row, at.column))) return at
    }
    return at
  }
  const firstIn = (edges: readonly number[], count: number, wanted: number, by: 1 | -1): number => {
    for (let index = wanted; index >= 1 && index <= count; index += by) if (isShown(edges, index)) return index
    return wanted
  }
  switch (move) {
    case 'up':
      return step(from, -1, 0) ?? from
    case 'down':
      return step(from, 1, 0) ?? from
    case 'left':
      return step(from, 0, -1) ?? from
    case 'right':
      return step(from, 0, 1) ?? from
    case 'farUp':
      return far(-1, 0)
    case 'farDown':
      return far(1, 0)
    case 'farLeft':
      return far(0, -1)
    case 'farRight':
      return far(0, 1)
    case 'rowStart':
      return { row: from.row, column: firstIn(columnEdges, columns, 1, 1) }
    case 'rowEnd': {
      let column = columns
      while (column > 1 && !says(geometry.placeAt(from.row, column))) column -= 1
      return { row: from.row, column: geometry.placeAt(from.row, column).column }
    }
    case 'first':
      return { row: firstIn(rowEdges, rows, 1, 1), column: firstIn(columnEdges, columns, 1, 1) }
    case 'last':
      return lastSaying()
    case 'pageUp':
    case 'pageDown': {
      const wanted = (rowEdges[from.row - 1] ?? 0) + (move === 'pageUp' ? -pagePt : pagePt)
      let row = from.row
      const by = move === 'pageUp' ? -1 : 1
      while (row + by >= 1 && row + by <= rows && (by < 0 ? (rowEdges[row - 1] ?? 0) > wanted : (rowEdges[row - 1] ?? 0) < wanted))
        row += by
      return { row: firstIn(rowEdges, rows, row, by), column: from.column }
    }
  }
}
