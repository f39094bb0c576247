// Knows a row of the dry run with what taking it would write.
import type { FormReturnRow } from '../../model/form-return.ts'
import type { FieldRef } from '../../model/fields.ts'
import type { SeriesYear } from '../../model/indicator.ts'
import type { OpinionTexts } from '../../model/opinion.ts'
import type { ReadBook } from '../../model/sheet-cells.ts'
import { positionOf } from './read-place.ts'

/** `text` as a person types it. Rows of new items with the same parent and the same `group` are fields of one item. */
export type ReturnedChange = Readonly<{ ref: FieldRef; text: string; group: number }>
/** What is said of a year of an indicator. */
export type SeriesChange = Readonly<{ seriesId: string; year: SeriesYear }>
/** What is typed of an opinion; `questionAnswers` by the place of each question. What is left out stays. */
export type OpinionChange = Readonly<{
  opinionId: string
  texts: Partial<Pick<OpinionTexts, 'answer' | 'answerClassId' | 'sectionId' | 'dueDate' | 'internalNote'>>
  questionAnswers?: readonly string[]
}>
/** Of a form of a plan. */
export type FoundRow = Omit<FormReturnRow, 'key'> & Readonly<{ change: ReturnedChange | null }>
/** Of any form. */
export type AnyFoundRow = Omit<FormReturnRow, 'key'> & Readonly<{ change: ReturnedChange | SeriesChange | OpinionChange | null }>

/** Sheet by sheet, from top to bottom; what stands nowhere any more comes last. */
export function inOrderOfBook<T extends AnyFoundRow>(rows: readonly T[], { sheets }: ReadBook): readonly T[] {
  const order = new Map(sheets.map(({ name }, index) => [name, index]))
  const placed = rows.map((found) => {
    const at = found.address.lastIndexOf('!')
    const sheet = at < 0 ? sheets.length : (order.get(found.address.slice(0, at)) ?? sheets.length)
    return { found, sheet, ...positionOf(found.address.slice(at + 1)) }
  })
  return placed.toSorted((a, b) => a.sheet - b.sheet || a.row - b.row || a.column - b.column).map(({ found }) => found)
}
