// Knows how the bytes of a foreign .xlsx become plain cells. Runs in a process of its own; nothing of the file is run, followed or kept.
import type { ReadBook, ReadSheet } from '../../shared/model/sheet-cells.ts'
import { AppError } from '../app-error.ts'
import { openZip } from './open-zip.ts'
import { readBookParts, readNumberFormats, readSharedStrings } from './read-parts.ts'
import { readSheet } from './read-sheet.ts'
import { refuseMacros } from './refuse-macros.ts'

/** Of all sheets together: what is sent on to the program, which has to live with it. */
export const bookLimits = { cells: 50_000, letters: 4_000_000 }
/** Another book ([2]様式!A1), or a program that would be asked (DDE: cmd|'/C …'!A0). */
const linkOut = /(^|[-+*/^&(,;:'<>= ])\[\d+\]|^[^"|]*\|[^"]*!/

/**
 * Links to other books, drawings and rules of validation are not looked at. Throws E-IMPORT-01 (no workbook, damaged), E-IMPORT-02 (old .xls or a
 * password), E-IMPORT-03 (larger than any book of a ward, or made to be), E-IMPORT-06 (empty file), E-IMPORT-12 (macros).
 */
export async function readBook(bytes: Uint8Array): Promise<ReadBook> {
  const zip = await openZip(bytes)
  await refuseMacros(zip)
  const { sheets: parts, sharedStrings, styles, is1904, ...book } = await readBookParts(zip)
  const sources = {
    sharedStrings: await readSharedStrings(sharedStrings === null ? null : zip.read(sharedStrings)),
    formats: await readNumberFormats(styles === null ? null : zip.read(styles)),
    is1904,
  }
  const sheets: ReadSheet[] = []
  let { hasLinks } = book
  let cellsLeft = bookLimits.cells
  let lettersLeft = bookLimits.letters
  for (const { name, part, isHidden } of parts) {
    const xml = zip.read(part)
    if (!xml) throw new AppError('E-IMPORT-01')
    const formulas: string[] = []
    const cells = await readSheet(xml, sources, (address, formula) => {
      formulas.push(address)
      hasLinks ||= linkOut.test(formula)
    })
    cellsLeft -= cells.length + formulas.length
    for (const { text } of cells) lettersLeft -= text.length
    if (cellsLeft < 0 || lettersLeft < 0) throw new AppError('E-IMPORT-03')
    sheets.push({ name, isHidden, cells, ...(formulas.length > 0 ? { formulas } : {}) })
  }
  return { sheets, ...(hasLinks ? { hasLinks } : {}), ...(book.names.length > 0 ? { names: book.names } : {}) }
}
