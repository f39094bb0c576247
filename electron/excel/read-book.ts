// Knows how the bytes of a foreign .xlsx become plain cells. Runs in a process of its own; nothing of the file is run, followed or kept.
import type { ReadBook, ReadSheet } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import { openZip } from './open-zip.ts'
import { readBookParts, readNumberFormats, readSharedStrings } from './read-parts.ts'
import { readSheet } from './read-sheet.ts'

/**
 * Macros, links to other books, drawings and rules of validation are not looked at. Throws E-IMPORT-01 (no workbook, damaged), E-IMPORT-02 (old
 * .xls or a password), E-IMPORT-03 (larger than any book of a ward, or made to be), E-IMPORT-06 (empty file).
 */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const zip = await openZip(bytes)
  const { sheets: parts, sharedStrings, styles, is1904 } = await readBookParts(zip)
  const sources = {
    sharedStrings: await readSharedStrings(sharedStrings === null ? null : zip.read(sharedStrings)),
    formats: await readNumberFormats(styles === null ? null : zip.read(styles)),
    is1904,
  }
  const sheets: ReadSheet[] = []
  for (const { name, part, isHidden } of parts) {
    const xml = zip.read(part)
    if (!xml) throw new AppError('E-IMPORT-01')
    const formulas: string[] = []
    const cells = await readSheet(xml, sources, (address) => formulas.push(address))
    sheets.push({ name, isHidden, cells, ...(formulas.length > 0 ? { formulas } : {}) })
  }
  return { sheets }
}
