// Knows how a form of the council goes out as a workbook.
import type { ExportResult } from '../../../shared/model/app-state.ts'
import type { CouncilFormRequest } from '../../../shared/model/council-form.ts'
import type { Context } from '../../context.ts'
import { writeWorkbookTo } from '../write-workbook-to.ts'
import { filledForm } from './fill-council-form.ts'

/** null = cancelled. Throws before it asks where: what fillCouncilForm throws; then what writeWorkbookTo throws. */
export function exportCouncilForm(context: Context, request: CouncilFormRequest): Promise<ExportResult | null> {
  const { sheet, fileName } = filledForm(context, request)
  return writeWorkbookTo(context, fileName, { council: sheet })
}
