// Knows where each cell of a measured form stands on its page: tops, stretched heights and the heavier lines of framed groups.
import type { PlacedCell } from './form-layout.ts'
import type { FormNode, MeasuredCell } from './form-node.ts'

/** A cell on its page, before it is known in how many pieces its text stands. */
export type Placement = {
  cell: MeasuredCell
  topPt: number
  heightPt: number
  frame: { -readonly [K in keyof PlacedCell['frame']]: boolean }
}

/** Adds the cells of a node that stands at `topPt` and is `heightPt` high, at least its own height: the last rows grow. */
export function placeNode(node: FormNode, topPt: number, heightPt: number, out: Placement[]): void {
  switch (node.kind) {
    case 'row':
      for (const cell of node.cells) out.push(placementOf(cell, topPt, heightPt))
      return
    case 'band':
      out.push(placementOf(node.label, topPt, heightPt))
      placeNode(node.inner, topPt, heightPt, out)
      return
    case 'beside':
      for (const part of node.parts) placeNode(part, topPt, heightPt, out)
      return
    case 'stack': {
      const first = out.length
      const growing = node.children.findLastIndex((child) => child.kind !== 'space')
      let top = topPt
      node.children.forEach((child, index) => {
        const height = child.heightPt + (index === growing ? heightPt - node.heightPt : 0)
        placeNode(child, top, height, out)
        top += height
      })
      if (node.isFramed) frame(out, first)
      return
    }
    case 'space':
  }
}

function placementOf(cell: MeasuredCell, topPt: number, heightPt: number): Placement {
  return { cell, topPt, heightPt, frame: { top: false, bottom: false, left: false, right: false } }
}

/** Marks the outer edges of the cells from `first` on. */
function frame(cells: readonly Placement[], first: number): void {
  let [top, bottom, left, right] = [Infinity, -Infinity, Infinity, -Infinity]
  for (let i = first; i < cells.length; i += 1) {
    const { cell, topPt, heightPt } = cells[i] as Placement
    top = Math.min(top, topPt)
    bottom = Math.max(bottom, topPt + heightPt)
    left = Math.min(left, cell.columns[0])
    right = Math.max(right, cell.columns[1])
  }
  for (let i = first; i < cells.length; i += 1) {
    const { cell, topPt, heightPt, frame } = cells[i] as Placement
    frame.top ||= topPt <= top
    frame.bottom ||= topPt + heightPt >= bottom
    frame.left ||= cell.columns[0] === left
    frame.right ||= cell.columns[1] === right
  }
}
