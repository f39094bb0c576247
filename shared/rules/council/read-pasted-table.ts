// Knows a table on the clipboard, out of Excel or off a web page, as a block of cells.
import { type Block, readBlock, readTsv, spreadSpans } from '../read-block.ts'
import { readHtmlTable } from '../read-html-table.ts'

/**
 * `text` and `html` as they lie on the clipboard, '' = none. Excel's text is the exact one. A web page's has a line for each line of a cell, so that
 * its rows are not the table's: then the table is read.
 */
export function readPastedTable(text: string, html: string): Block {
  const table = html === '' ? null : readHtmlTable(html)
  if (table === null || table.length === 0) return readTsv(text)
  const spread = spreadSpans(table)
  const plain = readTsv(text)
  return plain.length === spread.length && plain[0]?.length === spread[0]?.length ? readBlock(text, table) : spread
}
