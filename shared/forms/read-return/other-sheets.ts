// Knows what is told of the sheets of a book that are none of the forms that are read.
import type { FormReturnNote } from '../../model/form-return.ts'
import type { ReadBook } from '../../model/sheet-cells.ts'

/** `known`: sheets of which something else is said. Blank sheets and hidden ones are left alone. */
export function notesOfOtherSheets(
  { sheets }: ReadBook,
  known: readonly Readonly<{ name: string }>[],
  copies: readonly string[],
): readonly FormReturnNote[] {
  return sheets
    .filter(({ name, isHidden, cells }) => !isHidden && cells.length > 0 && !known.some((one) => one.name === name))
    .map(({ name }) => ({ code: copies.includes(name) ? 'copiedSheet' : 'extraSheet', detail: { sheet: name } }))
}
