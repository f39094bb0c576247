// Knows which cell of a grid is active and how far the marked range reaches, also when rows come and go under it.
import { useLayoutEffect, useRef, useState } from 'react'
import { type GridCell, type GridMove, type GridRange, type GridSize, moveFrom, rangeOf } from './grid-range.ts'

export type GridCursor = Readonly<{
  active: GridCell
  range: GridRange
  /** Puts the active cell, or with `isExtending` the far corner of the range. */
  put(cell: GridCell, isExtending?: boolean): void
  /** False where Tab would leave the grid. */
  move(to: GridMove, isExtending: boolean, page: number): boolean
  selectAll(): void
  collapse(): void
}>

/** `keys`: the rows as they are shown now. The active row is followed by its key; where it is gone its place is kept. */
export function useGridCursor(keys: readonly string[], columns: number): GridCursor {
  const [cursor, setCursor] = useState({ active: { row: 0, column: 0 }, far: { row: 0, column: 0 }, key: keys[0] ?? '' })
  const found = keys[cursor.active.row] === cursor.key ? cursor.active.row : keys.indexOf(cursor.key)
  const inside = (cell: GridCell): GridCell => ({
    row: Math.min(Math.max(cell.row, 0), Math.max(0, keys.length - 1)),
    column: Math.min(Math.max(cell.column, 0), Math.max(0, columns - 1)),
  })
  const isMoved = found !== cursor.active.row
  const active = inside(found === -1 ? cursor.active : { ...cursor.active, row: found })
  const far = isMoved ? active : inside(cursor.far)
  // Keys come one after the other faster than they are drawn: each begins where the one before ended.
  const now = useRef({ active, far })
  useLayoutEffect(() => {
    now.current = { active, far }
  })
  const put = (next: Readonly<{ active: GridCell; far: GridCell }>) => {
    now.current = next
    setCursor({ ...next, key: keys[next.active.row] ?? '' })
  }
  const size = (page: number): GridSize => ({ rows: keys.length, columns, page })
  return {
    active,
    range: rangeOf(active, far),
    put(cell, isExtending = false) {
      const at = inside(cell)
      put({ active: isExtending ? now.current.active : at, far: at })
    },
    move(to, isExtending, page) {
      const from = isExtending ? now.current.far : now.current.active
      const target = moveFrom(from, to, size(page))
      if (!target) return false
      put({ active: isExtending ? now.current.active : target, far: target })
      return true
    },
    selectAll() {
      put({ active: { row: 0, column: 0 }, far: inside({ row: keys.length - 1, column: columns - 1 }) })
    },
    collapse() {
      put({ active: now.current.active, far: now.current.active })
    },
  }
}
