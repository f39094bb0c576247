// Knows what a cell of a form holds in Excel, and refuses what a workbook would change without a word.
import type { PlacedCell } from '../../shared/forms/form-layout.ts'
import { AppError } from '../app-error.ts'

/** Excel's longest cell in UTF-16 units. The layout breaks a text long before it; one beyond it would be cut without a word. */
const longestText = 32_767
// oxlint-disable-next-line no-control-regex -- these are the characters looked for
const notInXml =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** A number in units of the form, a text as it stands, or null. Throws AppError 'E-OUT-05' {label} for a text that a workbook cannot hold. */
export function valueOfCell({ text, number, label }: PlacedCell): string | number | null {
  if (number) return number.value
  if (text === '') return null
  if (notInXml.test(text) || text.length > longestText) throw new AppError('E-OUT-05', { label })
  // Excel reads _x0041_ as 'A': an underscore that begins such a word is itself written so. Line ends are LF in a cell.
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
