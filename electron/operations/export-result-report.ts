// Knows how 成果指標実績報告 of a year goes out as a workbook.
import type { ExportResult } from '../../shared/model/app-state.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { suggestedReportName } from '../../shared/words/result-report.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { getIndicatorBook } from './get-indicator-book.ts'
import { resultReportOf } from './result-report-of.ts'
import { writeWorkbookTo } from './write-workbook-to.ts'

/** null = cancelled. Throws E-FILE-01 (no file), E-PLAN-03 (no plan of that year), and what writeWorkbookTo throws. */
export function exportResultReport(context: Context, fiscalYear: number): Promise<ExportResult | null> {
  const wardName = context.files.current()?.wardName
  if (wardName === undefined) throw new AppError('E-FILE-01')
  const plan = getWardPlan(context.files.readable(), fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const { basicPolicy: policy, judgementRules: rules } = context.resources
  const { firstReiwaYearAs } = plan
  const report = resultReportOf({
    fiscalYear,
    firstReiwaYearAs,
    wardName,
    today: context.clock.today(),
    policy,
    rules,
    book: getIndicatorBook(context),
  })
  return writeWorkbookTo(context, suggestedReportName(labelOfFiscalYear(fiscalYear, firstReiwaYearAs), wardName), { report })
}
