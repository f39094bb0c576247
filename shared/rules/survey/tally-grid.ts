// Knows the cells of a pasted table with where each of them stands, however the table was turned or run together.
import { maxBlockColumns, maxBlockRows } from '../read-block.ts'
import { readCount, readPercent } from './read-number.ts'
import { remembered } from './remembered.ts'

/** `row` and `column` count from 0. isFigure: a count or a percentage, or both; a dash is none. */
export type GridCell = Readonly<{ text: string; row: number; column: number; isFigure: boolean; isDash: boolean }>
export type GridRow = readonly GridCell[]

/** Trimmed; more than a block holds is not read. Lines that came as one cell (out of a PDF) are parted into label and figures. */
export function gridOf(cells: readonly (readonly string[])[]): readonly GridRow[] {
  const rows = cells
    .slice(0, maxBlockRows)
    .map((texts, row) =>
      texts
        .slice(0, maxBlockColumns)
        .map((text, column) => cellOf((text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).trim(), row, column)),
    )
  const isRunTogether = rows.every((row) => row.filter(isWritten).length <= 1)
  return isRunTogether ? rows.map(partRow) : rows
}

export function cellAt(row: GridRow, column: number | null): GridCell | null {
  return column === null ? null : (row[column] ?? null)
}

export function textAt(row: GridRow, column: number | null): string {
  return cellAt(row, column)?.text ?? ''
}

/** As a problem names it. */
export function placeOf({ row, column, text }: GridCell): Readonly<{ row: number; column: number; text: string }> {
  return { row, column, text }
}

export const isWritten = ({ text }: GridCell): boolean => text !== ''

function cellOf(text: string, row: number, column: number): GridCell {
  const isCounted = isFigure(text)
  return { text, row, column, isFigure: isCounted, isDash: !isCounted && isDash(text) }
}

/** 32, 7.1%, （16）, 32（7.1%）: a dash is none. */
function isFigure(text: string): boolean {
  if (/^\d{1,9}$/.test(text)) return true
  return text.length <= longestFigure && /\p{Nd}/u.test(text) && isOddFigure(text)
}
const longestFigure = 40
const isOddFigure = remembered(
  (text) => readCount(text).is === 'count' || readPercent(text).is === 'percent' || bothOf(text) !== null,
  longestFigure,
  false,
)

/** A dash, or the x of a count that is kept from us. */
function isDash(text: string): boolean {
  return text !== '' && text.length < 8 && isOddDash(text)
}
const isOddDash = remembered((text) => readCount(text).is === 'none' || /^([xXｘＸχ×]|秘|n\/?a)$/i.test(text), 8, false)

/** Written with ％ or a point: no count. */
export function looksLikePercent(text: string): boolean {
  if (text === '' || /^\d+$/.test(text)) return false
  const read = readPercent(text)
  return read.is === 'percent' && (read.hasSign || read.percent.includes('.'))
}

/** '32（7.1%）', '32（7.1）' or '7.1%（32人）': a count with its percentage. */
export function bothOf(text: string): Readonly<{ count: string; percent: string }> | null {
  if (text.length > longestFigure || !/[)）]$/.test(text)) return null
  const [, first = '', second = ''] = /^([^()]+?)\(([^()]+)\)$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? []
  if (looksLikePercent(second) && readCount(first).is === 'count') return { count: first, percent: second }
  return looksLikePercent(first) && readCount(second).is === 'count' ? { count: second, percent: first } : null
}

/** Rows become columns; each cell keeps where it stands. */
export function turned(rows: readonly GridRow[]): readonly GridRow[] {
  const width = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? cellOf('', row[0]?.row ?? 0, column)))
}

/** '1 思う 32 7.1%' → '1 思う', '32', '7.1%' */
function partRow(row: GridRow): GridRow {
  const cell = row.find(isWritten)
  if (!cell) return row
  const words = cell.text.split(/\s+/)
  let figures = 0
  while (figures < words.length - 1 && figures < 3 && isTail(words[words.length - 1 - figures] ?? '')) figures += 1
  if (figures === 0) return row
  const label = words.slice(0, words.length - figures).join(' ')
  return [label, ...words.slice(words.length - figures)].map((text) => cellOf(text, cell.row, cell.column))
}

const isTail = (word: string): boolean => isFigure(word) || isDash(word)
