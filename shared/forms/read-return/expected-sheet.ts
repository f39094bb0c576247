// Knows a form as it would stand in a workbook today: its cells with their rows and columns.
import type { FormLayout, PlacedCell } from '../form-layout.ts'

/** Rows and columns from 1, as in a book that was read; of every cell its first one. */
export type ExpectedSheet = Readonly<{ layout: FormLayout; cells: readonly ExpectedCell[] }>
export type ExpectedCell = Readonly<{ row: number; column: number; cell: PlacedCell }>
