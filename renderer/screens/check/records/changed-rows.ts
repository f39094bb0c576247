// Knows changed cells of a table as changed rows: each row once, with all its texts, one after the other.
import type { CellChange, TextRow } from '../../indicators/cell-grid.tsx'
import type { Texts } from './quick-line.tsx'

/** Whether all were stored; what comes behind a refusal is left as it was. */
export async function changedRows(
  rows: readonly TextRow[],
  changes: readonly CellChange[],
  store: (row: number, texts: Texts) => Promise<boolean>,
): Promise<boolean> {
  for (const [row, own] of Map.groupBy(changes, (change) => change.row)) {
    const texts = { ...rows[row]?.texts, ...Object.fromEntries(own.map(({ column, text }) => [column, text])) }
    if (!(await store(row, texts))) return false
  }
  return true
}
