// Knows how it is kept which items a meeting looks at and what it decided, for one area in one check.
import type { ReviewSheet } from '../../shared/model/check.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { getFiscalYearOf, getItem } from '../db/repositories/items.ts'
import { deleteReviewSheet, listReviewSheets, putReviewSheet } from '../db/repositories/review-sheets.ts'
import { readCheckDates } from './check-of-year.ts'
import { requireText } from './require-text.ts'
import { subjectOf } from './subject-of.ts'

/**
 * Both empty takes it away; the same again makes no deed. Throws RuleBroken (the text), E-SHEET-01 (no such area, or an item that does not stand in
 * it), E-CHECK-09 (the year has no such check).
 */
export function saveReviewSheet(context: Context, { areaId, check, itemIds: typed, decisions: text }: ReviewSheet): void {
  const db = context.files.writable()
  const planId = getItem(db, 'managementIssue', areaId)?.parentId ?? areaId
  if (getFiscalYearOf(db, 'wardPlan', planId) === null) throw new AppError('E-SHEET-01')
  const { title, fiscalYear } = subjectOf(db, areaId === planId ? 'wardPlan' : 'managementIssue', areaId)
  if (!readCheckDates(context, db, fiscalYear).dates.some((one) => one.check === check)) throw new AppError('E-CHECK-09')
  const decisions = requireText('reviewSheet//decisions', text)
  const itemIds = [...new Set(typed)]
  if (!itemIds.every((id) => areaOf(db, id) === areaId)) throw new AppError('E-SHEET-01')
  const before = listReviewSheets(db, fiscalYear).find((one) => one.areaId === areaId && one.check === check)
  const isEmpty = itemIds.length === 0 && decisions === ''
  if (before ? isSame(before, itemIds, decisions) : isEmpty) return
  const subject = { kind: 'reviewSheet', id: `${areaId}-${check}`, title: title ?? '', fiscalYear } as const
  runDeed(context, { name: 'saveReviewSheet', subject }, (db) => {
    if (isEmpty) deleteReviewSheet(db, areaId, check)
    else putReviewSheet(db, planId, { areaId, check, itemIds, decisions })
  })
}

/** The area in which an item stands that a sheet can show: a 経営課題 with its strategies and their initiatives; the plan with its 取組項目. */
function areaOf(db: Db, id: string): string | null {
  if (getItem(db, 'managementIssue', id) || getFiscalYearOf(db, 'wardPlan', id) !== null) return id
  const reformItem = getItem(db, 'reformItem', id)
  if (reformItem) return reformItem.parentId
  const strategyId = getItem(db, 'initiative', id)?.parentId ?? id
  return getItem(db, 'strategy', strategyId)?.parentId ?? null
}

const isSame = (before: ReviewSheet, itemIds: readonly string[], decisions: string): boolean =>
  before.decisions === decisions && before.itemIds.length === itemIds.length && before.itemIds.every((id, index) => id === itemIds[index])
