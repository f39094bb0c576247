// Knows a place of a form as it was found in a book: its cells, by their marks or by what stands around them.
import type { CellMark } from '../cell-name.ts'

/** `sheet` null: the cell is gone. `isSure` false: found by labels that do not agree on where it is. */
export type MarkedCell = CellMark & Readonly<{ sheet: string | null; address: string; isSure: boolean }>

/** The cells of one place (several where its text goes on over pages), in order. */
export type MarkedPlace = Readonly<{ key: string; form: number; occurrence: number; cells: readonly MarkedCell[] }>

/** A place that stands in the book twice (sheets of two editions in one book) is two. */
export function placesOfMarks(marks: readonly MarkedCell[]): readonly MarkedPlace[] {
  const places = new Map<string, MarkedCell[][]>()
  for (const mark of marks) {
    const place = `${mark.form} ${mark.occurrence} ${mark.key}`
    const copies = places.get(place) ?? []
    places.set(place, copies)
    const isFree = (cells: readonly MarkedCell[]): boolean => cells.every(({ fragment }) => fragment !== mark.fragment)
    const own = copies.find((cells) => isFree(cells) && cells[0]?.sheet === mark.sheet) ?? copies.find(isFree)
    if (own) own.push(mark)
    else copies.push([mark])
  }
  return [...places.values()].flat().map((cells) => {
    const [{ key, form, occurrence }] = cells as [MarkedCell, ...MarkedCell[]]
    return { key, form, occurrence, cells: cells.toSorted((a, b) => a.fragment - b.fragment) }
  })
}
