// Knows which plain cells a form of ours would have as a workbook: what a book without marks is laid beside.
import type { ExpectedSheet } from '../../shared/forms/read-return/expected-sheet.ts'
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { makeSheetGrid } from './sheet-grid.ts'

/** Rows and columns from 1, as in a book that was read. */
export function expectedSheetOf(layout: FormLayout): ExpectedSheet {
  const cells = makeSheetGrid(layout).rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ content, column }) => (content ? [{ row: row + 1, column: column + 1, cell: content }] : [])),
  )
  return { layout, cells }
}
