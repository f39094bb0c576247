// Knows which cells of a sheet are somebody's notes: they stand to the right of the form, beyond its last merged cell.
import type { ReadCell, ReadSheet } from '../../model/sheet-cells.ts'

/** A form is typed in merged cells; below so many nobody can say how wide it is. */
const fewestMerged = 8

/**
 * [] where it is not sure: a heading or label out there, or much of the sheet, says that the form goes on. `isOfForm`: what only a form has.
 */
export function notesOf(sheet: ReadSheet, isOfForm: (cell: ReadCell) => boolean): readonly ReadCell[] {
  const merged = sheet.cells.filter((cell) => cell.columnSpan > 1)
  if (merged.length < fewestMerged) return []
  const edge = merged.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0)
  const beyond = sheet.cells.filter((cell) => cell.column >= edge)
  const isMuch = beyond.length * 3 > sheet.cells.length
  return isMuch || beyond.some(isOfForm) ? [] : beyond
}
