// Knows how the reasons of changed targets (目標変更の理由) lie in their table.
import { type Db, prepare } from '../db.ts'

const idOf = (wardPlanId: string, key: string) => `${wardPlanId}/${key}`

/** Key of the change → its reason. */
export function listTargetChangeReasons(db: Db, wardPlanId: string): ReadonlyMap<string, string> {
  const rows = prepare<[string], { id: string; reason: string }>(
    db,
    'SELECT id, reason FROM target_change_reason WHERE ward_plan_id = ? ORDER BY id',
  ).all(wardPlanId)
  return new Map(rows.map(({ id, reason }) => [id.slice(wardPlanId.length + 1), reason]))
}

type ReasonOfYear = Readonly<{ fiscalYear: number; id: string; key: string; reason: string }>

/** With the ids of their rows: those about a year's indicators and initiatives, and those of all years about series and their 年次目標. */
export function listReasonsOfPlan(db: Db, fiscalYear: number): readonly ReasonOfYear[] {
  return prepare<[number], ReasonOfYear>(db, `${reasons} WHERE p.fiscal_year = ? AND NOT ${isOfSeries} ORDER BY r.id`).all(fiscalYear)
}
export function listReasonsOfSeries(db: Db): readonly ReasonOfYear[] {
  return prepare<[], ReasonOfYear>(db, `${reasons} WHERE ${isOfSeries} ORDER BY r.id`).all()
}
const reasons = `SELECT p.fiscal_year AS fiscalYear, r.id, substr(r.id, length(p.id) + 2) AS key, r.reason
  FROM target_change_reason r JOIN ward_plan p ON p.id = r.ward_plan_id`
/** Keys begin with the kind of what was changed. */
const isOfSeries = `(substr(r.id, length(p.id) + 2) GLOB 'series/*' OR substr(r.id, length(p.id) + 2) GLOB 'yearlyTarget/*')`

/** `stamp`: who says so, and when; a reason that stands already keeps those who said it first. */
export function putTargetChangeReason(
  db: Db,
  wardPlanId: string,
  { key, reason, by, at }: Readonly<{ key: string; reason: string; by: string; at: string }>,
): void {
  prepare<[string, string, string, string, string]>(
    db,
    `INSERT INTO target_change_reason (id, ward_plan_id, reason, by_whom, at) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, by_whom = excluded.by_whom, at = excluded.at WHERE reason <> excluded.reason`,
  ).run(idOf(wardPlanId, key), wardPlanId, reason, by, at)
}

export function deleteTargetChangeReason(db: Db, wardPlanId: string, key: string): void {
  prepare<[string]>(db, 'DELETE FROM target_change_reason WHERE id = ?').run(idOf(wardPlanId, key))
}
