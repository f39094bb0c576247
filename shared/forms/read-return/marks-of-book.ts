// Knows which places of forms a book names itself, wherever their cells were moved to, and where the book comes from.
import type { ReadBook } from '../../model/sheet-cells.ts'
import { type BookMark, markOfName, readBookMark, sheetMark } from '../cell-name.ts'
import type { MarkedCell } from './marked-place.ts'

/** `origin` null: the book carries none of our marks. `sheets`: ours, whatever they are called; `copies`: those that are copies of others of the book. */
export type BookMarks = Readonly<{
  origin: BookMark | null
  marks: readonly MarkedCell[]
  sheets: readonly OwnSheet[]
  copies: readonly string[]
}>

/** Which of the book's forms a sheet is. */
export type OwnSheet = Readonly<{ form: number; name: string }>

export function marksOfBook({ names = [] }: ReadBook): BookMarks {
  let origin: BookMark | null = null
  const marks: MarkedCell[] = []
  const sheets: OwnSheet[] = []
  const copies = new Set<string>()
  for (const { name, copyOn, sheet, address, text } of names) {
    if (copyOn !== null) {
      copies.add(copyOn)
      continue
    }
    if (text !== null) {
      origin ??= readBookMark(name.toLowerCase(), text)
      continue
    }
    if (sheet !== null && name.startsWith(sheetMark)) sheets.push({ form: Number(name.slice(sheetMark.length)), name: sheet })
    const mark = markOfName(name)
    if (mark) marks.push({ ...mark, sheet, address: address ?? '', isSure: true })
  }
  return { origin, marks, sheets, copies: [...copies] }
}
