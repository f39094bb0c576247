// Knows which deeds that stand changed the texts of some records of a plan, newest first.
import type { Deed, RowChange } from '../../../shared/model/deed.ts'
import { type Db, prepare } from '../db.ts'

type Values = NonNullable<RowChange['before']>
type Row = Readonly<{
  table: string
  rowId: string
  before: string | null
  after: string | null
  deedId: number
  deedName: Deed['name']
  operator: string
  at: string
}>
export type StandingRowChange = Omit<Row, 'before' | 'after'> & Readonly<{ before: Values | null; after: Values }>

const columns = `c.table_name AS "table", c.row_id AS rowId, c.before, c.after, c.deed_id AS deedId, d.name AS deedName, d.operator, d.at`
/** What came as a whole, copied from somewhere else, is nobody's change. */
const isChange = `d.state = 'done' AND d.kind IN ('do', 'revert') AND d.is_floor = 0 AND c.after IS NOT NULL
  AND (c.before IS NOT NULL OR d.name NOT IN ('rollOver', 'duplicateItem', 'applyPlanImport'))`
const toValues = (json: string | null) => (json === null ? null : (JSON.parse(json) as Values))
const toChange = ({ before, after, ...row }: Row): StandingRowChange => ({
  ...row,
  before: toValues(before),
  after: toValues(after) ?? {},
})

/** Of these rows ([table, id]) since a day (ISO), newest first, at most `limit`. What was taken back is left out. */
export function listChangesOfRows(
  db: Db,
  rows: readonly (readonly [table: string, id: string])[],
  since: string,
  limit: number,
): readonly StandingRowChange[] {
  return prepare<[string, string, number], Row>(
    db,
    `WITH own (table_name, row_id) AS (SELECT value ->> 0, value ->> 1 FROM json_each(?))
      SELECT ${columns} FROM own CROSS JOIN row_change c ON c.table_name = own.table_name AND c.row_id = own.row_id JOIN deed d ON d.id = c.deed_id
      WHERE d.at >= ? AND ${isChange} ORDER BY c.id DESC LIMIT ?`,
  )
    .all(JSON.stringify(rows), since, limit)
    .map(toChange)
}

/** What one deed did to one row; null where it did not touch it, removed it, or was taken back. Several changes of one deed are one. */
export function getChangeOfRow(db: Db, deedId: number, table: string, rowId: string): StandingRowChange | null {
  const changes = prepare<[number, string, string], Row>(
    db,
    `SELECT ${columns} FROM row_change c JOIN deed d ON d.id = c.deed_id WHERE c.deed_id = ? AND c.table_name = ? AND c.row_id = ?
      AND d.state = 'done' AND d.kind IN ('do', 'revert') AND c.after IS NOT NULL ORDER BY c.id`,
  )
    .all(deedId, table, rowId)
    .map(toChange)
  const [first] = changes
  if (!first) return null
  return {
    ...first,
    before: first.before && Object.assign({}, ...changes.toReversed().map(({ before }) => before)),
    after: Object.assign({}, ...changes.map(({ after }) => after)),
  }
}
