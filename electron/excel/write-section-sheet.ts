// Knows how a sheet (記入票) becomes the bytes of an .xlsx: one line a field, prefilled, printed on A4 across without a cut text.
import ExcelJS from 'exceljs'
import { breakLines } from '../../shared/forms/break-lines.ts'
import { valueOfCell } from './cell-value.ts'
import { finishPackage, quoted, standardFont } from './finish-package.ts'
import type { Merge } from './sheet-grid.ts'
import { verifyWorkbook } from './verify-workbook.ts'

export type SectionSheet = Readonly<{
  name: string
  title: string
  /** 依頼文, 期限, how to fill it in: each a line of its own over the whole width, as they are not ''. */
  notes: readonly string[]
  columns: readonly string[]
  /** Told to the program alone: stands at the head of the hidden column. */
  mark: string
  /** 番号, 項目, 欄, 今の文, 記入欄, and the key of the hidden column. */
  lines: readonly Readonly<{ cells: readonly [string, string, string, string, string]; key: string }>[]
}>

/** 番号, 項目, 欄, 今の文, 記入欄, hidden; the first five fill A4 across (786 pt between the margins). */
const widthsPt = [54, 120, 96, 246, 264, 12] as const
const fontPt = 9
const leadingPt = 13.5
const paddingPt = 6
/** Rows of a printed page, and what Excel allows for one row (409 pt). */
const linesOfRow = 24
const thin = { style: 'thin' as const, color: { argb: 'FF7F7F7F' } }
const frame = { top: thin, bottom: thin, left: thin, right: thin }
const grey = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFEDEDED' } }
const font = { name: 'ＭＳ ゴシック', family: 3, charset: 128, size: fontPt }
const looksLikeFormula = /^[=+\-@\t＝＋－＠]/

/** Verified as it is read back. Throws AppError 'E-OUT-04', and 'E-OUT-05' {label} for a text that a workbook cannot hold. */
export async function writeSectionSheet(sheet: SectionSheet): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = book.modified = new Date(0)
  const headRow = sheet.notes.length + 2
  const page = book.addWorksheet(sheet.name, {
    views: [{ state: 'frozen', ySplit: headRow, showGridLines: false }],
    pageSetup: {
      paperSize: 9 as ExcelJS.PaperSize,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.39, right: 0.39, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
      printTitlesRow: `${headRow}:${headRow}`,
    },
  })
  page.columns = widthsPt.map((pt, i) => ({ width: pt / standardFont.digitPt, hidden: i === 5 }))
  page.headerFooter.oddFooter = '&C- &P -'
  const written: string[] = []
  const merges: Merge[] = []
  const put = (row: number, column: number, text: string, style: Partial<ExcelJS.Style>): void => {
    const cell = page.getCell(row, column)
    cell.value = valueOfCell({ text, number: null, label: sheet.columns[column - 1] ?? '' })
    cell.style = looksLikeFormula.test(text) ? { ...style, protection: quoted } : style
    if (text !== '') written.push(text)
  }

  const whole = widthsPt.slice(0, 5).reduce((sum, pt) => sum + pt, 0)
  const across = [sheet.title, ...sheet.notes]
  across.forEach((text, index) => {
    const row = index + 1
    put(row, 1, text, {
      font: index === 0 ? { ...font, size: 12, bold: true } : font,
      numFmt: '@',
      alignment: { wrapText: true, vertical: 'top' },
    })
    page.getRow(row).height = index === 0 ? 20 : Math.min(409, heightOf(linesOf(text, whole)))
    merges.push({ top: row - 1, bottom: row - 1, left: 0, right: 4 })
  })
  sheet.columns.forEach((text, i) => put(headRow, i + 1, text, { ...styleOf(true), font: { ...font, bold: true } }))
  put(headRow, 6, sheet.mark, styleOf(true))
  let row = headRow + 1
  for (const { cells, key } of sheet.lines) {
    const lines = Math.max(2, ...cells.map((text, i) => linesOf(text, widthsPt[i] ?? 0)))
    const rows = Math.ceil(lines / linesOfRow)
    cells.forEach((text, i) => {
      put(row, i + 1, text, styleOf(i < 4))
      for (let more = 1; more < rows; more += 1) page.getCell(row + more, i + 1).style = styleOf(i < 4)
      if (rows > 1) merges.push({ top: row - 1, bottom: row + rows - 2, left: i, right: i })
    })
    put(row, 6, key, styleOf(true))
    for (let part = 0; part < rows; part += 1) {
      page.getRow(row + part).height = heightOf(Math.min(linesOfRow, lines - part * linesOfRow))
    }
    row += rows
  }
  page.pageSetup.printArea = `A1:E${row - 1}`
  const packed = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>)
  const bytes = finishPackage(new Uint8Array(packed), [merges])
  verifyWorkbook(bytes, [{ title: [], pages: [{ cells: written.map((text) => ({ text, number: null })) }] }])
  return bytes
}

function styleOf(isFixed: boolean): Partial<ExcelJS.Style> {
  const alignment = { wrapText: true, vertical: 'top' as const }
  return { font, numFmt: '@', border: frame, alignment, ...(isFixed ? { fill: grey } : {}) }
}

const linesOf = (text: string, widthPt: number): number => breakLines(text, widthPt - paddingPt, fontPt).lines.length
const heightOf = (lines: number): number => lines * leadingPt + 4.5
