// Knows where a cell stands that is called B12.

/** Excel's own limits. Source: Microsoft, Excel specifications and limits. */
export const mostCells = { rows: 1_048_576, columns: 16_384 }

/** 'B12' → row 12, column 2, from 1; $ signs are passed over. null where no sheet has such a cell. */
export function positionOfCell(address: string): Readonly<{ row: number; column: number }> | null {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? []
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  const row = Number(digits)
  return column >= 1 && column <= mostCells.columns && row >= 1 && row <= mostCells.rows ? { row, column } : null
}
