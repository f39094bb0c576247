// Knows how a table is written as CSV that programs read: UTF-8 with its mark, CRLF, a header row, texts that no spreadsheet takes for a formula.
import Papa from 'papaparse'

/** null = nothing is known there; a number stands bare, a text as it is. */
export type CsvValue = string | number | null
export type CsvTable = Readonly<{ columns: readonly string[]; rows: readonly (readonly CsvValue[])[] }>

/** What a spreadsheet takes for a formula, however many apostrophes stand before it. */
const looksLikeFormula = /^'*[=+\-@\t\r＝＋－＠]/

/** With its byte order mark, by which Excel knows UTF-8. Each row ends in CRLF. */
export function writeCsv({ columns, rows }: CsvTable): string {
  const shown = [columns, ...rows].map((row) => row.map((value) => (typeof value === 'string' ? shieldFormula(value) : value)))
  return `\ufeff${Papa.unparse(shown as (string | number | null)[][], { newline: '\r\n' })}\r\n`
}

/** One apostrophe before a text that would be a formula. */
function shieldFormula(text: string): string {
  return looksLikeFormula.test(text) ? `'${text}` : text
}

/** The text that was shielded, letter by letter. */
export function unshieldFormula(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula.test(cell) ? cell.slice(1) : cell
}
