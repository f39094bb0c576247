// Knows how cells go to the clipboard, so that Excel takes them as cells: as text, and as a table.
import { escapeMarkup } from '../../shared/rules/escape-markup.ts'
import { writeTsv } from '../../shared/rules/read-block.ts'

export function tableOfCells(cells: readonly (readonly string[])[]): Readonly<{ text: string; html: string }> {
  const rows = cells
    .map((row) => `<tr>${row.map((cell) => `<td${isFigure.test(cell) ? '' : asText}>${htmlOfCell(cell)}</td>`).join('')}</tr>`)
    .join('')
  return { text: writeTsv(cells), html: `<table>${rows}</table>` }
}

/** What Excel may take for a number; all else stays the text that it is: 1-1-2 is no date, =1+1 no formula. */
const isFigure = /^\d{1,3}(,\d{3})*$/
const asText = ` style="mso-number-format:'\\@'"`

/** mso-data-placement keeps a text with line breaks in one cell of Excel. */
const htmlOfCell = (text: string): string => escapeMarkup(text).replaceAll('\n', '<br style="mso-data-placement:same-cell">')
