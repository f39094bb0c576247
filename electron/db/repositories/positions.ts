// Knows the places of a plan's items among their siblings, as the tables keep them.
import { type Db, prepare } from '../db.ts'

const strategies = 'SELECT s.id FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id WHERE m.ward_plan_id = ?'
const initiatives = `SELECT i.id FROM initiative i WHERE i.strategy_id IN (${strategies})`
const queries = [
  'SELECT id, position FROM management_issue WHERE ward_plan_id = ?',
  'SELECT id, position FROM reform_item WHERE ward_plan_id = ?',
  `SELECT id, position FROM strategy WHERE id IN (${strategies})`,
  `SELECT id, position FROM initiative WHERE id IN (${initiatives})`,
  `SELECT id, position FROM outcome_indicator WHERE strategy_id IN (${strategies})`,
  `SELECT id, position FROM process_indicator WHERE initiative_id IN (${initiatives})`,
]

/** Id of each item of a plan → its place. */
export function listPositions(db: Db, wardPlanId: string): ReadonlyMap<string, string> {
  const rows = queries.flatMap((sql) => prepare<[string], { id: string; position: string }>(db, sql).all(wardPlanId))
  return new Map(rows.map(({ id, position }) => [id, position]))
}
