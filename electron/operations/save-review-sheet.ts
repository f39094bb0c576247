// Knows how it is kept which items a meeting looks at and what it decided, for one 経営課題 in one check.
import type { ReviewSheet } from '../../shared/model/check.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { getItem } from '../db/repositories/items.ts'
import { deleteReviewSheet, listReviewSheets, putReviewSheet } from '../db/repositories/review-sheets.ts'
import { readCheckDates } from './check-of-year.ts'
import { requireText } from './require-text.ts'
import { subjectOf } from './subject-of.ts'

/**
 * Both empty takes it away; the same again makes no deed. Throws RuleBroken (the text), E-SHEET-01 (no such 経営課題, or an item that does not stand in
 * it), E-CHECK-09 (the year has no such check).
 */
export function saveReviewSheet(context: Context, { managementIssueId, check, itemIds: typed, decisions: text }: ReviewSheet): void {
  const db = context.files.writable()
  if (getItem(db, 'managementIssue', managementIssueId) === null) throw new AppError('E-SHEET-01')
  const { title, fiscalYear } = subjectOf(db, 'managementIssue', managementIssueId)
  if (!readCheckDates(context, db, fiscalYear).dates.some((one) => one.check === check)) throw new AppError('E-CHECK-09')
  const decisions = requireText('reviewSheet//decisions', text)
  const itemIds = [...new Set(typed)]
  if (!itemIds.every((id) => issueOf(db, id) === managementIssueId)) throw new AppError('E-SHEET-01')
  const before = listReviewSheets(db, fiscalYear).find((one) => one.managementIssueId === managementIssueId && one.check === check)
  const isEmpty = itemIds.length === 0 && decisions === ''
  if (before ? isSame(before, itemIds, decisions) : isEmpty) return
  const subject = { kind: 'reviewSheet', id: `${managementIssueId}-${check}`, title: title ?? '', fiscalYear } as const
  runDeed(context, { name: 'saveReviewSheet', subject }, (db) => {
    if (isEmpty) deleteReviewSheet(db, managementIssueId, check)
    else putReviewSheet(db, { managementIssueId, check, itemIds, decisions })
  })
}

/** The 経営課題 in which an item stands that a sheet can show: itself, its strategies and their initiatives. */
function issueOf(db: Db, id: string): string | null {
  if (getItem(db, 'managementIssue', id)) return id
  const strategyId = getItem(db, 'initiative', id)?.parentId ?? id
  return getItem(db, 'strategy', strategyId)?.parentId ?? null
}

const isSame = (before: ReviewSheet, itemIds: readonly string[], decisions: string): boolean =>
  before.decisions === decisions && before.itemIds.length === itemIds.length && before.itemIds.every((id, index) => id === itemIds[index])
