// Knows how tests type a workbook by hand: cells by address, merged where the address is a range.
import ExcelJS from 'exceljs'
import { readBook } from '../../electron/excel/read-book.ts'
import type { ReadBook } from '../../shared/model/sheet-cells.ts'

type Typed = Readonly<Record<string, string | number>>

/** 'B2:D5' is merged. The bytes are real: written as a workbook. */
export async function typeWorkbook(sheets: Readonly<Record<string, Typed>>): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = book.addWorksheet(name)
    for (const [address, value] of Object.entries(cells)) {
      const [first = address] = address.split(':')
      sheet.getCell(first).value = value
      if (address.includes(':')) sheet.mergeCells(address)
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer())
}

export async function typeBook(sheets: Readonly<Record<string, Typed>>): Promise<ReadBook> {
  return readBook(await typeWorkbook(sheets))
}
