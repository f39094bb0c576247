// Knows the measured parts of a form between its definition and its pages: rows of cells, and what holds rows together. All measures in points.
import type { FieldRef } from '../model/fields.ts'
import type { BrokenText } from './break-lines.ts'
import type { PlacedCell } from './form-layout.ts'

/** A cell with its text broken into lines; `from`–`to` are the lines that this piece of it shows. */
export type MeasuredCell = Readonly<{
  key: string
  columns: readonly [number, number]
  style: string
  vertical: boolean
  text: string
  pieces?: PlacedCell['pieces']
  broken: BrokenText
  from: number
  to: number
  /** Distance of its lines. */
  leadingPt: number
  /** Height of a piece of it without text. */
  minHeightPt: number
  number: PlacedCell['number']
  hint: string | null
  isUnconfirmed?: boolean
  field: FieldRef | null
  around?: PlacedCell['around']
  mark?: string
  value: string
  label: string
  mandatory: boolean
  meter: PlacedCell['meter']
  ownerId: string
}>

type Measured = Readonly<{
  heightPt: number
  /** Only headings: never left alone at the foot of a page. */
  isHeading: boolean
}>
export type RowNode = Measured & Readonly<{ kind: 'row'; cells: readonly MeasuredCell[] }>
export type BandNode = Measured & Readonly<{ kind: 'band'; label: MeasuredCell; inner: StackNode }>
export type BesideNode = Measured & Readonly<{ kind: 'beside'; parts: readonly StackNode[] }>
export type SpaceNode = Measured & Readonly<{ kind: 'space' }>
export type StackNode = Measured &
  Readonly<{
    kind: 'stack'
    children: readonly FormNode[]
    keep: boolean
    pageBreakBefore: boolean
    isFramed: boolean
    /** A page break stands somewhere inside, so it cannot be placed whole. */
    hasPageBreak: boolean
  }>
export type FormNode = RowNode | BandNode | BesideNode | SpaceNode | StackNode

/** Room above and below the text of a cell, together. */
export const verticalPaddingPt = 3
/** Room left and right of the text of a cell, together. */
export const horizontalPaddingPt = 5.25

/** Screen and Excel both draw in pixels of 0.75 pt; heights that fit them are the same everywhere. */
export function roundUpToPixel(pt: number): number {
  return Math.ceil(pt / 0.75 - 1e-6) * 0.75
}

export function heightOfCell(cell: MeasuredCell): number {
  const lines = cell.to - cell.from
  return roundUpToPixel(Math.max(cell.minHeightPt, lines * cell.leadingPt + verticalPaddingPt))
}

export function makeRow(cells: readonly MeasuredCell[], isHeading: boolean): RowNode {
  let heightPt = 0
  for (const cell of cells) heightPt = Math.max(heightPt, heightOfCell(cell))
  return { kind: 'row', cells, heightPt, isHeading }
}

export function makeBand(label: MeasuredCell, inner: StackNode): BandNode {
  return { kind: 'band', label, inner, heightPt: Math.max(heightOfCell(label), inner.heightPt), isHeading: false }
}

export function makeBeside(parts: readonly StackNode[]): BesideNode {
  return { kind: 'beside', parts, heightPt: Math.max(0, ...parts.map((p) => p.heightPt)), isHeading: parts.every((p) => p.isHeading) }
}

export function makeStack(
  children: readonly FormNode[],
  traits: Readonly<{ keep?: boolean; pageBreakBefore?: boolean; isFramed?: boolean }> = {},
): StackNode {
  let heightPt = 0
  let hasPageBreak = false
  let isHeading = true
  for (const child of children) {
    heightPt += child.heightPt
    isHeading &&= child.isHeading
    hasPageBreak ||= child.kind === 'stack' && (child.pageBreakBefore || child.hasPageBreak)
  }
  const { keep = false, pageBreakBefore = false, isFramed = false } = traits
  return { kind: 'stack', children, keep, pageBreakBefore, isFramed, hasPageBreak, heightPt, isHeading }
}
