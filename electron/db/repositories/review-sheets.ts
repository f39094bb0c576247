// Knows how what meetings decided about the 経営課題 of a year lies in its table.
import type { Check, ReviewSheet } from '../../../shared/model/check.ts'
import { type Db, prepare } from '../db.ts'

const idOf = (issueId: string, check: Check): string => `${issueId}-${check}`

export function listReviewSheets(db: Db, fiscalYear: number): readonly ReviewSheet[] {
  return prepare<[number], Omit<ReviewSheet, 'itemIds'> & { itemIds: string }>(
    db,
    `SELECT v.management_issue_id AS managementIssueId, v.period AS "check", v.item_ids AS itemIds, v.decisions
      FROM review_sheet v JOIN management_issue m ON m.id = v.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id
      WHERE p.fiscal_year = ? ORDER BY m.position, m.id, v.period`,
  )
    .all(fiscalYear)
    .map((row) => ({ ...row, itemIds: JSON.parse(row.itemIds) as string[] }))
}

export function putReviewSheet(db: Db, { managementIssueId, check, itemIds, decisions }: ReviewSheet): void {
  prepare<[string, string, string, string, string]>(
    db,
    `INSERT INTO review_sheet (id, management_issue_id, period, item_ids, decisions) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET item_ids = excluded.item_ids, decisions = excluded.decisions`,
  ).run(idOf(managementIssueId, check), managementIssueId, check, JSON.stringify(itemIds), decisions)
}

export function deleteReviewSheet(db: Db, issueId: string, check: Check): void {
  prepare<[string]>(db, 'DELETE FROM review_sheet WHERE id = ?').run(idOf(issueId, check))
}
