// Knows how the origins of records lie in their table: which record of an earlier year a record came from.
import type { RecordKind } from '../../../shared/model/fields.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

export type LineageKind = 'managementIssue' | 'strategy' | 'initiative' | 'reformItem' | 'outcomeIndicator' | 'processIndicator'
export type Relative = Readonly<{ id: string; fiscalYear: number; title: string }>

export function insertLineage(db: Db, kind: LineageKind, recordId: string, originId: string): void {
  prepare<[string, string, string, string]>(db, 'INSERT INTO lineage (id, kind, record_id, origin_id) VALUES (?, ?, ?, ?)').run(
    `${recordId}-${originId}`,
    kind,
    recordId,
    originId,
  )
}

/** Those that are still there, in their order. */
export function listOrigins(db: Db, kind: LineageKind, recordId: string): readonly Relative[] {
  return prepare<[string], Relative>(db, relatives(kind, 'l.origin_id', 'l.record_id')).all(recordId)
}

/** Those that are still there, in their order. */
export function listSuccessors(db: Db, kind: LineageKind, originId: string): readonly Relative[] {
  return prepare<[string], Relative>(db, relatives(kind, 'l.record_id', 'l.origin_id')).all(originId)
}

/** Every line of the file, as they were written. */
export function listLineage(db: Db): readonly Readonly<{ recordId: string; originId: string }>[] {
  return prepare<[], { recordId: string; originId: string }>(
    db,
    'SELECT record_id AS recordId, origin_id AS originId FROM lineage ORDER BY rowid',
  ).all()
}

/** The lines by which a plan's records come from earlier ones, and by which later ones come from them. */
export function deleteLineageOfPlan(db: Db, wardPlanId: string): void {
  for (const kind of Object.keys(toPlan) as LineageKind[]) {
    const ids = `SELECT x.id FROM ${recordColumns[kind].table} x ${toPlan[kind]} WHERE m.ward_plan_id = ?`
    prepare<[string, string]>(db, `DELETE FROM lineage WHERE record_id IN (${ids}) OR origin_id IN (${ids})`).run(wardPlanId, wardPlanId)
  }
}

/** From a record `x` to what stands directly under its plan, as `m`. */
const toPlan: Readonly<Record<LineageKind, string>> = {
  managementIssue: 'JOIN management_issue m ON m.id = x.id',
  strategy: 'JOIN management_issue m ON m.id = x.management_issue_id',
  initiative: 'JOIN strategy s ON s.id = x.strategy_id JOIN management_issue m ON m.id = s.management_issue_id',
  outcomeIndicator: 'JOIN strategy s ON s.id = x.strategy_id JOIN management_issue m ON m.id = s.management_issue_id',
  processIndicator:
    'JOIN initiative i ON i.id = x.initiative_id JOIN strategy s ON s.id = i.strategy_id JOIN management_issue m ON m.id = s.management_issue_id',
  reformItem: 'JOIN reform_item m ON m.id = x.id',
}

function relatives(kind: LineageKind & RecordKind, shown: 'l.origin_id' | 'l.record_id', given: 'l.origin_id' | 'l.record_id'): string {
  const { table, title } = recordColumns[kind]
  return `SELECT x.id, p.fiscal_year AS fiscalYear, x.${title} AS title FROM lineage l JOIN ${table} x ON x.id = ${shown} ${toPlan[kind]}
    JOIN ward_plan p ON p.id = m.ward_plan_id WHERE ${given} = ? ORDER BY p.fiscal_year, m.position, x.position, x.id`
}

/** Every line by which a record of a plan comes from another year's. */
export function listOriginsOfPlan(db: Db, wardPlanId: string): readonly Readonly<{ recordId: string; originId: string }>[] {
  return (Object.keys(toPlan) as LineageKind[]).flatMap((kind) =>
    prepare<[string], { recordId: string; originId: string }>(
      db,
      `SELECT l.record_id AS recordId, l.origin_id AS originId FROM ${recordColumns[kind].table} x ${toPlan[kind]}
        JOIN lineage l ON l.record_id = x.id WHERE m.ward_plan_id = ?`,
    ).all(wardPlanId),
  )
}
