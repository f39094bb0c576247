// Knows how the 24区別 table of a year goes out as a workbook or a CSV, and 提出状況一覧 as a workbook.
import type { ExportResult } from '../../../shared/model/app-state.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { ruleSetFor } from '../../../shared/rules/judge/rule-set-for.ts'
import { wardRowsOf } from '../../../shared/rules/submission/ward-rows.ts'
import { writeCsv } from '../../../shared/rules/write-csv.ts'
import { suggestedAllWardsName } from '../../../shared/words/all-wards.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import type { Context } from '../../context.ts'
import { writeFileTo } from '../write-file-to.ts'
import { writeWorkbookTo } from '../write-workbook-to.ts'
import { allWardsCsvTable } from './all-wards-csv.ts'
import { type AllWardsSource, resultsSheet, submissionsSheet } from './all-wards-sheets.ts'
import { getAllWards } from './get-all-wards.ts'

/**
 * results: the table of all 17 with 提出状況一覧 behind it; submissions: that alone. null = cancelled. Throws as writeWorkbookTo does.
 */
export function exportAllWards(context: Context, fiscalYear: number, what: 'results' | 'submissions'): Promise<ExportResult | null> {
  const source = sourceOf(context, fiscalYear)
  const report = what === 'results' ? [resultsSheet(source), submissionsSheet(source)] : [submissionsSheet(source)]
  return writeWorkbookTo(context, suggestedAllWardsName(fiscalYear, what), { report })
}

/** null = cancelled. Throws as writeFileTo does. */
export async function exportAllWardsCsv(context: Context, fiscalYear: number): Promise<ExportResult | null> {
  const { rows, policy } = sourceOf(context, fiscalYear)
  const text = writeCsv(allWardsCsvTable(rows, fiscalYear, policy))
  return writeFileTo(context, 'csv', suggestedAllWardsName(fiscalYear, 'csv'), text)
}

function sourceOf(context: Context, fiscalYear: number): AllWardsSource {
  const { basicPolicy, judgementRules, wards } = context.resources
  const policy = policyOfYear(basicPolicy, fiscalYear)
  const all = getAllWards(context, fiscalYear)
  const keys = listCommonIndicators(policy).map(({ indicator }) => indicator.key)
  const ruleSetId = ruleSetFor(judgementRules, 'commonIndicator', fiscalYear, 'selfEvaluation')?.id ?? ''
  return { all, wards, policy, rows: wardRowsOf(all, wards, keys, { policy, ruleSetId }), today: context.clock.today() }
}
