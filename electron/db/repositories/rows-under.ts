// Knows which rows stand under an item now, and which did and were deleted or moved away since a deed.
import { type Db, prepare } from '../db.ts'

/** `column` names the item. Both are names of ours, never what a person wrote. */
export type RowUnder = Readonly<{ table: string; column: string }>

export function listRowsUnder(db: Db, { table, column }: RowUnder, ownerId: string): readonly string[] {
  return prepare<[string], { id: string }>(db, `SELECT id FROM ${table} WHERE ${column} = ? ORDER BY rowid`)
    .all(ownerId)
    .map(({ id }) => id)
}

/** Asked of the deletions alone: they are few, however much was written since. */
export function listRowsDeletedAfter(db: Db, { table, column }: RowUnder, ownerId: string, deedId: number): readonly string[] {
  return prepare<[string, number, string, string], { id: string }>(
    db,
    `SELECT DISTINCT row_id AS id FROM row_change INDEXED BY row_change_of_deletion
      WHERE table_name = ? AND deed_id > ? AND after IS NULL AND json_extract(before, ?) = ? ORDER BY id`,
  )
    .all(table, deedId, `$.${column}`, ownerId)
    .map(({ id }) => id)
}

/** Asked of the moves alone. */
export function listRowsMovedAfter(db: Db, { table, column }: RowUnder, ownerId: string, deedId: number): readonly string[] {
  return prepare<[string, number, string, string], { id: string }>(
    db,
    `SELECT DISTINCT row_id AS id FROM row_change INDEXED BY row_change_of_move
      WHERE table_name = ? AND deed_id > ? AND after IS NOT NULL
        AND coalesce(json_extract(before, '$.management_issue_id'), json_extract(before, '$.strategy_id'), json_extract(before, '$.initiative_id')) IS NOT NULL
        AND json_extract(before, ?) = ? ORDER BY id`,
  )
    .all(table, deedId, `$.${column}`, ownerId)
    .map(({ id }) => id)
}
