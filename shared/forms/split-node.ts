// Knows where a form may be torn at the foot of a page: between its parts, between the lines of a long text, never behind a heading.
import {
  type BandNode,
  type BesideNode,
  type FormNode,
  type MeasuredCell,
  type RowNode,
  type StackNode,
  makeBand,
  makeBeside,
  makeRow,
  makeStack,
  verticalPaddingPt,
} from './form-node.ts'

/** What stands on this page (null: nothing of it fits well) and what goes on to the next (null: nothing is left). */
export type Split<N extends FormNode> = readonly [head: N | null, tail: N | null]
/** roomPt: what is left of this page; pagePt: a whole page; isFresh: the page is still empty, so something has to be placed. */
type Room = Readonly<{ roomPt: number; pagePt: number; isFresh: boolean }>

/** A text is torn only where this many lines stay on either side; a shorter one goes whole to the next page. */
const linesKeptTogether = 4

export function splitNode<N extends FormNode>(node: N, room: Room): Split<N>
export function splitNode(node: FormNode, room: Room): Split<FormNode> {
  const isWhole = node.heightPt <= room.roomPt && !(node.kind === 'stack' && node.hasPageBreak)
  if (isWhole) return [node, null]
  if (node.kind === 'row') return splitRow(node, room)
  if (node.kind === 'band') return splitBand(node, room)
  if (node.kind === 'beside') return splitBeside(node, room)
  if (node.kind === 'stack') return splitStack(node, room)
  return [null, node]
}

function splitRow(row: RowNode, room: Room): Split<RowNode> {
  const mayTearAnywhere = row.heightPt > room.pagePt && room.isFresh
  const heads: MeasuredCell[] = []
  const tails: MeasuredCell[] = []
  for (const cell of row.cells) {
    const lines = cell.to - cell.from
    const fitting = Math.max(0, Math.floor((room.roomPt - verticalPaddingPt) / cell.leadingPt + 1e-6))
    if (lines <= fitting) {
      heads.push({ ...cell, minHeightPt: Math.min(cell.minHeightPt, room.roomPt) })
      tails.push(blankPieceOf(cell))
      continue
    }
    const kept = mayTearAnywhere ? fitting : Math.min(fitting, lines - linesKeptTogether)
    if (kept < (mayTearAnywhere ? 1 : linesKeptTogether)) return [null, row]
    heads.push({ ...cell, minHeightPt: 0, to: cell.from + kept })
    tails.push({ ...cell, minHeightPt: 0, from: cell.from + kept })
  }
  const tail = makeRow(tails, false)
  return tail.cells.every((cell) => cell.from === cell.to) ? [null, row] : [makeRow(heads, row.isHeading), tail]
}

/** Holds the place of a cell that has ended on the page before. */
function blankPieceOf(cell: MeasuredCell): MeasuredCell {
  const rest = { text: '', broken: { lines: [], starts: [] }, from: 0, to: 0, minHeightPt: 0, number: null, hint: null, field: null }
  return { ...cell, ...rest, key: `${cell.key}+`, value: '', label: '', mandatory: false, meter: null }
}

function splitBand(band: BandNode, room: Room): Split<BandNode> {
  if (band.inner.heightPt <= room.roomPt || makeBand(band.label, makeStack([])).heightPt > room.roomPt) return [null, band]
  const [head, tail] = splitNode(band.inner, room)
  if (!head || !tail) return [null, band]
  return [makeBand(band.label, head), makeBand({ ...band.label, key: `${band.label.key}+` }, tail)]
}

function splitBeside(beside: BesideNode, room: Room): Split<BesideNode> {
  const heads: StackNode[] = []
  const tails: StackNode[] = []
  for (const part of beside.parts) {
    const [head, tail] = splitNode(part, room)
    if (!head) return [null, beside]
    heads.push(head)
    tails.push(tail ?? makeStack([makeRow(lastRowOf(part).cells.map(blankPieceOf), false)]))
  }
  return [makeBeside(heads), makeBeside(tails)]
}

/** The row at the foot of a stack, whose columns go on blank where the stacks beside it go on. */
function lastRowOf(node: FormNode): RowNode {
  if (node.kind === 'row') return node
  const children = node.kind === 'stack' ? node.children : node.kind === 'beside' ? node.parts : node.kind === 'band' ? [node.inner] : []
  const last = children.findLast((child) => child.kind !== 'space')
  if (!last) throw new RangeError('an empty stack stands beside others')
  return lastRowOf(last)
}

function splitStack(stack: StackNode, room: Room): Split<StackNode> {
  const { children } = stack
  const head: FormNode[] = []
  let used = 0
  let next = 0
  let rest: FormNode | null = null
  for (; next < children.length; next += 1) {
    const child = children[next] as FormNode
    const isFresh = room.isFresh && head.every((c) => c.isHeading)
    if (child.kind === 'stack' && child.pageBreakBefore && !isFresh) break
    const left = { ...room, roomPt: room.roomPt - used, isFresh }
    const mustKeep = !isFresh && child.kind === 'stack' && child.keep && child.heightPt <= room.pagePt
    const [begun, ended] = mustKeep && child.heightPt > left.roomPt ? [null, child] : splitNode(child, left)
    if (begun) {
      head.push(begun)
      used += begun.heightPt
    }
    if (ended) {
      rest = ended
      break
    }
  }
  if (next >= children.length) return [stack, null]
  const tail: FormNode[] = rest ? [rest, ...children.slice(next + 1)] : children.slice(next)
  // What has begun holds its heading; otherwise the heading goes along to the next page, where there is more room: a page of its own gives no more.
  const hasWholePage = room.isFresh && head.every((child) => child.isHeading)
  if (!hasWholePage && (rest === null || rest === children[next])) while (head.at(-1)?.isHeading) tail.unshift(head.pop() as FormNode)
  const { keep, isFramed } = stack
  if (head.length === 0) return [null, stack]
  const onNext = withoutSpaceAtTop(tail)
  return [makeStack(head, stack), onNext.length === 0 ? null : makeStack(onNext, { keep, isFramed })]
}

/** Space that nothing follows makes no page of its own. */
function withoutSpaceAtTop(nodes: readonly FormNode[]): readonly FormNode[] {
  const first = nodes.findIndex((node) => node.kind !== 'space')
  return first === -1 ? [] : nodes.slice(first)
}
