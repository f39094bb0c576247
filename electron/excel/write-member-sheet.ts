// Knows how the sheet of a member becomes the bytes of an .xlsx: A4 upright, one line an item, room to write by hand, choices to pick from.
import ExcelJS from 'exceljs'
import { breakLines } from '../../shared/forms/break-lines.ts'
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { valueOfCell } from './cell-value.ts'
import { finishPackage, quoted, standardFont } from './finish-package.ts'
import type { Merge } from './sheet-grid.ts'
import { verifyWorkbook } from './verify-workbook.ts'

export type MemberSheetPage = Readonly<{
  name: string
  /** Over the whole width, one below the other. `key`: for the hidden column. */
  head: readonly Readonly<{ text: string; look: 'title' | 'name' | 'plain'; key: string }>[]
  /** 番号, 項目, 評価 (where there are choices), ご意見. */
  columns: readonly string[]
  /** Told to the program alone: stands at the head of the hidden column. */
  mark: string
  lines: readonly Readonly<{ number: string; label: string; hasChoice: boolean; key: string }>[]
  choices: readonly string[]
  choicesName: string
  choiceError: Readonly<{ title: string; text: string }>
}>

/** 番号, 項目, (評価,) ご意見: together A4 upright between the margins (539 pt). */
const widthsPt = { withChoice: [36, 168, 86, 249], without: [36, 182, 321] } as const
const keyWidthPt = 12
const fontPt = 10.5
const leadingPt = 15.75
const paddingPt = 6
/** Lowest row to write into by hand, and what Excel allows for one row (409 pt). */
const lowestPt = { withChoice: 64, without: 88 } as const
const linesOfRow = 24
const thin = { style: 'thin' as const, color: { argb: 'FF7F7F7F' } }
const frame = { top: thin, bottom: thin, left: thin, right: thin }
const grey = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFEDEDED' } }
const font = { name: 'ＭＳ ゴシック', family: 3, charset: 128, size: fontPt }
const looksLikeFormula = /^[=+\-@\t＝＋－＠]/
const fonts = { title: { ...font, size: 15, bold: true }, name: { ...font, size: 13 }, plain: font } as const

/** Verified as it is read back. Throws AppError 'E-OUT-04', and 'E-OUT-05' {label} for a text that a workbook cannot hold. */
export async function writeMemberSheet(sheet: MemberSheetPage): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.created = book.modified = new Date(0)
  const isEvaluation = sheet.choices.length > 0
  const widths: readonly number[] = isEvaluation ? widthsPt.withChoice : widthsPt.without
  const last = widths.length
  const page = book.addWorksheet(sheet.name, {
    views: [{ showGridLines: false }],
    pageSetup: {
      paperSize: 9 as ExcelJS.PaperSize,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.39, right: 0.39, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
  })
  page.columns = [...widths, keyWidthPt].map((pt, i) => ({ width: pt / standardFont.digitPt, hidden: i === last }))
  page.headerFooter.oddFooter = '&C- &P -'
  const written: string[] = []
  const merges: Merge[] = []
  const put = (row: number, column: number, text: string, style: Partial<ExcelJS.Style>): void => {
    const cell = page.getCell(row, column)
    cell.value = valueOfCell({ text, number: null, label: sheet.columns[column - 1] ?? '' })
    cell.style = looksLikeFormula.test(text) ? { ...style, protection: quoted } : style
    if (text !== '') written.push(text)
  }
  /** Rows from `row` on, high enough for `lines`; how many they are. */
  const raise = (row: number, lines: number, leading: number, lowest: number): number => {
    const rows = Math.ceil(lines / linesOfRow)
    for (let part = 0; part < rows; part += 1) {
      const own = Math.min(linesOfRow, lines - part * linesOfRow) * leading + 4.5
      page.getRow(row + part).height = Math.min(409, Math.max(own, rows === 1 ? lowest : 0))
    }
    return rows
  }

  const whole = widths.reduce((sum, pt) => sum + pt, 0)
  let row = 1
  for (const { text, look, key } of sheet.head) {
    const { size } = fonts[look]
    put(row, 1, text, { font: fonts[look], numFmt: '@', alignment: { wrapText: true, vertical: 'top' } })
    put(row, last + 1, key, { font, numFmt: '@' })
    const rows = raise(row, linesOf(text, whole, size), size * 1.5, 0)
    merges.push({ top: row - 1, bottom: row + rows - 2, left: 0, right: last - 1 })
    row += rows
  }
  const headRow = row
  sheet.columns.forEach((text, i) => put(headRow, i + 1, text, { ...styleOf(true), font: { ...font, bold: true } }))
  put(headRow, last + 1, sheet.mark, { font, numFmt: '@' })
  page.getRow(headRow).height = 22
  page.pageSetup.printTitlesRow = `${headRow}:${headRow}`
  row += 1
  for (const { number, label, hasChoice, key } of sheet.lines) {
    const lines = Math.max(1, linesOf(label, widths[1] ?? 0, fontPt))
    const rows = raise(row, lines, leadingPt, isEvaluation ? lowestPt.withChoice : lowestPt.without)
    for (const [i, text] of [number, label].entries()) put(row, i + 1, text, styleOf(true))
    for (let column = 3; column <= last; column += 1) put(row, column, '', styleOf(column === 3 && isEvaluation && !hasChoice))
    put(row, last + 1, key, { font, numFmt: '@' })
    for (let column = 1; column <= last; column += 1) {
      if (rows === 1) break
      for (let more = 1; more < rows; more += 1) page.getCell(row + more, column).style = page.getCell(row, column).style
      merges.push({ top: row - 1, bottom: row + rows - 2, left: column - 1, right: column - 1 })
    }
    if (hasChoice) page.getCell(row, 3).dataValidation = validationOf(sheet)
    row += rows
  }
  page.pageSetup.printArea = `A1:${addressOfCell(row - 1, last)}`
  const behind = isEvaluation ? addChoices(book, sheet) : []
  const packed = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>)
  const bytes = finishPackage(new Uint8Array(packed), [merges])
  verifyWorkbook(
    bytes,
    [written, behind]
      .map((texts) => ({ title: [], pages: [{ cells: texts.map((text) => ({ text, number: null })) }] }))
      .slice(0, isEvaluation ? 2 : 1),
  )
  return bytes
}

/** A list within a validation ends at 255 letters and splits at commas: the choices stand on a sheet of their own. */
function addChoices(book: ExcelJS.Workbook, { choices, choicesName }: MemberSheetPage): readonly string[] {
  const sheet = book.addWorksheet(choicesName, { state: 'hidden' })
  choices.forEach((text, i) => {
    const cell = sheet.getCell(i + 1, 1)
    cell.value = valueOfCell({ text, number: null, label: choicesName })
    cell.style = { font, numFmt: '@', ...(looksLikeFormula.test(text) ? { protection: quoted } : {}) }
  })
  return choices
}

/** Told, not forbidden: what a member writes instead is read all the same where it is clear. */
function validationOf({ choices, choicesName, choiceError }: MemberSheetPage): ExcelJS.DataValidation {
  return {
    type: 'list',
    allowBlank: true,
    formulae: [`'${choicesName}'!$A$1:$A$${choices.length}`],
    showErrorMessage: true,
    errorStyle: 'information',
    errorTitle: choiceError.title,
    error: choiceError.text,
  }
}

function styleOf(isFixed: boolean): Partial<ExcelJS.Style> {
  const alignment = { wrapText: true, vertical: 'top' as const }
  return { font, numFmt: '@', border: frame, alignment, ...(isFixed ? { fill: grey } : {}) }
}

const linesOf = (text: string, widthPt: number, sizePt: number): number => breakLines(text, widthPt - paddingPt, sizePt).lines.length
