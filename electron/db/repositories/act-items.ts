// Knows how 改善アクション of initiatives lie in their table.
import type { ActItem, HeldActItem } from '../../../shared/model/rollover.ts'
import { type Db, prepare } from '../db.ts'

export type ActItemTexts = Readonly<Pick<ActItem, 'text' | 'dueDate' | 'state' | 'outcome'>>

const columns = 'a.id, a.initiative_id AS initiativeId, p.fiscal_year AS fiscalYear, a.text, a.due_date AS dueDate, a.state, a.outcome'
const tables = `FROM act_item a JOIN initiative i ON i.id = a.initiative_id JOIN strategy s ON s.id = i.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id`

/** All of the initiative, then the open ones of those that it came from, over all earlier years, the nearest year first; by due date. */
export function listActItems(db: Db, initiativeId: string): readonly ActItem[] {
  return prepare<[string, string], ActItem>(
    db,
    `WITH RECURSIVE origin (id) AS (
        SELECT l.origin_id FROM lineage l WHERE l.record_id = ? UNION SELECT l.origin_id FROM lineage l JOIN origin o ON l.record_id = o.id
      )
      SELECT ${columns} ${tables} WHERE a.initiative_id = ? OR (a.state = 'open' AND a.initiative_id IN (SELECT id FROM origin))
      ORDER BY p.fiscal_year DESC, a.due_date IS NULL, a.due_date, a.id`,
  ).all(initiativeId, initiativeId)
}

/** Of all initiatives of a year's plan. */
export function listActItemsOfYear(db: Db, fiscalYear: number): readonly ActItem[] {
  return prepare<[number], ActItem>(
    db,
    `SELECT ${columns} ${tables} WHERE p.fiscal_year = ? ORDER BY a.due_date IS NULL, a.due_date, a.id`,
  ).all(fiscalYear)
}

/** The open ones of all initiatives of a year's plan and of those that they came from, each beside the initiative of that plan. */
export function listOpenActItems(db: Db, fiscalYear: number): readonly HeldActItem[] {
  return prepare<[number], HeldActItem>(
    db,
    `WITH RECURSIVE held (id, by_id) AS (
        SELECT i.id, i.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
          JOIN initiative i ON i.strategy_id = s.id WHERE p.fiscal_year = ?
        UNION SELECT l.origin_id, h.by_id FROM held h JOIN lineage l ON l.record_id = h.id
      )
      SELECT ${columns}, h.by_id AS heldBy ${tables} JOIN held h ON h.id = a.initiative_id WHERE a.state = 'open'
      ORDER BY p.fiscal_year DESC, a.due_date IS NULL, a.due_date, a.id`,
  ).all(fiscalYear)
}

/** The open ones of initiatives under the strategies that this one came from, without those that an initiative of its plan goes on from. */
export function listLeftActItems(db: Db, strategyId: string): readonly ActItem[] {
  return prepare<[string, string], ActItem>(
    db,
    `WITH RECURSIVE origin (id) AS (
        SELECT l.origin_id FROM lineage l WHERE l.record_id = ? UNION SELECT l.origin_id FROM origin o JOIN lineage l ON l.record_id = o.id
      ), going_on (id) AS (
        SELECT i.id FROM strategy own JOIN management_issue home ON home.id = own.management_issue_id
          JOIN management_issue m ON m.ward_plan_id = home.ward_plan_id JOIN strategy s ON s.management_issue_id = m.id
          JOIN initiative i ON i.strategy_id = s.id WHERE own.id = ?
        UNION SELECT l.origin_id FROM going_on g JOIN lineage l ON l.record_id = g.id
      )
      SELECT ${columns} ${tables} WHERE a.state = 'open' AND i.strategy_id IN (SELECT id FROM origin) AND i.id NOT IN (SELECT id FROM going_on)
      ORDER BY p.fiscal_year DESC, a.due_date IS NULL, a.due_date, a.id`,
  ).all(strategyId, strategyId)
}

/** null where there is no such one. */
export function getActItem(db: Db, id: string): ActItem | null {
  return prepare<[string], ActItem>(db, `SELECT ${columns} ${tables} WHERE a.id = ?`).get(id) ?? null
}

export function putActItem(db: Db, id: string, initiativeId: string, item: ActItemTexts): void {
  prepare<[string, string, string, string | null, string, string]>(
    db,
    `INSERT INTO act_item (id, initiative_id, text, due_date, state, outcome) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET text = excluded.text, due_date = excluded.due_date, state = excluded.state, outcome = excluded.outcome`,
  ).run(id, initiativeId, item.text, item.dueDate, item.state, item.outcome)
}

export function deleteActItem(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM act_item WHERE id = ?').run(id)
}
