// Knows how レビュー資料 of a check goes out as a workbook.
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { Check } from '../../shared/model/check.ts'
import type { Context } from '../context.ts'
import { fillReviewSheet } from './forms-output/fill-review-sheet.ts'
import { writeWorkbookTo } from './write-workbook-to.ts'

/** null = cancelled. Throws before it asks anything what fillReviewSheet throws; then what writeWorkbookTo throws. */
export async function exportReviewSheet(
  context: Context,
  fiscalYear: number,
  check: Check,
  areaId: string | null,
): Promise<ExportResult | null> {
  const { report, fileName } = fillReviewSheet(context, fiscalYear, check, areaId)
  return writeWorkbookTo(context, fileName, { report })
}
