// Knows what a cell of a form holds in Excel, and refuses what a workbook would change without a word.
import type ExcelJS from 'exceljs'
import type { PlacedCell } from '../../shared/forms/form-layout.ts'
import { AppError } from '../app-error.ts'

/** Excel's longest cell in UTF-16 units. The layout breaks a text long before it; one beyond it would be cut without a word. */
const longestText = 32_767
// DEL is none that XML forbids, but exceljs drops it without a word.
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** A number in units of the form, a text as it stands, or null. Throws AppError 'E-OUT-05' {label} for a text that a workbook cannot hold. */
export function valueOfCell({ text, number, label }: Pick<PlacedCell, 'text' | 'number' | 'label'>): string | number | null {
  if (number) return number.value
  if (text === '') return null
  if (notInXml.test(text) || text.length > longestText) throw new AppError('E-OUT-05', { label })
  // Excel reads _x0041_ as 'A': an underscore that begins such a word is itself written so. Line ends are LF in a cell.
  const escaped = text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  return escaped.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, hidePair)
}

/** The same of a text compared with another: what went is struck through, what came is underlined, all in the cell's own font. */
export function richValueOfCell(cell: PlacedCell, font: Partial<ExcelJS.Font>): ExcelJS.CellRichTextValue | string | number | null {
  const { pieces } = cell
  if (!pieces?.some((piece) => piece.state !== 'same')) return valueOfCell(cell)
  return {
    richText: pieces.map((piece) => ({
      text: String(valueOfCell({ ...cell, text: piece.text, number: null }) ?? ''),
      font: { ...font, ...(piece.state === 'removed' ? { strike: true } : piece.state === 'added' ? { underline: true } : {}) },
    })),
  }
}

/**
 * 𠮷 is two UTF-16 units, and the packer under exceljs cuts a part's text after every 16,384 units, with no regard for pairs: both halves
 * would be lost. So a pair goes through it spelt out, as no text of a cell can spell it (see above), and is put back into the finished package.
 */
const hidePair = (pair: string): string => `_x${hex(pair.charCodeAt(0))}__x${hex(pair.charCodeAt(1))}_`
const hex = (unit: number): string => unit.toString(16).toUpperCase().padStart(4, '0')

/** Of the XML of a part: spelt-out pairs become characters again. */
export function restorePairs(xml: string): string {
  return xml.replaceAll(/_x(D[89AB][0-9A-F]{2})__x(D[C-F][0-9A-F]{2})_/g, (_, high: string, low: string) =>
    String.fromCharCode(Number.parseInt(high, 16), Number.parseInt(low, 16)),
  )
}
