// Knows by what a cell of a template is known there: the texts to its left and above it, the heading over it, its own.
import type { TemplateCell, TemplateSheet } from '../../model/form-template.ts'
import { inOneLine } from '../../rules/text.ts'
import { squash } from '../recognise/fold-label.ts'
import { readHeading } from '../recognise/read-heading.ts'

export type CellContext = Readonly<{
  left: TemplateCell | null
  above: TemplateCell | null
  /** '1-2' of the nearest heading above; '' where there is none. */
  section: string
}>
type Place = Pick<TemplateCell, 'row' | 'column' | 'rowSpan' | 'columnSpan'>

/** Further away no label speaks of a cell: rows above it, columns to its left. */
const reach = { rows: 12, columns: 40 }

export function contextsOf(sheet: TemplateSheet): (cell: Place) => CellContext {
  const texts = sheet.cells.filter((cell) => cell.text.trim() !== '')
  const headings = texts.flatMap((cell) => {
    const heading = cell.text.length <= 300 ? readHeading(cell.text, null) : null
    return heading ? [{ row: cell.row, key: `${heading.level}${heading.numbers.join('-')}` }] : []
  })
  return (cell) => ({
    left: nearest(texts, cell, isLeft, (label) => cell.column - label.column - label.columnSpan),
    above: nearest(texts, cell, isAbove, (label) => cell.row - label.row - label.rowSpan),
    section: headings.findLast(({ row }) => row <= cell.row)?.key ?? '',
  })
}

function nearest(
  texts: readonly TemplateCell[],
  cell: Place,
  isThere: (label: TemplateCell, cell: Place) => boolean,
  distance: (label: TemplateCell) => number,
): TemplateCell | null {
  let best: TemplateCell | null = null
  for (const label of texts) {
    if (isThere(label, cell) && (!best || distance(label) < distance(best))) best = label
  }
  return best
}

function isLeft(label: TemplateCell, cell: Place): boolean {
  const gap = cell.column - label.column - label.columnSpan
  return gap >= 0 && gap <= reach.columns && label.row <= cell.row && cell.row < label.row + label.rowSpan
}

function isAbove(label: TemplateCell, cell: Place): boolean {
  const gap = cell.row - label.row - label.rowSpan
  return gap >= 0 && gap <= reach.rows && label.column <= cell.column && cell.column < label.column + label.columnSpan
}

/**
 * The text that asks for the cell: to its left where that touches it, else above it, else the nearer one; '' where nothing does. What stands to the left of several
 * rows (計画, 自己評価) asks for none of them by itself.
 */
export function labelNear(context: CellContext, cell: Place): string {
  const { left, above } = context
  const isBand = left !== null && left.rowSpan > cell.rowSpan
  const isUnder = above !== null && above.row + above.rowSpan === cell.row
  if (isUnder && isBand) return asLabel(above.text)
  if (left && left.column + left.columnSpan === cell.column) return asLabel(left.text)
  if (isUnder) return asLabel(above.text)
  return asLabel((left ?? above)?.text ?? '')
}

/** In one line, as far as it tells one label from another. */
export const asLabel = (text: string): string => [...inOneLine(text)].slice(0, 200).join('')

/** Labels of two years are the same but for the year in them. */
export function keyOfLabel(text: string): string {
  return squash(text)
    .replaceAll(/(?:平成|令和)(?:\d{1,2}|元)年度?|[HR](?:\d{1,2}|元)年?度?(?!\d)/g, '年')
    .replaceAll(/^(?:\d{1,2}|元)年?度?(?=(?:決算|予算|算定))/g, '')
}
