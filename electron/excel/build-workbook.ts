// Knows the whole way from a plan to a workbook's bytes: laid out, written, looked at once more. Runs off the main thread.
import { layoutForm } from '../../shared/forms/layout-form.ts'
import { warningsOfLayouts } from '../../shared/forms/warnings-of-layouts.ts'
import type { ExportProgress, ExportResult } from '../../shared/model/app-state.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { verifyWorkbook } from './verify-workbook.ts'
import { writeWorkbook } from './write-workbook.ts'

export type WorkbookRequest = Readonly<{ generation: FormGeneration; formIds: readonly string[]; plan: WardPlan; wardName: string }>
export type BuiltWorkbook = Readonly<{ bytes: Uint8Array } & Omit<ExportResult, 'fileName'>>

/** Throws AppError 'E-OUT-04' and 'E-OUT-05' {label} as its parts do. */
export async function buildWorkbook(
  request: WorkbookRequest,
  onProgress: (progress: ExportProgress) => void = () => {},
): Promise<BuiltWorkbook> {
  const { generation, formIds, plan, wardName } = request
  const total = formIds.length
  const layouts = formIds.map((formId, done) => {
    onProgress({ stage: 'layout', done, total })
    return layoutForm({ generation, formId, plan, wardName })
  })
  onProgress({ stage: 'write', done: 0, total })
  const bytes = await writeWorkbook(layouts, (done) => onProgress({ stage: 'write', done, total }))
  onProgress({ stage: 'verify', done: 0, total: 1 })
  verifyWorkbook(bytes, layouts)
  onProgress({ stage: 'verify', done: 1, total: 1 })
  const sheets = layouts.map((layout) => ({ name: layout.sheetName, pages: layout.pages.length }))
  return { bytes, sheets, warnings: warningsOfLayouts(layouts) }
}
