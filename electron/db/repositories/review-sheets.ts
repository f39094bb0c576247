// Knows how what meetings decided about the areas of a year lies in its table: of a 経営課題, or without one of the whole plan.
import type { Check, ReviewSheet } from '../../../shared/model/check.ts'
import { type Db, prepare } from '../db.ts'

const idOf = (areaId: string, check: Check): string => `${areaId}-${check}`

export function listReviewSheets(db: Db, fiscalYear: number): readonly ReviewSheet[] {
  return prepare<[number], Omit<ReviewSheet, 'itemIds'> & { itemIds: string }>(
    db,
    `SELECT coalesce(v.management_issue_id, v.ward_plan_id) AS areaId, v.period AS "check", v.item_ids AS itemIds, v.decisions
      FROM ward_plan p JOIN review_sheet v ON v.ward_plan_id = p.id LEFT JOIN management_issue m ON m.id = v.management_issue_id
      WHERE p.fiscal_year = ? ORDER BY m.id IS NULL, m.position, m.id, v.period`,
  )
    .all(fiscalYear)
    .map((row) => ({ ...row, itemIds: JSON.parse(row.itemIds) as string[] }))
}

export function putReviewSheet(db: Db, planId: string, { areaId, check, itemIds, decisions }: ReviewSheet): void {
  prepare<[string, string, string | null, string, string, string]>(
    db,
    `INSERT INTO review_sheet (id, ward_plan_id, management_issue_id, period, item_ids, decisions) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET item_ids = excluded.item_ids, decisions = excluded.decisions`,
  ).run(idOf(areaId, check), planId, areaId === planId ? null : areaId, check, JSON.stringify(itemIds), decisions)
}

export function deleteReviewSheet(db: Db, areaId: string, check: Check): void {
  prepare<[string]>(db, 'DELETE FROM review_sheet WHERE id = ?').run(idOf(areaId, check))
}
