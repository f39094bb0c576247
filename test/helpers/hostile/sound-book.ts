// Knows the sound book that hostile ones are made of: two sheets with all that a ward's book has, as parts that can be written anew.
import ExcelJS from 'exceljs'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { packRaw } from './pack-raw.ts'

export type BookParts = Record<string, Uint8Array>
export const sheetPart = 'xl/worksheets/sheet1.xml'

let made: Promise<BookParts> | null = null

/** Parts of its own for each caller. 様式２!B2 says 区の目標. */
export async function soundParts(): Promise<BookParts> {
  made ??= makeParts()
  return { ...(await made) }
}

async function makeParts(): Promise<BookParts> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('様式２')
  sheet.getCell('A1').value = '平成28年度　鶴見区運営方針'
  sheet.getCell('A2').value = '経営課題１'
  sheet.getCell('B2').value = '区の目標'
  sheet.getCell('C2').value = 1234
  sheet.getCell('C2').numFmt = '#,##0"千円"'
  sheet.getCell('C3').value = { formula: 'C2*2', result: 2468 }
  sheet.getCell('C4').value = new Date(Date.UTC(2016, 3, 1))
  sheet.getCell('C5').value = { richText: [{ text: '赤' }, { font: { bold: true }, text: '太字' }] }
  sheet.getCell('C6').value = { text: '市のページ', hyperlink: 'https://example.invalid/' }
  sheet.getCell('C7').dataValidation = { type: 'list', formulae: ['"有効,有効でない"'] }
  sheet.mergeCells('A8:C9')
  sheet.getCell('A8').value = '花と緑のまち\n𠮷野さんも住みよい'
  sheet.addConditionalFormatting({
    ref: 'C2:C5',
    rules: [{ type: 'expression', priority: 1, formulae: ['C2>0'], style: { font: { bold: true } } }],
  })
  sheet.pageSetup = { printArea: 'A1:C9', orientation: 'portrait', paperSize: 9 }
  const second = book.addWorksheet('様式１', { state: 'hidden' })
  for (let row = 1; row <= 20; row += 1) second.getRow(row).values = [`見出し${row}`, row, `文${row}`]
  book.definedNames.add("'様式２'!$B$2", 'goal')
  return unzipSync(new Uint8Array(await book.xlsx.writeBuffer()))
}

/** Stored, not deflated: what was written into a part stands in the file as it is. */
export function packParts(parts: BookParts): Buffer {
  return packRaw(Object.entries(parts).map(([name, bytes]) => ({ name, bytes })))
}

/** The part's text, rewritten. Throws where nothing changed: the book would be a sound one. */
export function rewrite(parts: BookParts, name: string, change: (xml: string) => string): void {
  const before = strFromU8(parts[name] ?? new Uint8Array())
  const after = change(before)
  if (after === before) throw new Error(`${name} stayed as it was`)
  parts[name] = strToU8(after)
}
