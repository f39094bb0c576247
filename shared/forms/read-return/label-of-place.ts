// Knows the label that stands beside or above a place, and whether in a book that came back another field's label stands there instead.
import type { CellsOfBook } from './read-place.ts'
import { positionOf } from './read-place.ts'
import { addressOfCell } from '../../rules/address-of-cell.ts'
import { markOfName, namedCellsOf } from '../cell-name.ts'
import { squash } from '../recognise/fold-label.ts'
import type { ExpectedSheet } from './expected-sheet.ts'
import type { MarkedPlace } from './marked-place.ts'

/** `all`: every label of the forms. */
export type NearestLabels = Readonly<{ of(formId: string, occurrence: number, key: string): string | null; all: ReadonlySet<string> }>

const coreOf = (text: string): string => squash(text).replaceAll(/\d/g, '')

/** Right above in the same columns; of what is beside nothing is said, since rows of labels are as often above as beside. */
export function nearestLabelsOf(expected: readonly ExpectedSheet[]): NearestLabels {
  const own = new Map<string, string>()
  const all = new Set<string>()
  const names = namedCellsOf(expected.map(({ layout }) => layout))
  for (const { layout, cells } of expected) {
    const above = new Map<string, string>()
    for (const { row, column, cell } of cells) {
      if (cell.field || cell.text === '' || cell.vertical) continue
      all.add(coreOf(cell.text))
      above.set(`${row} ${column} ${cell.columns[1] - cell.columns[0]}`, coreOf(cell.text))
    }
    const places = new Map(cells.map((one) => [one.cell, one]))
    for (const { layout: of, cell, name } of names) {
      const [place, mark] = of === layout ? [places.get(cell), markOfName(name)] : [undefined, null]
      if (!place || !mark || mark.fragment > 0) continue
      const label = above.get(`${place.row - 1} ${place.column} ${cell.columns[1] - cell.columns[0]}`)
      if (label !== undefined) own.set(`${layout.formId} ${mark.occurrence} ${mark.key}`, label)
    }
  }
  return { all, of: (formId, occurrence, key) => own.get(`${formId} ${occurrence} ${key}`) ?? null }
}

/** Only where another label of the form surely stands right there. */
export function isOtherLabel(
  labels: NearestLabels,
  { form, occurrence, key }: MarkedPlace,
  formIds: readonly string[],
  address: string,
  cells: CellsOfBook,
): boolean {
  const own = labels.of(formIds[form] ?? '', occurrence, key)
  if (own === null) return false
  const at = address.lastIndexOf('!')
  const { row, column } = positionOf(address.slice(at + 1))
  const above = row > 1 ? cells.at(address.slice(0, at), addressOfCell(row - 1, column)) : null
  const text = above ? coreOf(above.text) : own
  return text !== own && labels.all.has(text)
}
