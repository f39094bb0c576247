// Knows how forms of a plan are exported: which, of which state of the plan, and under which name.
import type { ExportProgress, ExportResult } from '../../shared/model/app-state.ts'
import type { FormDefinition, FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { suggestedWorkbookName } from '../../shared/words/workbook-name.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { readOutputState } from './forms-output/output-state.ts'
import { writeWorkbookTo } from './write-workbook-to.ts'

/**
 * Of the edition as it was frozen, else of the plan as it is now. Throws E-OUT-06 where a form is unknown or not yet filled by the program, E-OUT-07
 * {fiscalYear} without a plan of that year, E-EDITION-03 and E-EDITION-04 where the edition is not sound or not there, and as writeWorkbookTo does.
 */
export async function exportForms(
  context: Context,
  fiscalYear: number,
  formIds: readonly string[],
  editionId?: string,
): Promise<ExportResult | null> {
  const wardName = context.files.current()?.wardName
  const { plan, generation, mark, name } = readOutputState(context, fiscalYear, editionId ?? null)
  if (wardName === undefined) throw new AppError('E-OUT-07', { fiscalYear })
  const forms = findForms(generation, formIds)
  if (!forms) throw new AppError('E-OUT-06')
  const request = { generation, formIds: forms.map((form) => form.id), plan, wardName, edition: mark }
  return writeWorkbookTo(context, suggestName(plan, wardName, forms, name), request)
}

export function getExportProgress({ exports }: Context): ExportProgress | null {
  return exports.progress()
}

export function cancelExport({ exports }: Context): void {
  exports.cancel()
}

/** Throws E-OUT-08 where nothing was exported since the program started. */
export function showExportedFile({ exports, dialogs }: Context): void {
  const file = exports.lastFile()
  if (file === null) throw new AppError('E-OUT-08')
  dialogs.showInFolder(file)
}

/** In the order of the generation, each once; null where one is unknown or not ready, or none is asked for. */
function findForms(generation: FormGeneration, formIds: readonly string[]): readonly FormDefinition[] | null {
  const ready = generation.forms.filter((form) => form.status === 'ready')
  const areKnown = formIds.length > 0 && formIds.every((id) => ready.some((form) => form.id === id))
  return areKnown ? ready.filter((form) => formIds.includes(form.id)) : null
}

function suggestName(plan: WardPlan, wardName: string, forms: readonly FormDefinition[], edition: string): string {
  const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  const names = forms.map((form) => form.name)
  return suggestedWorkbookName(year, wardName, names, edition)
}
