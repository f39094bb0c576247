// Knows the XML of one worksheet: rows, merged cells, the page setup and where pages end.
import type { FormLayout, PlacedCell } from '../../shared/forms/form-layout.ts'
import { AppError } from '../app-error.ts'
import { escapeXml, refuseUnwritable } from './escape-xml.ts'
import { type GridCell, type SheetGrid, makeSheetGrid } from './sheet-grid.ts'
import { type StyleTable, standardFont } from './style-table.ts'
import type { TextTable } from './text-table.ts'

/** Excel's longest cell in UTF-16 units. The layout never comes near it; a text beyond it would be cut without a word. */
const longestText = 32_767
/** What a spreadsheet could take for a formula where a text is typed or pasted on. */
const looksLikeFormula = /^[=+\-@\t＝＋－＠]/
const mmPerInch = 25.4

export type WrittenSheet = Readonly<{ name: string; xml: string; titleRows: number; rows: number; columns: number }>

/** Throws AppError 'E-OUT-05' {label} for a text that a workbook cannot hold. */
export function writeSheet(layout: FormLayout, styles: StyleTable, texts: TextTable): WrittenSheet {
  const grid = makeSheetGrid(layout)
  const { columnWidthsPt } = layout.page
  const indexOf = makeStyleIndex(layout, styles)
  const rows = grid.rows.map((row, index) => {
    const number = index + 1
    const cells = row.cells.map((cell) => cellXml(cell, number, indexOf(cell), texts)).join('')
    return `<row r="${number}" ht="${row.heightPt}" customHeight="1">${cells}</row>`
  })
  const columns = columnWidthsPt.map((pt, i) => `<col min="${i + 1}" max="${i + 1}" width="${pt / standardFont.digitPt}" customWidth="1"/>`)
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${[
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${letterOf(columnWidthsPt.length - 1)}${Math.max(1, grid.rows.length)}"/>`,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.join('')}</sheetData>`,
    mergesXml(grid),
    pageXml(layout),
    breaksXml(grid),
  ].join('')}</worksheet>`
  return { name: layout.sheetName, xml, titleRows: grid.titleRows, rows: grid.rows.length, columns: columnWidthsPt.length }
}

function makeStyleIndex(layout: FormLayout, styles: StyleTable): (cell: GridCell) => number {
  return ({ style: name, vertical, content, lines }) => {
    const style = layout.styles[name]
    if (!style) throw new RangeError(`unknown style ${name}`)
    const isNumber = content?.number !== null && content !== null
    const quotePrefix = !isNumber && content !== null && looksLikeFormula.test(content.text)
    return styles.indexOf({ style, vertical, isNumber, quotePrefix, lines })
  }
}

function cellXml({ column, content }: GridCell, row: number, style: number, texts: TextTable): string {
  const place = `r="${letterOf(column)}${row}" s="${style}"`
  if (content?.number) return `<c ${place}><v>${content.number.value}</v></c>`
  if (!content || content.text === '') return `<c ${place}/>`
  refuseBadText(content)
  return `<c ${place} t="s"><v>${texts.indexOf(content.text)}</v></c>`
}

function refuseBadText({ text, label }: PlacedCell): void {
  refuseUnwritable(text, label)
  if (text.length > longestText) throw new AppError('E-OUT-05', { label })
}

function mergesXml({ merges }: SheetGrid): string {
  if (merges.length === 0) return ''
  const cells = merges.map((m) => `<mergeCell ref="${letterOf(m.left)}${m.top + 1}:${letterOf(m.right)}${m.bottom + 1}"/>`)
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`
}

/** A4 is Excel's paper 9, A3 its 8. Pages are numbered from 1 on every sheet. docs/decisions/0005 says why one page wide, any number high. */
function pageXml({ page }: FormLayout): string {
  const { top, bottom, left, right, header, footer } = page.marginsMm
  const inches = Object.entries({ left, right, top, bottom, header, footer }).map(
    ([side, mm]) => `${side}="${(mm / mmPerInch).toFixed(4)}"`,
  )
  const foot = escapeXml(`&C${page.footer.replaceAll('&', '&&').replaceAll('{page}', '&P')}`)
  return [
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins ${inches.join(' ')}/>`,
    `<pageSetup paperSize="${page.paper === 'A4' ? 9 : 8}" firstPageNumber="1" fitToWidth="1" fitToHeight="0" orientation="${page.orientation}" useFirstPageNumber="1"/>`,
    `<headerFooter><oddFooter>${foot}</oddFooter></headerFooter>`,
  ].join('')
}

function breaksXml({ pageEnds }: SheetGrid): string {
  if (pageEnds.length === 0) return ''
  const breaks = pageEnds.map((row) => `<brk id="${row + 1}" max="16383" man="1"/>`)
  return `<rowBreaks count="${breaks.length}" manualBreakCount="${breaks.length}">${breaks.join('')}</rowBreaks>`
}

/** 0 → A. The forms have far fewer than 26 columns; beyond Z letters are doubled as Excel does. */
export function letterOf(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : letterOf((column - rest) / 26 - 1) + letter
}
