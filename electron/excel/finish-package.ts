// Knows what exceljs cannot write as a printed form needs it (merges in linear time, the standard font, quotePrefix, charts, hidden names), and puts it into its package.
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { addressOfCell } from '../../shared/rules/address-of-cell.ts'
import { addCharts, type ChartDrawing } from './add-charts.ts'
import { addNames, type HiddenName } from './cell-names.ts'
import { restorePairs } from './cell-value.ts'
import type { Merge } from './sheet-grid.ts'

/**
 * Excel's unit of column width is a digit of the workbook's standard font, which shows in no cell of ours; exceljs writes Calibri. Verdana's digits
 * are 8 pixels (6 pt) wide; Excel has it everywhere and its free stand-in has digits as wide: columns come out alike in Excel and in LibreOffice.
 */
export const standardFont = { name: 'Verdana', sizePt: 10, digitPt: 6 } as const
/** Marks a look whose texts must not be taken for formulas when someone edits them. Unlocked means nothing in a sheet without protection. */
export const quoted = { locked: false } as const
/** The same plan gives the same bytes: no date of writing inside. */
const zipDate = '1980-01-01T00:00:00'

/**
 * `merges`: those of each sheet, in the order of the sheets; exceljs compares each merge with all before it (docs/decisions/0006). `drawings`: its charts likewise. Throws where the
 * package is not as exceljs 4.4 makes it.
 */
export function finishPackage(
  bytes: Uint8Array,
  merges: readonly (readonly Merge[])[],
  drawings: readonly (readonly ChartDrawing[])[] = [],
  names: readonly HiddenName[] = [],
): Uint8Array {
  const parts = unzipSync(bytes)
  const edit = (name: string, change: (xml: string) => string): void => {
    const before = strFromU8(parts[name] ?? new Uint8Array())
    const after = change(before)
    if (after === before) throw new Error(`no place for an edit in ${name}`)
    parts[name] = strToU8(after)
  }
  edit('xl/styles.xml', (xml) => markQuoted(xml.replace(/<font>.*?<\/font>/, standardFontXml)))
  const texts = 'xl/sharedStrings.xml'
  if (parts[texts]) parts[texts] = strToU8(restorePairs(strFromU8(parts[texts])))
  merges.forEach((ofSheet, index) => {
    // The schema wants mergeCells behind sheetData and before dataValidations and printOptions.
    const place = /(?=<dataValidations |<printOptions )/
    if (ofSheet.length > 0) edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) => xml.replace(place, mergesXml(ofSheet)))
  })
  if (names.length > 0) edit('xl/workbook.xml', (xml) => addNames(xml, names))
  addCharts(parts, drawings)
  return zipSync(parts, { level: 6, mtime: zipDate })
}

const standardFontXml = `<font><sz val="${standardFont.sizePt}"/><name val="${standardFont.name}"/><family val="3"/><charset val="128"/></font>`

function markQuoted(styles: string): string {
  return styles.replaceAll(
    /<xf ([^>]*?) applyProtection="1">((?:<alignment [^>]*\/>)?)<protection locked="0"\/>/g,
    '<xf $1 quotePrefix="1">$2',
  )
}

function mergesXml(merges: readonly Merge[]): string {
  const cells = merges.map((m) => `<mergeCell ref="${addressOfCell(m.top + 1, m.left + 1)}:${addressOfCell(m.bottom + 1, m.right + 1)}"/>`)
  return `<mergeCells count="${merges.length}">${cells.join('')}</mergeCells>`
}
