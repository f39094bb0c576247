// Knows what stands in the bound cells of a file that was filled and sent back, and which place of the plan each of them is.
import type { FieldRef } from '../../model/fields.ts'
import type { BoundCell, FormRepeats } from '../../model/form-template.ts'
import type { ReadBook, ReadCell } from '../../model/sheet-cells.ts'
import { parseFieldPath } from './parse-field-path.ts'
import { fillAround, type FillScope, valueOfPath } from './value-of-path.ts'

/**
 * `cell` null where nothing stands there. `text`: without what stands around the field. `field` null: nobody writes it (年度, 区名, numbers), it is of several records in one
 * cell, or the plan has no such record. `isFormula`: somebody put one where the field stood. `lacksSurroundings`: what stood around the field is gone, `text` is the whole.
 */
export type ReadBoundCell = Readonly<{
  bound: BoundCell
  cell: ReadCell | null
  text: string
  field: FieldRef | null
  isFormula: boolean
  lacksSurroundings: boolean
}>

/** By the addresses of the binding; null for a book that has none of its sheets. A sheet that is gone from it has no cells. */
export function readBoundCells(
  book: ReadBook,
  cells: readonly BoundCell[],
  repeats: FormRepeats,
  scope: FillScope,
): readonly ReadBoundCell[] | null {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]))
  if (!cells.some(({ sheet }) => sheets.has(sheet))) return null
  const byAddress = new Map(book.sheets.flatMap((sheet) => sheet.cells.map((cell) => [`${sheet.name}!${cell.address}`, cell] as const)))
  return cells.flatMap((bound): readonly ReadBoundCell[] => {
    const sheet = sheets.get(bound.sheet)
    const path = parseFieldPath(bound.fieldPath, repeats)
    if (!sheet || !path) return []
    const { field, number } = valueOfPath(path, scope)
    const cell = byAddress.get(`${bound.sheet}!${bound.address}`) ?? null
    const [before, after] = [bound.before, bound.after].map((text) => fillAround(text, number, scope)) as [string, string]
    const whole = cell?.text ?? ''
    const isAround = whole.length >= before.length + after.length && whole.startsWith(before) && whole.endsWith(after)
    const text = isAround ? whole.slice(before.length, whole.length - after.length) : whole
    return [
      {
        bound,
        cell,
        text,
        field,
        isFormula: sheet.formulas?.includes(bound.address) === true,
        lacksSurroundings: !isAround && whole !== '',
      },
    ]
  })
}
