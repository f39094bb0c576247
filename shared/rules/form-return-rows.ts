// Knows how the rows of a form that came back are sorted, which of them are chosen together, and how the book was understood.
import type { FormReturn, FormReturnRow } from '../model/form-return.ts'

/** changing: sound; doubtful: may be taken, but only if a person says so; unreadable: cannot be taken; homeless: no cell, or no field, to match. */
export type SortOfReturnRow = 'changing' | 'doubtful' | 'unreadable' | 'homeless'

export function sortOfReturnRow({ kind, reason, canBeTaken }: FormReturnRow): SortOfReturnRow {
  if (kind === 'goneItem' || kind === 'goneCell' || kind === 'leftOver') return 'homeless'
  if (!canBeTaken) return 'unreadable'
  return reason === null ? 'changing' : 'doubtful'
}

/** What is proposed to be asked for: what was meant to be read and could not be. */
export function asksAtFirst({ kind }: FormReturnRow): boolean {
  return kind === 'unreadable' || kind === 'goneCell'
}

/** `chosen` with the rows of `keys` too, as far as they can be taken. Of a field that stands twice in the book the one chosen last is taken. */
export function chooseReturnRows(
  rows: readonly FormReturnRow[],
  chosen: ReadonlySet<string>,
  keys: readonly string[],
): ReadonlySet<string> {
  const byKey = new Map(rows.map((row) => [row.key, row]))
  const next = new Set(chosen)
  for (const key of keys) {
    const row = byKey.get(key)
    if (!row?.canBeTaken || next.has(key)) continue
    if (row.reason === 'twoTexts') for (const rival of rows) if (isSameField(row, rival)) next.delete(rival.key)
    next.add(key)
  }
  return next
}

function isSameField(one: FormReturnRow, other: FormReturnRow): boolean {
  return one.itemNumber === other.itemNumber && one.itemTitle === other.itemTitle && one.fieldLabel === other.fieldLabel
}

/** By the program's own marks, by a binding of the city's form, or by labels alone. */
export function wayOfReturn({ rows, notes }: Pick<FormReturn, 'rows' | 'notes'>): 'mark' | 'label' | 'binding' {
  if (rows.some((row) => row.foundBy === 'binding')) return 'binding'
  return notes.some((note) => note.code === 'marksLost') ? 'label' : 'mark'
}
