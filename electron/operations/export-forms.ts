// Knows how forms of a plan are exported: which, under which name, written beside the target and moved there when found sound.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { ExportProgress, ExportResult } from '../../shared/model/app-state.ts'
import type { FormDefinition, FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { suggestedWorkbookName } from '../../shared/words/workbook-name.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { replaceFile } from '../data-file/write-beside.ts'
import { getWardPlan } from '../db/repositories/ward-plans.ts'

/**
 * Throws E-OUT-06 where a form is unknown or not yet filled by the program, E-OUT-07 {fiscalYear} without a plan of that year, E-OUT-01 and E-OUT-02
 * where the target cannot be written, E-OUT-03 while another export runs, E-OUT-04 and E-OUT-05 {label} where no sound workbook came out.
 */
export async function exportForms(context: Context, fiscalYear: number, formIds: readonly string[]): Promise<ExportResult | null> {
  const { exports, dialogs, files } = context
  const plan = getWardPlan(files.readable(), fiscalYear)
  const wardName = files.current()?.wardName
  if (!plan || wardName === undefined) throw new AppError('E-OUT-07', { fiscalYear })
  const generation = context.resources.formGenerations.find((g) => g.id === plan.formGeneration)
  const forms = generation && findForms(generation, formIds)
  if (!generation || !forms) throw new AppError('E-OUT-06')
  if (exports.progress()) throw new AppError('E-OUT-03')
  const target = await dialogs.chooseSavePath('workbook', suggestName(plan, wardName, forms))
  if (target === null) return null
  const request = { generation, formIds: forms.map((form) => form.id), plan, wardName }
  const built = await exports.run(request, (bytes) => replaceFile(target, bytes, (written) => requireSame(written, bytes)))
  if (!built) return null
  exports.setLastFile(target)
  return { fileName: basename(target), ...built }
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

function suggestName(plan: WardPlan, wardName: string, forms: readonly FormDefinition[]): string {
  const year = labelOfFiscalYear(plan.fiscalYear, plan.firstReiwaYearAs)
  return suggestedWorkbookName(
    year,
    wardName,
    forms.map((form) => form.name),
  )
}

async function requireSame(path: string, bytes: Uint8Array): Promise<void> {
  const written = await readFile(path)
  if (!written.equals(bytes)) throw new AppError('E-OUT-04')
}
