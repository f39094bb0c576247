// Knows the whole way from a plan to a workbook's bytes: laid out, written, looked at once more. Runs off the main thread.
import type { FormLayout } from '../../shared/forms/form-layout.ts'
import { layoutCouncilForm } from '../../shared/forms/council-form.ts'
import { layoutComparison } from '../../shared/forms/comparison-form.ts'
import { layoutForm } from '../../shared/forms/layout-form.ts'
import { layoutList } from '../../shared/forms/layout-list.ts'
import { layoutReport, placedChartsOf } from '../../shared/forms/report-sheet.ts'
import { warningsOfLayouts } from '../../shared/forms/warnings-of-layouts.ts'
import type { ExportProgress, ExportResult } from '../../shared/model/app-state.ts'
import { verifyWorkbook } from './verify-workbook.ts'
import { sheetsOf, type WorkbookRequest } from './workbook-request.ts'
import { writeWorkbook } from './write-workbook.ts'

export type BuiltWorkbook = Readonly<{ bytes: Uint8Array } & Omit<ExportResult, 'fileName'>>

/** Throws AppError 'E-OUT-04' and 'E-OUT-05' {label} as its parts do. */
export async function buildWorkbook(
  request: WorkbookRequest,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<BuiltWorkbook> {
  const total = sheetsOf(request)
  const layouts = layoutsOf(request, (done) => onProgress({ stage: 'layout', done, total }))
  onProgress({ stage: 'write', done: 0, total })
  const charts = 'report' in request ? request.report.map(placedChartsOf) : []
  const bytes = await writeWorkbook(layouts, (done) => onProgress({ stage: 'write', done, total }), charts)
  onProgress({ stage: 'verify', done: 0, total: 1 })
  verifyWorkbook(bytes, layouts)
  onProgress({ stage: 'verify', done: 1, total: 1 })
  const sheets = layouts.map((layout) => ({ name: layout.sheetName, pages: layout.pages.length }))
  return { bytes, sheets, warnings: warningsOfLayouts(layouts) }
}

function layoutsOf(request: WorkbookRequest, onForm: (done: number) => void): readonly FormLayout[] {
  if ('list' in request) return [layoutList(request.list)]
  if ('report' in request) return request.report.map(layoutReport)
  if ('council' in request) return [layoutCouncilForm(request.council)]
  if ('comparison' in request) return layoutComparison(request.comparison)
  return request.formIds.map((formId, done) => {
    onForm(done)
    return layoutForm({ ...request, formId })
  })
}
