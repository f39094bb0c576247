// Knows a block of cells on the clipboard as Excel writes it: as TSV, and as a table whose merged cells are told.
import Papa from 'papaparse'
import { normaliseText } from './text.ts'

/** isMerged: covered by a merged cell whose value stands at its top left; the text is ''. */
export type BlockCell = Readonly<{ text: string; isMerged: boolean }>
/** Rows of cells; all rows are as long as the longest. */
export type Block = readonly (readonly BlockCell[])[]
/** A cell of a table as it is written there: one that spans several stands once. */
export type SpannedCell = Readonly<{ text: string; rowSpan: number; columnSpan: number }>

/** What no plan can use: more is not read. */
export const maxBlockRows = 2000
export const maxBlockColumns = 100

/**
 * The block of the clipboard's text, with the merged cells of its table (null = none, or there is none). The text is the exact one; the
 * table tells only which cells are covered, and is used for its texts where there is no text at all.
 */
export function readBlock(tsv: string, table: readonly (readonly SpannedCell[])[] | null): Block {
  const merged = table === null || table.length === 0 ? null : spreadSpans(table)
  const texts = tsv === '' && merged !== null ? merged : readTsv(tsv)
  if (merged === null || merged === texts || merged.length !== texts.length || merged[0]?.length !== texts[0]?.length) return texts
  return texts.map((row, r) => row.map((cell, c) => (cell.text === '' && merged[r]?.[c]?.isMerged ? { text: '', isMerged: true } : cell)))
}

/** Cells with line breaks, tabs or doubled quotes come in quotes; a quote that only stands in a text is a letter like any other. */
export function readTsv(text: string): Block {
  if (text === '') return []
  const lines = normaliseText(text).replaceAll('\u0000', '').replace(/\n$/, '')
  if (lines === '') return [[{ text: '', isMerged: false }]]
  const { data } = Papa.parse<string[]>(quoteLoose(lines), { delimiter: '\t', newline: '\n', quoteChar: '"', preview: maxBlockRows })
  const rows = data.map((row) => row.slice(0, maxBlockColumns))
  return square(rows.map((row) => row.map((cell) => ({ text: cell, isMerged: false }))))
}

/** The way back, as Excel writes it. readTsv(writeTsv(rows)) gives the same texts. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quote).join('\t')}\r\n`).join('')
}

/** Each spanning cell over the places that it covers: its text in the first, the others merged. */
export function spreadSpans(table: readonly (readonly SpannedCell[])[]): Block {
  const rows: BlockCell[][] = table.slice(0, maxBlockRows).map(() => [])
  for (const [r, cells] of table.slice(0, maxBlockRows).entries()) {
    let c = 0
    for (const cell of cells) {
      while (rows[r]?.[c]) c += 1
      const rowEnd = Math.min(r + Math.max(1, cell.rowSpan), rows.length)
      const columnEnd = Math.min(c + Math.max(1, cell.columnSpan), maxBlockColumns)
      for (let row = r; row < rowEnd; row += 1) {
        for (let column = c; column < columnEnd; column += 1) {
          const isFirst = row === r && column === c
          const line = rows[row]
          if (line) line[column] = isFirst ? { text: normaliseText(cell.text), isMerged: false } : { text: '', isMerged: true }
        }
      }
      c = columnEnd
    }
  }
  return square(rows)
}

function quote(cell: string): string {
  return /[\t\n\r]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/**
 * A field in quotes that has nothing in it for which Excel quotes is a text with quotes around it, and a quote that is never closed is a
 * letter: both are quoted anew, so that the reader below gives them back as they are.
 */
function quoteLoose(text: string): string {
  return text.replace(/(?<=^|[\t\n])("(?:[^"]|"")*"(?=[\t\n]|$)|[^\t\n]+)/g, (field) => {
    const isQuoted = /^"[^]*([\t\n]|"")[^]*"$/.test(field) && field !== '""'
    return isQuoted || !field.includes('"') ? field : `"${field.replaceAll('"', '""')}"`
  })
}

function square(rows: readonly (readonly (BlockCell | undefined)[])[]): Block {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  return rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? { text: '', isMerged: false }))
}
