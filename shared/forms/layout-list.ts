// Knows how a plain list becomes pages: A4 landscape, a title and a header row repeated on each, columns as wide as their texts, every text whole.
import type { CellStyle, PageSetup } from '../model/form-generation.ts'
import { breakLines } from './break-lines.ts'
import type { FormLayout, FormPage, PlacedCell } from './form-layout.ts'
import { horizontalPaddingPt, roundUpToPixel, verticalPaddingPt } from './form-node.ts'
import { bodyHeightOf } from './layout-form.ts'
import { textWidthIn } from './text-width.ts'

/** Rows shorter than `columns` are filled with blanks; what is longer is not shown. */
export type ListTable = Readonly<{ title: string; columns: readonly string[]; rows: readonly (readonly string[])[] }>

const leadingPt = 13.5
/** Of A4 landscape between its margins. */
const bodyWidthPt = 770
const narrowestPt = 30
const styles = {
  title: { font: 'gothic', sizePt: 12, bold: true, align: 'left', valign: 'middle', border: 'none' },
  header: { font: 'gothic', sizePt: 9, bold: true, align: 'center', valign: 'middle', fill: 'e6e6e6', border: 'thin' },
  cell: { font: 'gothic', sizePt: 9, align: 'left', valign: 'top', border: 'thin' },
} as const satisfies Readonly<Record<string, CellStyle>>

/** One sheet. `label` of its cells is 'title 列 行', for naming a cell that a workbook cannot hold. */
export function layoutList(table: ListTable): FormLayout {
  const page = pageOf(columnWidthsOf(table))
  const head = [placeRow([table.title], 'title', page, 0, 't'), placeRow(table.columns, 'header', page, 1, 't')]
  const title = below(head)
  const room = bodyHeightOf(page) - title.heightPt
  const pages: PlacedRow[][] = [[]]
  let used = 0
  for (const [index, row] of table.rows.entries()) {
    const placed = placeRow(
      table.columns.map((_, column) => row[column] ?? ''),
      'cell',
      page,
      index,
      'b',
    )
    if (used > 0 && used + placed.heightPt > room) {
      pages.push([])
      used = 0
    }
    pages.at(-1)?.push(placed)
    used += placed.heightPt
  }
  const name = sheetNameOf(table.title)
  const shared = { formId: 'list', formName: table.title, sheetName: name, page, styles, freezesTitle: true }
  return { ...shared, title: title.cells, titleHeightPt: title.heightPt, pages: table.rows.length === 0 ? [] : pages.map(below) }
}

type PlacedRow = Readonly<{ heightPt: number; cells: readonly PlacedCell[] }>

function placeRow(texts: readonly string[], style: keyof typeof styles, page: PageSetup, index: number, part: string): PlacedRow {
  const last = page.columnWidthsPt.length
  const cells = texts.map((typed, column) => {
    const columns: readonly [number, number] = [column, style === 'title' ? last : column + 1]
    // A tab has no width of its own in a printed cell: it becomes one full-width space.
    const text = typed.replaceAll('\t', '\u3000')
    const width = page.columnWidthsPt.slice(...columns).reduce((sum, pt) => sum + pt, 0)
    const { lines } = breakLines(text, textWidthIn(width, styles[style]), styles[style].sizePt)
    return { columns, text, lines, key: `${part}${index}:${column}` }
  })
  const leading = roundUpToPixel((leadingPt * styles[style].sizePt) / 9)
  const heightPt = roundUpToPixel(Math.max(...cells.map(({ lines }) => lines.length), 1) * leading + verticalPaddingPt)
  return {
    heightPt,
    cells: cells.map((cell) => ({ ...plain, ...cell, lines: cell.text === '' ? [] : cell.lines, heightPt, style, label: `${cell.key}` })),
  }
}

const plain = {
  topPt: 0,
  frame: { top: false, bottom: false, left: false, right: false },
  vertical: false,
  fragment: { index: 0, count: 1 },
  number: null,
  hint: null,
  field: null,
  value: '',
  mandatory: false,
  meter: null,
  ownerId: '',
}

function below(rows: readonly PlacedRow[]): FormPage {
  let top = 0
  const cells = rows.flatMap((row) => {
    const topPt = top
    top += row.heightPt
    return row.cells.map((cell) => ({ ...cell, topPt }))
  })
  return { cells, heightPt: top }
}

function pageOf(columnWidthsPt: readonly number[]): PageSetup {
  const marginsMm = { top: 12, bottom: 14, left: 12, right: 12, header: 6, footer: 6 }
  return { paper: 'A4', orientation: 'landscape', marginsMm, columnWidthsPt, leadingPt, footer: '- {page} -' }
}

/**
 * Points: what a column's longest line would like where the page has it; else the columns with much to say get more, but less than in proportion,
 * and what a narrow one does not need is left to the others.
 */
function columnWidthsOf({ columns, rows }: ListTable): readonly number[] {
  const wishes = columns.map((name, column) => wishOf(name, rows, column))
  const widths = wishes.map(({ wanted }) => wanted)
  let open = wishes.map((_, column) => column)
  let room = bodyWidthPt
  while (open.length > 0) {
    const sum = open.reduce((all, column) => all + (wishes[column]?.weight ?? 0), 0)
    const share = (column: number) => (room * (wishes[column]?.weight ?? 0)) / sum
    const fitting = open.filter((column) => (widths[column] ?? 0) <= share(column))
    if (fitting.length === 0) {
      for (const column of open) widths[column] = share(column)
      break
    }
    for (const column of fitting) room -= widths[column] ?? 0
    open = open.filter((column) => !fitting.includes(column))
  }
  return widths.map((pt) => Math.floor(pt / 0.75) * 0.75)
}

/** `wanted` in points, for the longest line in one; `weight` grows with how much there is to say. */
function wishOf(name: string, rows: ListTable['rows'], column: number): Readonly<{ wanted: number; weight: number }> {
  let longest = halves(name) * 1.1
  let all = 0
  let filled = 0
  for (const row of rows) {
    const text = row[column] ?? ''
    for (const line of text.split('\n')) longest = Math.max(longest, halves(line))
    all += Math.min(text.length, 1000)
    if (text !== '') filled += 1
  }
  const { sizePt } = styles.cell
  const wanted = Math.max(narrowestPt, (longest / 2) * sizePt + horizontalPaddingPt + sizePt * 1.6)
  return { wanted, weight: Math.max(name.length, 2, filled === 0 ? 0 : all / filled) ** 0.75 }
}

/** Width of a line in half-width letters, roughly: enough for choosing how wide a column is. */
function halves(line: string): number {
  let count = 0
  for (let at = 0; at < line.length && count < 200; at += 1) count += line.charCodeAt(at) < 0x2000 ? 1 : 2
  return count
}

/** What Excel takes for the name of a sheet: 31 letters, none of []:*?/\, no apostrophe at the ends. */
function sheetNameOf(title: string): string {
  const letters = [...title.replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')].slice(0, 15)
  const name = letters.join('').replace(/^[\s']+|[\s']+$/g, '')
  return name === '' ? 'Sheet1' : name
}
