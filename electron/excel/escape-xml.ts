// Knows how a text is written into the XML of a workbook, and which texts no XML can hold.
import { AppError } from '../app-error.ts'

/** Control characters but tab and line ends, halves of a character, and the two that are none. */
const notInXml = /[^\P{Cc}\t\n\r\u007f-\u009f]|\p{Surrogate}|[\ufffe\uffff]/u

/** Throws AppError 'E-OUT-05' {label} where the text holds what no XML can: control characters, halves of a character. */
export function refuseUnwritable(text: string, label: string): void {
  if (notInXml.test(text)) throw new AppError('E-OUT-05', { label })
}

/** For attributes and plain content. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/**
 * For the text of a cell. Excel reads _x0041_ as 'A', so an underscore that begins such a word is written as _x005F_.
 * Line ends are LF in a cell.
 */
export function escapeCellText(text: string): string {
  return escapeXml(text.replaceAll(/\r\n?/g, '\n').replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}
