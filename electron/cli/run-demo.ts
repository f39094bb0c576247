// Knows the main job without a window: the sample ward becomes a data file, and its plans the official forms as Excel.
import { existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Opened } from '../../shared/api.ts'
import type { ExportResult } from '../../shared/model/app-state.ts'
import type { FormGeneration } from '../../shared/model/form-generation.ts'
import type { WardPlanSummary } from '../../shared/model/ward-plan.ts'
import { labelOfFiscalYear } from '../../shared/rules/fiscal-year.ts'
import { cliWords } from '../../shared/words/terminal.ts'
import { AppError } from '../app-error.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { answer } from '../serve.ts'
import { makeCliContext, makeCliDialogs } from './cli-context.ts'

/** The newest year of each form generation that the sample has a plan for: 平成27年度 on 様式1・2, 令和7年度 on the short sheet. */
function yearsToShow(plans: readonly WardPlanSummary[]): readonly WardPlanSummary[] {
  const newest = new Map<string, WardPlanSummary>()
  for (const plan of plans) {
    const known = newest.get(plan.formGeneration)
    if (!known || known.fiscalYear < plan.fiscalYear) newest.set(plan.formGeneration, plan)
  }
  return [...newest.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear)
}

/** A data file is never written over: 名前.kusei, 名前（2）.kusei, … */
function freePath(folder: string, name: string): string {
  const { name: stem, ext } = path.parse(name)
  for (let number = 1; ; number += 1) {
    const file = path.join(folder, number === 1 ? name : `${stem}（${number}）${ext}`)
    if (!existsSync(file)) return file
  }
}

/** With the folders above it. Not `recursive`, which under some folders (/proc) never ends. Throws E-OUT-01 and E-OUT-02. */
function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return
  if (path.dirname(folder) !== folder) makeFolder(path.dirname(folder))
  try {
    mkdirSync(folder)
  } catch (error) {
    throw new AppError(storageErrorOf(error)?.code === 'E-DB-03' ? 'E-OUT-02' : 'E-OUT-01', null, { cause: error })
  }
}

/** Writes into `out`, tells `say` line by line. Throws AppError where a step was refused. */
export async function runDemo(out: string, operator: string, say: (line: string) => void): Promise<void> {
  makeFolder(path.resolve(out))
  const written: string[] = []
  const dialogs = makeCliDialogs({ file: null, out })
  const context = makeCliContext({
    ...dialogs,
    chooseSavePath: async (kind, suggestedName) => {
      const file = kind === 'dataFile' ? freePath(path.resolve(out), suggestedName) : await dialogs.chooseSavePath(kind, suggestedName)
      if (file) written.push(file)
      return file
    },
  })
  const ask = async <T>(method: string, ...args: readonly unknown[]): Promise<T> => {
    const reply = await answer(context, method, args)
    if (!reply.ok) throw new AppError(reply.error.code, reply.error.detail)
    return reply.value as T
  }

  try {
    await ask('setOperator', operator)
    const opened = await ask<Opened>('createSampleFile')
    if (opened?.problem) throw new AppError(opened.problem.code, opened.problem)
    say(cliWords.madeSample(opened?.state.file?.wardName ?? ''))

    const plans = await ask<readonly WardPlanSummary[]>('listWardPlans')
    for (const plan of plans) say(cliWords.plan(labelOfFiscalYear(plan.fiscalYear), plan.issues, plan.strategies, plan.initiatives))

    const generations = await ask<readonly FormGeneration[]>('listFormGenerations')
    for (const plan of yearsToShow(plans)) {
      const forms =
        generations.find((generation) => generation.id === plan.formGeneration)?.forms.filter((form) => form.status === 'ready') ?? []
      say(
        cliWords.exporting(
          labelOfFiscalYear(plan.fiscalYear),
          forms.map((form) => form.name),
        ),
      )
      const result = await ask<ExportResult>(
        'exportForms',
        plan.fiscalYear,
        forms.map((form) => form.id),
      )
      for (const sheet of result.sheets) say(cliWords.sheet(sheet.name, sheet.pages))
    }
    say(cliWords.written(written))
  } finally {
    context.files.close()
  }
}
