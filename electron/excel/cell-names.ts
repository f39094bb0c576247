// Knows how the places of forms become hidden names of a workbook: each of the cell in which the place begins.
import { bookMarkOf, namedCellsOf, sheetMark } from '../../shared/forms/cell-name.ts'
import type { FormLayout, PlacedCell } from '../../shared/forms/form-layout.ts'
import { escapeMarkup } from '../../shared/rules/escape-markup.ts'
import { lettersOfColumn } from '../../shared/rules/letters-of-column.ts'
import type { SheetGrid } from './sheet-grid.ts'

/** `refersTo` as Excel spells it, not yet escaped for XML. */
export type HiddenName = Readonly<{ name: string; refersTo: string }>

/** [] where no form says where it comes from. */
export function hiddenNamesOf(sheets: readonly Readonly<{ layout: FormLayout; grid: SheetGrid }>[]): readonly HiddenName[] {
  const layouts = sheets.map(({ layout }) => layout)
  const book = bookMarkOf(layouts)
  if (!book) return []
  const addresses = new Map(sheets.flatMap(({ layout, grid }) => [...addressesIn(layout, grid)]))
  const cells = namedCellsOf(layouts).flatMap(({ cell, name }) => {
    const refersTo = addresses.get(cell)
    return refersTo === undefined ? [] : [{ name, refersTo }]
  })
  const own = sheets.map(({ layout: { sheetName } }, index) => ({
    name: `${sheetMark}${index}`,
    refersTo: `${quotedSheetName(sheetName)}!$A$1`,
  }))
  return [{ name: book.name, refersTo: `"${book.text.replaceAll('"', '""')}"` }, ...own, ...cells]
}

/** As it stands in a formula. */
export const quotedSheetName = (sheetName: string): string => `'${sheetName.replaceAll("'", "''")}'`

function* addressesIn({ sheetName }: FormLayout, { rows }: SheetGrid): Generator<readonly [PlacedCell, string]> {
  const sheet = quotedSheetName(sheetName)
  for (const [row, { cells }] of rows.entries()) {
    for (const { content, column } of cells) if (content) yield [content, `${sheet}!$${lettersOfColumn(column + 1)}$${row + 1}`]
  }
}

/** Into the workbook's part: beside the names that are there, or where the schema wants them, behind the sheets. */
export function addNames(workbook: string, names: readonly HiddenName[]): string {
  const xml = names.map(({ name, refersTo }) => `<definedName name="${name}" hidden="1">${escapeMarkup(refersTo)}</definedName>`).join('')
  return workbook.includes('</definedNames>')
    ? workbook.replace('</definedNames>', () => `${xml}</definedNames>`)
    : workbook.replace('</sheets>', () => `</sheets><definedNames>${xml}</definedNames>`)
}
