// Knows the cells of a CSV file as programs write it: by tab, comma or semicolon, with quoted cells that may hold line breaks.
import Papa from 'papaparse'
import { normaliseText } from './text.ts'

const delimiters = ['\t', ',', ';'] as const
/** Rows by which the delimiter is found. */
const sample = 200

/** The text without its byte order mark. Cells stand as they are written, but for their quotes; empty rows at the end are left out. Never throws. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines = normaliseText(text)
  const { data } = Papa.parse<string[]>(lines, { delimiter: delimiterOf(lines), newline: '\n' })
  const last = data.findLastIndex((row) => row.some((cell) => cell !== ''))
  return data.slice(0, last + 1)
}

/** The one that divides most rows: titles above a table have none, and 1,234 has a comma. */
function delimiterOf(lines: string): string {
  const divided = delimiters.map((delimiter) => {
    const { data } = Papa.parse<string[]>(lines, { delimiter, newline: '\n', preview: sample })
    return { delimiter, rows: data.filter((row) => row.length > 1).length }
  })
  return divided.reduce((best, one) => (one.rows > best.rows ? one : best)).delimiter
}
