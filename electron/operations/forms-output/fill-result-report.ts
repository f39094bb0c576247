// Knows what of 成果指標実績報告 of a year goes out, and under which name.
import type { ReportSheet } from '../../../shared/forms/report-sheet.ts'
import { labelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { suggestedReportName } from '../../../shared/words/result-report.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { writeResultsFile } from '../../data-file/results-file.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { getIndicatorBook } from '../get-indicator-book.ts'
import { resultReportOf } from '../result-report-of.ts'
import { resultsOfWard } from '../submissions/results-of-ward.ts'

/** With what the ward hands in inside (`sealed`). Throws E-FILE-01 (no file), E-PLAN-03 (no plan of that year). */
export function fillResultReport(
  context: Context,
  fiscalYear: number,
): Readonly<{ report: readonly ReportSheet[]; sealed: string; fileName: string }> {
  const wardName = context.files.current()?.wardName
  if (wardName === undefined) throw new AppError('E-FILE-01')
  const plan = getWardPlan(context.files.readable(), fiscalYear)
  if (!plan) throw new AppError('E-PLAN-03')
  const { basicPolicy, judgementRules: rules } = context.resources
  const { firstReiwaYearAs } = plan
  const report = resultReportOf({
    fiscalYear,
    firstReiwaYearAs,
    wardName,
    today: context.clock.today(),
    policy: policyOfYear(basicPolicy, fiscalYear),
    rules,
    book: getIndicatorBook(context),
  })
  const sealed = writeResultsFile(resultsOfWard(context, fiscalYear))
  return { report, sealed, fileName: suggestedReportName(labelOfFiscalYear(fiscalYear, firstReiwaYearAs), wardName) }
}
