// Knows the places of a book that carries no marks (any more), as if it carried them: by what the form says of itself today.
import type { ReadBook } from '../../model/sheet-cells.ts'
import { markOfName, namedCellsOf } from '../cell-name.ts'
import { alignSheet } from './align-sheet.ts'
import type { ExpectedSheet } from './expected-sheet.ts'
import type { MarkedCell } from './marked-place.ts'

/** Half of a form's own texts have to be there: a sheet of anything else has none of them. */
const leastShare = 0.5

/** Each form is looked for in the sheet that has most of its texts; a form that no sheet is has no marks. */
export function marksByLabels(book: ReadBook, expected: readonly ExpectedSheet[]): readonly MarkedCell[] {
  const names = namedCellsOf(expected.map(({ layout }) => layout))
  const taken = new Set<string>()
  return expected.flatMap((form) => {
    const best = book.sheets
      .filter(({ name, cells, isHidden }) => !taken.has(name) && !isHidden && cells.length > 0)
      .map((sheet) => ({ sheet, aligned: alignSheet(form, sheet) }))
      .reduce<Readonly<{ sheet: ReadBook['sheets'][number]; aligned: ReturnType<typeof alignSheet> }> | null>(
        (most, one) => (most && most.aligned.share >= one.aligned.share ? most : one),
        null,
      )
    if (!best || best.aligned.share < leastShare) return []
    taken.add(best.sheet.name)
    const cells = new Map(form.cells.map((one) => [one.cell, one]))
    return names.flatMap(({ cell, name }) => {
      const [place, mark] = [cells.get(cell), markOfName(name)]
      return place && mark ? [{ ...mark, sheet: best.sheet.name, ...best.aligned.find(place) }] : []
    })
  })
}
