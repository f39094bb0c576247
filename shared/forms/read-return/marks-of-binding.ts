// Knows the places of a 様式ファイル of the city that was filled and sent back: its bound cells, wherever rows and columns were moved, and of which record it is.
import { keyOfField } from '../../model/fields.ts'
import type { BoundForm, FilledCell, TemplateBook, TemplateSheet } from '../../model/form-template.ts'
import type { ReadBook, ReadSheet } from '../../model/sheet-cells.ts'
import { fillCells, unitOf } from '../bind/fill-cells.ts'
import { parseFieldPath } from '../bind/parse-field-path.ts'
import { fillAround, type FillScope, valueOfPath } from '../bind/value-of-path.ts'
import { hashOfContent } from '../cell-name.ts'
import { positionOfCell } from '../../rules/position-of-cell.ts'
import { type AlignedCell, alignSheet } from './align-sheet.ts'
import type { MarkedCell } from './marked-place.ts'

/** `around`, `unitYen`: of each place by its key. `printed`: all that the file says of itself. */
export type BindingMarks = Readonly<{
  marks: readonly MarkedCell[]
  around: ReadonlyMap<string, readonly [string, string]>
  unitYen: ReadonlyMap<string, number>
  printed: readonly string[]
}>
type BoundOf = Readonly<{ template: TemplateBook; form: Pick<BoundForm, 'cells' | 'repeats'>; unitYen: number }>
/** So much of the file's own texts has to be there. */
const leastShare = 0.5

/** `scopes`: of what the books of the form are. null where the book is not that file filled, or where nothing in it tells of which record it is. */
export function marksOfBinding(book: ReadBook, bound: BoundOf, scopes: readonly FillScope[]): BindingMarks | null {
  const found = scopes.flatMap((scope) => marksOfScope(book, bound, scope) ?? [])
  const best = found.reduce<(typeof found)[number] | null>((most, one) => (most && most.sameCount >= one.sameCount ? most : one), null)
  const isTied = best !== null && found.filter(({ sameCount }) => sameCount === best.sameCount).length > 1
  return best && !isTied && (bound.form.repeats === 'once' || best.sameCount > 0) ? best.marks : null
}

function marksOfScope(
  book: ReadBook,
  { template, form, unitYen }: BoundOf,
  scope: FillScope,
): Readonly<{ marks: BindingMarks; sameCount: number }> | null {
  const filled = fillCells(template, form.cells, form.repeats, scope, unitYen)
  const around = new Map<string, readonly [string, string]>()
  const units = new Map<string, number>()
  const marks: MarkedCell[] = []
  let sameCount = 0
  for (const sheet of template.sheets) {
    const own = form.cells.flatMap((cell, index) => (cell.sheet === sheet.name ? [{ cell, filled: filled[index] as FilledCell }] : []))
    if (own.length === 0) continue
    const cells = cellsOfSheet(
      sheet,
      own.map((one) => one.filled),
    )
    const aligned = sheetLike(book.sheets, sheet.name, cells)
    if (!aligned) return null
    for (const { cell, filled: now } of own) {
      const path = parseFieldPath(cell.fieldPath, form.repeats)
      const value = path && valueOfPath(path, scope)
      const place = cells.find(({ address }) => address === cell.address)
      if (!value?.field || !place) continue
      const key = keyOfField(value.field)
      const at = aligned.find(place)
      const sums =
        value.field.kind !== 'amount' && value.field.field === 'target' ? (/（[HR][^（）]*合計）$/.exec(value.text)?.[0] ?? '') : ''
      around.set(key, [fillAround(cell.before, value.number, scope), sums + fillAround(cell.after, value.number, scope)])
      units.set(key, unitOf(sheet, unitYen))
      const hash = hashOfContent(contentOf(now))
      if (now.text !== '' && aligned.hasFound(place)) sameCount += 1
      const occurrence = marks.filter((mark) => mark.key === key).length
      marks.push({ form: 0, occurrence, fragment: 0, breaks: false, hash, key, sheet: aligned.name, ...at })
    }
  }
  const printed = template.sheets.flatMap(({ cells }) => cells.map(({ text }) => text)).concat(filled.map(({ text }) => text))
  return { marks: { marks, around, unitYen: units, printed }, sameCount }
}

const contentOf = ({ number, text }: FilledCell): string => (number === null ? text : String(number))

function cellsOfSheet(sheet: TemplateSheet, filled: readonly FilledCell[]): readonly (AlignedCell & Readonly<{ address: string }>)[] {
  const bound = new Map(filled.map((one) => [one.address, one]))
  const printed = sheet.cells
    .filter(({ address }) => !bound.has(address))
    .map(({ address, row, column, text }) => ({ address, row, column, cell: { text, number: null, field: null } }))
  const places = filled.flatMap((one) => {
    const position = positionOfCell(one.address)
    const number = one.number === null ? null : { value: one.number }
    return position ? [{ address: one.address, ...position, cell: { text: one.text, number, field: one.address } }] : []
  })
  return [...printed, ...places]
}

function sheetLike(sheets: readonly ReadSheet[], name: string, cells: readonly AlignedCell[]) {
  const all = sheets
    .filter(({ isHidden, cells: there }) => !isHidden && there.length > 0)
    .map((sheet) => ({ name: sheet.name, ...alignSheet({ cells }, sheet) }))
    .filter(({ share }) => share >= leastShare)
    .toSorted((a, b) => b.share - a.share || Number(b.name === name) - Number(a.name === name))
  return all[0] ?? null
}
