// Knows which plans nobody has written anything into: a data file is made with one, and what is brought in for its year takes its place.
import { type Db, prepare } from '../db.ts'

/** SQL: 1 where a plan `p` holds nothing at all that a person did. */
export const isBlankPlan = `(p.goal || p.mission || p.mayor_policy || p.budget_note || p.internal_note = ''
  AND NOT EXISTS (SELECT 1 FROM management_issue WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM reform_item WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM related_budget WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM label_override WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM inquiry WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM take_out WHERE ward_plan_id = p.id)
  AND NOT EXISTS (SELECT 1 FROM edition WHERE ward_plan_id = p.id))`

/** Whether the year has a plan that must not be replaced. */
export function isYearTaken(db: Db, fiscalYear: number): boolean {
  const row = prepare<[number], { isBlank: number }>(db, `SELECT ${isBlankPlan} AS isBlank FROM ward_plan p WHERE p.fiscal_year = ?`).get(
    fiscalYear,
  )
  return row !== undefined && row.isBlank === 0
}

/** Makes room for another plan of that year; only where the year is not taken. */
export function removeBlankPlan(db: Db, fiscalYear: number): void {
  prepare<[number]>(db, 'DELETE FROM ward_plan WHERE fiscal_year = ?').run(fiscalYear)
}
