// Knows how a cell of a workbook is called.
import { lettersOfColumn } from './letters-of-column.ts'

/** Row and column from 1 → 'B12'. */
export const addressOfCell = (row: number, column: number): string => lettersOfColumn(column) + String(row)
