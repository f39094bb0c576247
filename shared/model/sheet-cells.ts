// Knows a foreign workbook as the program sees it: plain cells with their addresses, nothing that could run.

/** `address` of the top left cell, e.g. 'B12'; rows and columns from 1. `text` as shown (cached value of a formula); number where the cell holds one. */
export type ReadCell = Readonly<{
  address: string
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  text: string
  number: number | null
}>
/** Only cells that hold something, row by row. `formulas`: addresses of cells with a formula, with a value or without; left out where there are none. */
export type ReadSheet = Readonly<{ name: string; isHidden: boolean; cells: readonly ReadCell[]; formulas?: readonly string[] }>
/**
 * A name that the program itself gave: of one cell (of a range its first), or of a text; all null where what it named is gone. `copyOn`: of a sheet
 * that somebody copied within the book, the name of that sheet.
 */
export type ReadName = Readonly<{ name: string; copyOn: string | null; sheet: string | null; address: string | null; text: string | null }>
/** `hasLinks`: it has formulas of other books or other programs; their kept values were read, and nothing was followed. Left out where it has none, `names` too. */
export type ReadBook = Readonly<{ sheets: readonly ReadSheet[]; hasLinks?: boolean; names?: readonly ReadName[] }>
