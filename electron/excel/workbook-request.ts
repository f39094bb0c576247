// Knows what the thread that builds workbooks can be asked for. Apart from the building itself, so that starting the program loads no exceljs.
import type { ComparisonSheet } from '../../shared/forms/comparison-form.ts'
import type { CouncilSheet } from '../../shared/forms/council-form.ts'
import type { ListTable } from '../../shared/forms/layout-list.ts'
import type { ReportSheet } from '../../shared/forms/report-sheet.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'

/** Forms of a plan; `edition` is the mark in their titles. */
export type FormsRequest = Readonly<{
  generation: FormGeneration
  formIds: readonly string[]
  plan: WardPlan
  wardName: string
  edition?: string
}>
export type WorkbookRequest =
  | FormsRequest
  | Readonly<{ comparison: ComparisonSheet }>
  | Readonly<{ list: ListTable }>
  | Readonly<{ report: readonly ReportSheet[] }>
  | Readonly<{ council: CouncilSheet }>

/** How many sheets the workbook will have. */
export function sheetsOf(request: WorkbookRequest): number {
  if ('list' in request || 'council' in request) return 1
  if ('report' in request) return request.report.length
  return 'comparison' in request ? (request.comparison.history ? 2 : 1) : request.formIds.length
}
