// Knows how findings that a person switched off lie in their table, one row a plan, code and key.
import type { FindingCode, WaivedFinding } from '../../../shared/model/inspection.ts'
import { type Db, prepare } from '../db.ts'

const idOf = (wardPlanId: string, code: FindingCode, key: string) => `${wardPlanId}-${code}-${key}`

/** Oldest first. */
export function listWaivedFindings(db: Db, wardPlanId: string): readonly WaivedFinding[] {
  return prepare<[string], WaivedFinding>(
    db,
    'SELECT code, key, reason, by_whom AS "by", at FROM waived_finding WHERE ward_plan_id = ? ORDER BY at, id',
  ).all(wardPlanId)
}

/** A reason that stands there already, in the same words, stays as it is, with who gave it and when. */
export function putWaivedFinding(db: Db, wardPlanId: string, waived: WaivedFinding): void {
  const { code, key, reason, by, at } = waived
  prepare<[string, string, string, string, string, string, string]>(
    db,
    `INSERT INTO waived_finding (id, ward_plan_id, code, key, reason, by_whom, at) VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET reason = excluded.reason, by_whom = excluded.by_whom, at = excluded.at
     WHERE reason <> excluded.reason`,
  ).run(idOf(wardPlanId, code, key), wardPlanId, code, key, reason, by, at)
}

export function deleteWaivedFinding(db: Db, wardPlanId: string, code: FindingCode, key: string): void {
  prepare<[string]>(db, 'DELETE FROM waived_finding WHERE id = ?').run(idOf(wardPlanId, code, key))
}
