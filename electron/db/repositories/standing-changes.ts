// Knows what deeds that stand have done to single rows since a deed, and what those rows are now.
import type { RowChange } from '../../../shared/model/deed.ts'
import type { EditionKind } from '../../../shared/model/edition.ts'
import type { StandingChange } from '../../../shared/rules/target-changes.ts'
import { type Db, prepare } from '../db.ts'

type Values = NonNullable<RowChange['before']>
type Row = Omit<StandingChange, 'before' | 'after'> & { before: string | null; after: string | null }

const standing = `SELECT c.table_name AS "table", c.row_id AS rowId, c.before, c.after, c.deed_id AS deedId, d.operator, d.at
  FROM row_change c JOIN deed d ON d.id = c.deed_id
  WHERE c.table_name = ? AND c.deed_id > ? AND d.state = 'done' AND d.kind IN ('do', 'revert')`
const toValues = (json: string | null) => (json === null ? null : (JSON.parse(json) as Values))
const toChange = ({ before, after, ...row }: Row): StandingChange => ({ ...row, before: toValues(before), after: toValues(after) })

/** Of one row, oldest first. What was taken back and its taking back are left out: together they come to nothing. */
export function listStandingChanges(db: Db, table: string, rowId: string, deedId: number): readonly StandingChange[] {
  return prepare<[string, number, string], Row>(db, `${standing} AND c.row_id = ? ORDER BY c.id`).all(table, deedId, rowId).map(toChange)
}

/** Of all rows whose id is that of `ownerId` with '-' and more behind it, oldest first. */
export function listStandingChangesUnder(db: Db, table: string, ownerId: string, deedId: number): readonly StandingChange[] {
  return prepare<[string, number, string, string], Row>(db, `${standing} AND c.row_id > ? AND c.row_id < ? ORDER BY c.id`)
    .all(table, deedId, `${ownerId}-`, `${ownerId}.`)
    .map(toChange)
}

/** Tables in which targets, deadlines, bases, wordings and what an indicator shows stand. */
const tables = {
  outcome_indicator: 'SELECT * FROM outcome_indicator WHERE id = ?',
  process_indicator: 'SELECT * FROM process_indicator WHERE id = ?',
  initiative: 'SELECT * FROM initiative WHERE id = ?',
  indicator_series: 'SELECT * FROM indicator_series WHERE id = ?',
  yearly_target: 'SELECT * FROM yearly_target WHERE id = ?',
  series_link: 'SELECT * FROM series_link WHERE id = ?',
} as const
export type TargetTable = keyof typeof tables

/** By column; null where there is no such row. */
export function getRowValues(db: Db, table: TargetTable, id: string): Values | null {
  return prepare<[string], Values>(db, tables[table]).get(id) ?? null
}

/** The editions of a plan from 策定 on, oldest first, each with the deed that confirmed it. */
export function listEstablishedDeeds(
  db: Db,
  wardPlanId: string,
): readonly Readonly<{ editionId: string; kind: EditionKind; ordinal: number; deedId: number }>[] {
  return prepare<[string], { editionId: string; kind: EditionKind; ordinal: number; deedId: number }>(
    db,
    `SELECT e.id AS editionId, e.kind, e.ordinal, max(c.deed_id) AS deedId FROM edition e
      JOIN row_change c ON c.table_name = 'edition' AND c.row_id = e.id WHERE e.ward_plan_id = ? AND e.kind <> 'draft'
      GROUP BY e.id ORDER BY deedId`,
  ).all(wardPlanId)
}
