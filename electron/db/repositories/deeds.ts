// Knows how deeds and the row changes that each made lie in their tables.
import type { Deed, DeedSubject, DeedWithChanges, RowChange } from '../../../shared/model/deed.ts'
import { type Db, prepare } from '../db.ts'

type DeedRow = Omit<Deed, 'subject'> & { subject: string | null }
export type ChangeRow = { deedId: number; table: string; rowId: string; before: string | null; after: string | null }
export type NewDeed = Readonly<{
  /** Finds the deed again where its COMMIT left open whether it happened. */
  key: string
  name: string
  subject: DeedSubject | null
  operator: string
  at: string
  kind: Deed['kind']
  ofDeed: number | null
  /** Nothing at or behind it can be taken back (the making of the file; later the freezing of an edition). */
  isFloor: boolean
}>

const deedColumns = 'd.id, d.name, d.subject, d.operator, d.at, d.kind, d.of_deed AS ofDeed, d.state'
const changeColumns = 'c.deed_id AS deedId, c.table_name AS "table", c.row_id AS rowId, c.before, c.after'
/** For lists that a person reads: without the base of a hand-over, which is a whole plan and nobody's reading. */
const shown = (values: 'before' | 'after') =>
  `CASE c.table_name WHEN 'take_out' THEN json_remove(c.${values}, '$.base') ELSE c.${values} END AS ${values}`
const shownColumns = `c.deed_id AS deedId, c.table_name AS "table", c.row_id AS rowId, ${shown('before')}, ${shown('after')}`
const toDeed = (row: DeedRow): Deed => ({ ...row, subject: row.subject === null ? null : (JSON.parse(row.subject) as DeedSubject) })
const toValues = (json: string | null) => (json === null ? null : (JSON.parse(json) as NonNullable<RowChange['before']>))
const toChange = ({ deedId: _, before, after, ...row }: ChangeRow): RowChange => ({
  ...row,
  before: toValues(before),
  after: toValues(after),
})

/** Returns its id. */
export function insertDeed(db: Db, deed: NewDeed): number {
  const { lastInsertRowid } = prepare(
    db,
    `INSERT INTO deed (key, name, subject, operator, at, kind, of_deed, state, is_floor) VALUES (?, ?, ?, ?, ?, ?, ?, 'done', ?)`,
  ).run(
    deed.key,
    deed.name,
    deed.subject === null ? null : JSON.stringify(deed.subject),
    deed.operator,
    deed.at,
    deed.kind,
    deed.ofDeed,
    deed.isFloor ? 1 : 0,
  )
  return Number(lastInsertRowid)
}

/** Of the last deed that was done; null where there is none. */
export function findLastKey(db: Db): string | null {
  return prepare<[], { key: string }>(db, 'SELECT key FROM deed ORDER BY id DESC LIMIT 1').get()?.key ?? null
}

export function isDeedThere(db: Db, key: string): boolean {
  return prepare<[string]>(db, 'SELECT 1 FROM deed WHERE key = ?').get(key) !== undefined
}

/** From here until `clearCurrentDeed` the triggers write down every change for this deed. */
export function putCurrentDeed(db: Db, deedId: number): void {
  prepare<[number]>(db, 'INSERT INTO current_deed (id, deed_id) VALUES (1, ?)').run(deedId)
}

export function clearCurrentDeed(db: Db): void {
  prepare(db, 'DELETE FROM current_deed').run()
}

export function hasChanges(db: Db, deedId: number): boolean {
  return prepare<[number]>(db, 'SELECT 1 FROM row_change WHERE deed_id = ?').get(deedId) !== undefined
}

export function putDeedState(db: Db, deedId: number, state: Deed['state']): void {
  prepare<[string, number]>(db, 'UPDATE deed SET state = ? WHERE id = ?').run(state, deedId)
}

/** What was taken back can no longer be done again: a new deed has overtaken it. */
export function endRedo(db: Db): void {
  prepare(db, `UPDATE deed SET state = 'gone' WHERE state = 'undone'`).run()
}

export function getDeed(db: Db, id: number): Deed | null {
  const row = prepare<[number], DeedRow>(db, `SELECT ${deedColumns} FROM deed d WHERE d.id = ?`).get(id)
  return row ? toDeed(row) : null
}

/** The deed that Ctrl+Z takes back: the last that stands, unless nothing may be taken back behind it. */
export function findDeedToUndo(db: Db): Deed | null {
  const row = prepare<[], DeedRow & { isFloor: 0 | 1 }>(
    db,
    `SELECT ${deedColumns}, d.is_floor AS isFloor FROM deed d WHERE d.kind IN ('do', 'revert') AND d.state = 'done' ORDER BY d.id DESC LIMIT 1`,
  ).get()
  if (!row || row.isFloor === 1) return null
  const { isFloor: _, ...deed } = row
  return toDeed(deed)
}

/** The deed that Ctrl+Y does again: the one taken back last, which is the oldest of them. */
export function findDeedToRedo(db: Db): Deed | null {
  const row = prepare<[], DeedRow>(db, `SELECT ${deedColumns} FROM deed d WHERE d.state = 'undone' ORDER BY d.id LIMIT 1`).get()
  return row ? toDeed(row) : null
}

/** The last deed behind which nothing is taken back; 0 = none. */
export function findFloor(db: Db): number {
  return prepare<[], { id: number | null }>(db, 'SELECT max(id) AS id FROM deed WHERE is_floor = 1').get()?.id ?? 0
}

/** Do's and reverts behind a deed that stand, oldest first. */
export function listStandingAfter(db: Db, deedId: number): readonly Deed[] {
  return prepare<[number], DeedRow>(
    db,
    `SELECT ${deedColumns} FROM deed d WHERE d.id > ? AND d.kind IN ('do', 'revert') AND d.state = 'done' ORDER BY d.id`,
  )
    .all(deedId)
    .map(toDeed)
}

/** In the order in which they happened. */
export function listChangesOfDeed(db: Db, deedId: number): readonly RowChange[] {
  return prepare<[number], ChangeRow>(db, `SELECT ${changeColumns} FROM row_change c WHERE c.deed_id = ? ORDER BY c.id`)
    .all(deedId)
    .map(toChange)
}

/** Changes that later deeds made to one row, oldest first, each with its deed. */
export function listChangesOfRowAfter(db: Db, table: string, rowId: string, deedId: number): readonly (RowChange & { deedId: number })[] {
  return prepare<[string, string, number], ChangeRow>(
    db,
    `SELECT ${changeColumns} FROM row_change c WHERE c.table_name = ? AND c.row_id = ? AND c.deed_id > ? ORDER BY c.id`,
  )
    .all(table, rowId, deedId)
    .map((row) => ({ ...toChange(row), deedId: row.deedId }))
}

/** Ids of later deeds that made or removed a row of a table with this value in this column. */
export function listDeedsWithRowsOf(db: Db, table: string, column: string, value: string | number, deedId: number): readonly number[] {
  return prepare<[string, number, string, string | number], { id: number }>(
    db,
    `SELECT DISTINCT c.deed_id AS id FROM row_change c
      WHERE c.table_name = ? AND c.deed_id > ? AND json_extract(coalesce(c.after, c.before), ?) = ? ORDER BY c.deed_id`,
  )
    .all(table, deedId, `$.${column}`, value)
    .map((r) => r.id)
}

/** Newest first, each with at most `changesEach` of its changes. */
export function listDeeds(db: Db, limit: number, before: number | null, changesEach: number): readonly DeedWithChanges[] {
  const deeds = prepare<[number, number], DeedRow>(db, `SELECT ${deedColumns} FROM deed d WHERE d.id < ? ORDER BY d.id DESC LIMIT ?`)
    .all(before ?? Number.MAX_SAFE_INTEGER, limit)
    .map(toDeed)
  const changes = prepare<[number, number], ChangeRow>(
    db,
    `SELECT ${shownColumns} FROM row_change c WHERE c.deed_id = ? ORDER BY c.id LIMIT ?`,
  )
  return deeds.map((deed) => ({ deed, changes: changes.all(deed.id, changesEach).map(toChange) }))
}

/** Whether a row of that table that was removed said this in that column. */
export function hasRemovedRowSaid(db: Db, table: string, column: string, value: string | number | null): boolean {
  const found = prepare<[string, string, string | number | null], Readonly<{ one: 1 }>>(
    db,
    'SELECT 1 AS one FROM row_change WHERE table_name = ? AND after IS NULL AND json_extract(before, ?) IS ? LIMIT 1',
  ).get(table, `$.${column}`, value)
  return found !== undefined
}

/** The deeds that made, removed or changed one row (of its updates only those to `column`, unless that is null), newest first, each with its changes of that row. */
export function listDeedsOfRow(db: Db, table: string, rowId: string, column: string | null, limit: number): readonly DeedWithChanges[] {
  const rows = prepare<[string, string, string | null, string | null, number], DeedRow & ChangeRow>(
    db,
    `SELECT ${deedColumns}, ${changeColumns} FROM row_change c JOIN deed d ON d.id = c.deed_id
      WHERE c.table_name = ? AND c.row_id = ? AND (? IS NULL OR c.before IS NULL OR c.after IS NULL OR json_type(c.after, ?) IS NOT NULL)
      ORDER BY c.id DESC LIMIT ?`,
  ).all(table, rowId, column, column === null ? '$' : `$.${column}`, limit)
  const byDeed = new Map<number, { deed: Deed; changes: RowChange[] }>()
  for (const { id, name, subject, operator, at, kind, ofDeed, state, ...change } of rows) {
    const entry = byDeed.get(id) ?? { deed: toDeed({ id, name, subject, operator, at, kind, ofDeed, state }), changes: [] }
    entry.changes.unshift(toChange(change))
    byDeed.set(id, entry)
  }
  return [...byDeed.values()]
}

/** Who did the last deed of a person's own (not the making of the file), and when; null where there is none. */
export function findLastEditor(db: Db): Readonly<{ operator: string; at: string }> | null {
  return (
    prepare<[], { operator: string; at: string }>(db, 'SELECT operator, at FROM deed WHERE is_floor = 0 ORDER BY id DESC LIMIT 1').get() ??
    null
  )
}
