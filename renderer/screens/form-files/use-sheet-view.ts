// Knows which part of a sheet is in sight, and brings the cell in front into it.
import { type RefObject, useLayoutEffect, useState } from 'react'
import { type SheetGeometry, touchedBy } from './sheet-geometry.ts'

/** Rows and columns from 1, both ends within. */
export type SeenArea = Readonly<{ top: number; bottom: number; left: number; right: number }>
export const headSize = { width: 40, height: 22 } as const
/** Until it is laid out: cells are drawn at once, and not after a first layout without them. */
const usualSize: Readonly<{ width: number; height: number }> = { width: 960, height: 600 }
const around = { rows: 8, columns: 6 } as const

/** `scale`: pixels of a point. */
export function useSheetView(
  frame: RefObject<HTMLElement | null>,
  geometry: SheetGeometry,
  scale: number,
): Readonly<{ seen: SeenArea; onScroll: () => void }> {
  const [place, setPlace] = useState({ left: 0, top: 0, ...usualSize })
  const measure = () => {
    const view = frame.current
    if (!view) return
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = view
    setPlace((before) => {
      const next = {
        left: scrollLeft,
        top: scrollTop,
        width: clientWidth || usualSize.width,
        height: clientHeight || usualSize.height,
      }
      return before.left === next.left && before.top === next.top && before.width === next.width && before.height === next.height
        ? before
        : next
    })
  }
  useLayoutEffect(() => {
    const view = frame.current
    if (!view) return
    measure()
    if (typeof ResizeObserver === 'undefined') return
    const observer = new ResizeObserver(measure)
    observer.observe(view)
    return () => observer.disconnect()
    // It reads what is there: nothing that it closes over changes.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [frame])
  const [top, bottom] = touchedBy(geometry.rowEdges, place.top / scale, (place.top + place.height) / scale)
  const [left, right] = touchedBy(geometry.columnEdges, place.left / scale, (place.left + place.width) / scale)
  return {
    seen: {
      top: Math.max(1, top - around.rows),
      bottom: Math.min(geometry.rows, bottom + around.rows),
      left: Math.max(1, left - around.columns),
      right: Math.min(geometry.columns, right + around.columns),
    },
    onScroll: measure,
  }
}

/** Scrolls as little as will do. A cell larger than the frame is shown from its top left. */
export function bringIntoSight(view: HTMLElement, box: Readonly<{ left: number; top: number; width: number; height: number }>): void {
  const width = view.clientWidth - headSize.width
  const height = view.clientHeight - headSize.height
  if (width <= 0 || height <= 0) return
  if (box.left < view.scrollLeft || box.width > width) view.scrollLeft = box.left
  else if (box.left + box.width > view.scrollLeft + width) view.scrollLeft = box.left + box.width - width
  if (box.top < view.scrollTop || box.height > height) view.scrollTop = box.top
  else if (box.top + box.height > view.scrollTop + height) view.scrollTop = box.top + box.height - height
}
