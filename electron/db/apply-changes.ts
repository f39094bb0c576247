// Knows how recorded changes are put into effect again, forwards or backwards. The triggers record that too.
import type { RowChange } from '../../shared/model/deed.ts'
import { type Db, prepare } from './db.ts'
import { recordedTables } from './recorded-tables.ts'

type Values = NonNullable<RowChange['before']>

/** The changes that lead back, in the order in which they must be made. */
export function inverseOf(changes: readonly RowChange[]): readonly RowChange[] {
  return changes.toReversed().map((c) => ({ ...c, before: c.after, after: c.before }))
}

/**
 * Makes recorded changes, inside a deed. Rows may come in any order: what stands under what is looked at when the deed is committed.
 * Throws (a bug, or a file that another program has written to) where a row to be changed is not there.
 */
export function applyChanges(db: Db, changes: readonly RowChange[]): void {
  db.pragma('defer_foreign_keys = ON')
  for (const { table, rowId, before, after } of changes) {
    if (before === null && after !== null) insertRow(db, table, after)
    else if (after === null) deleteRow(db, table, rowId)
    else updateRow(db, table, rowId, after)
  }
}

function insertRow(db: Db, table: string, values: Values): void {
  const columns = columnsOf(table, values)
  prepare(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    ...columns.map((c) => values[c]),
  )
}

function updateRow(db: Db, table: string, rowId: string, values: Values): void {
  const columns = columnsOf(table, values)
  const { changes } = prepare(db, `UPDATE ${table} SET ${columns.map((c) => `${c} = ?`).join(', ')} WHERE id = ?`).run(
    ...columns.map((c) => values[c]),
    rowId,
  )
  if (changes !== 1) throw new Error(`no row to change back in ${table}`)
}

/** A row that a foreign key has taken away together with its parent is gone already. */
function deleteRow(db: Db, table: string, rowId: string): void {
  columnsOf(table, {})
  prepare(db, `DELETE FROM ${table} WHERE id = ?`).run(rowId)
}

/** The columns that are named, every one of them checked: names come out of the data file, and the file may be anybody's. */
function columnsOf(table: string, values: Values): readonly string[] {
  const known = Object.hasOwn(recordedTables, table) ? recordedTables[table] : undefined
  if (!known) throw new Error('a recorded change of an unknown table')
  const columns = Object.keys(values)
  for (const column of columns) if (!known.columns.includes(column)) throw new Error(`a recorded change of an unknown column of ${table}`)
  return columns
}
