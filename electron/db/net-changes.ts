// Knows what many changes come to in the end: one change for each row, none where the row came back to what it was.
import type { RowChange } from '../../shared/model/deed.ts'

type Values = NonNullable<RowChange['before']>

/** `changes` in the order in which they happened; the result in that in which the rows were first touched. Updates hold only what differs. */
export function netChanges(changes: readonly RowChange[]): readonly RowChange[] {
  const byRow = new Map<string, RowChange>()
  for (const change of changes) {
    const key = `${change.table}/${change.rowId}`
    const first = byRow.get(key)
    byRow.set(key, first ? joinChanges(first, change) : change)
  }
  return [...byRow.values()].map(onlyWhatDiffers).filter((c) => c !== null)
}

function joinChanges(first: RowChange, next: RowChange): RowChange {
  // an insertion after a deletion holds the whole row; everything else holds what it changed
  const after = next.after === null ? null : { ...first.after, ...next.after }
  const before = first.before === null ? null : { ...next.before, ...first.before }
  return { ...first, before, after }
}

function onlyWhatDiffers(change: RowChange): RowChange | null {
  const { before, after } = change
  if (before === null || after === null) return before === after ? null : change
  const columns = Object.keys(after).filter((c) => before[c] !== after[c])
  return columns.length === 0 ? null : { ...change, before: pick(before, columns), after: pick(after, columns) }
}

function pick(values: Values, columns: readonly string[]): Values {
  return Object.fromEntries(columns.map((c) => [c, values[c] ?? null]))
}
