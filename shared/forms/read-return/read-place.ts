// Knows what a person wrote into the cells of a place: their texts joined, without what the form itself prints around them.
import type { ReadBook, ReadCell } from '../../model/sheet-cells.ts'
import { hashOfContent } from '../cell-name.ts'
import { positionOfCell } from '../../rules/position-of-cell.ts'
import { foldWidth } from '../recognise/fold-label.ts'
import type { MarkedCell, MarkedPlace } from './marked-place.ts'

/**
 * `isUntouched`: each cell holds what it held when the book went out. `content`: their texts joined, as shown. `number`: where one
 * cell holds a number. `address` of its first cell, '' where all are gone.
 */
export type ReadPlace = Readonly<{
  isUntouched: boolean
  isGone: boolean
  isSure: boolean
  isHidden: boolean
  /** One cell with another place. */
  isMerged: boolean
  isFormulaOnly: boolean
  /** It went on over pages, and one of its cells is gone or empty now. */
  isPartGone: boolean
  content: string
  number: number | null
  address: string
}>

export type CellsOfBook = Readonly<{
  at(sheet: string, address: string): ReadCell | null
  isHidden(sheet: string): boolean
  isMerged(sheet: string, address: string): boolean
  isFormula(sheet: string, address: string): boolean
}>

/** `marks`: the cells that are places. */
export function cellsOfBook(book: ReadBook, marks: readonly MarkedCell[]): CellsOfBook {
  const sheets = new Map(
    book.sheets.map((sheet) => [
      sheet.name,
      {
        sheet,
        cells: new Map(sheet.cells.map((cell) => [cell.address, cell])),
        formulas: new Set(sheet.formulas),
        wide: wideByRow(sheet.cells),
      },
    ]),
  )
  const at = (sheet: string, address: string): ReadCell | null => {
    const known = sheets.get(sheet)
    return known?.cells.get(address) ?? known?.wide(positionOf(address).row).find((cell) => covers(cell, address)) ?? null
  }
  const merged = new Set<string>()
  for (const { sheet, address } of marks) {
    const cell = sheet === null ? null : at(sheet, address)
    if (cell && cell.address !== address) merged.add(`${sheet}!${address}`).add(`${sheet}!${cell.address}`)
  }
  return {
    at,
    isHidden: (sheet) => sheets.get(sheet)?.sheet.isHidden ?? false,
    isMerged: (sheet, address) => merged.has(`${sheet}!${address}`),
    isFormula: (sheet, address) => sheets.get(sheet)?.formulas.has(address) ?? false,
  }
}

/** Higher than any cell of a form; what is higher still is looked at for every row. */
const highest = 100

function wideByRow(cells: readonly ReadCell[]): (row: number) => readonly ReadCell[] {
  const byRow = new Map<number, ReadCell[]>()
  const tall: ReadCell[] = []
  for (const cell of cells) {
    if (cell.rowSpan === 1 && cell.columnSpan === 1) continue
    if (cell.rowSpan > highest) tall.push(cell)
    else for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) byRow.set(row, [...(byRow.get(row) ?? []), cell])
  }
  return (row) => [...(byRow.get(row) ?? []), ...tall]
}

/** A cell that was merged into another shows what that one holds. */
function covers({ row, column, rowSpan, columnSpan }: ReadCell, address: string): boolean {
  const at = positionOf(address)
  return at.row >= row && at.row < row + rowSpan && at.column >= column && at.column < column + columnSpan
}

/** Of no address before every cell. */
export function positionOf(address: string): Readonly<{ row: number; column: number }> {
  return positionOfCell(address) ?? { row: 0, column: 0 }
}

export function readPlace({ cells }: MarkedPlace, book: CellsOfBook): ReadPlace {
  let content = ''
  let isUntouched = true
  let isFormulaOnly = false
  let isPartGone = false
  let number: number | null = null
  let seam = ''
  const there = cells.filter(({ sheet, address }) => sheet !== null && address !== '')
  for (const { sheet, address, hash, breaks } of cells) {
    const cell = sheet === null ? null : book.at(sheet, address)
    const own = cell === null ? '' : cell.number === null ? cell.text : String(cell.number)
    if (sheet === null || hashOfContent(own) !== hash) isUntouched = false
    if (cell === null && sheet !== null && book.isFormula(sheet, address)) isFormulaOnly = true
    if (own === '' && cells.length > 1 && hash !== hashOfContent('')) isPartGone = true
    if (cell?.number !== undefined && cells.length === 1) ({ number } = cell)
    if (cell) content += seam + cell.text
    seam = breaks ? '\n' : ''
  }
  const [first] = there
  return {
    isUntouched,
    isGone: !first,
    isSure: cells.every((cell) => cell.isSure),
    isHidden: there.some(({ sheet }) => sheet !== null && book.isHidden(sheet)),
    isMerged: there.some(({ sheet, address }) => book.isMerged(sheet ?? '', address)),
    isFormulaOnly,
    isPartGone,
    content: content.trim() === '' ? '' : content,
    number,
    address: first ? `${first.sheet}!${first.address}` : '',
  }
}

/** Without what the form prints before and behind it, whatever its numbers are by now and however wide its letters were typed. */
export function withoutAround(content: string, [before, behind]: readonly [string, string]): string {
  const folded = foldWidth(content)
  const from = before === '' ? 0 : (new RegExp(`^\\s*${patternOf(before.trimStart())}`, 'u').exec(folded)?.[0].length ?? 0)
  const rest = folded.slice(from)
  const until =
    behind === '' ? rest.length : rest.length - (new RegExp(`${patternOf(behind.trimEnd())}\\s*$`, 'u').exec(rest)?.[0].length ?? 0)
  const text = content.slice(from, from + until)
  return text.trim() === '' ? '' : text
}

/** At its edges no more space belongs to it than was printed: a paragraph begins with a space of its own. */
function patternOf(around: string): string {
  return foldWidth(around)
    .replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replaceAll(/\d+/g, '\\d+')
    .replaceAll(/\s+/g, (space: string, at: number, whole: string) =>
      at === 0 || at + space.length === whole.length ? `\\s{0,${space.length}}` : '\\s*',
    )
}
