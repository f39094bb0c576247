// Knows what the city's master file would change, before it is accepted.
import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Master, MasterContent, MasterNote, MasterParts, MasterPreview, MasterYear } from '../../../shared/model/master.ts'
import type { WardPlanSummary } from '../../../shared/model/ward-plan.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { differencesOfMasters } from '../../../shared/rules/master/differences-of-masters.ts'
import { listTieTargets } from '../../../shared/rules/ties.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { listAcceptedMasters, listPlansOnMasters } from '../../db/repositories/masters.ts'
import { getWardPlan } from '../../db/repositories/ward-plan-tree.ts'
import { listWardPlans } from '../../db/repositories/ward-plans.ts'
import { readIndicatorBook } from '../read-indicator-book.ts'
import { commonResultsOf } from './common-results-of.ts'
import { headsOf } from './get-master-book.ts'
import { keepPendingMaster } from './pending-master.ts'

/** Bytes; the program's own master data have 0.2 MB. */
const mostBytes = 5_000_000

/**
 * Asks which file; null = cancelled. Throws E-MASTER-01 to -05 and -11 (readMaster), E-MASTER-06 (accepted already, and every year that may stands on it),
 * E-MASTER-08 (too large), E-MASTER-09 (cannot be read).
 */
export async function previewMaster(context: Context): Promise<MasterPreview | null> {
  const db = context.files.readable()
  const openFile = context.files.current()?.path
  const file = await context.dialogs.chooseOpenPath('master')
  if (file === null) return null
  const master = context.resources.readMaster(await readWhole(file))
  // the dialog took its time
  if (context.files.current()?.path !== openFile) throw new AppError('E-MASTER-07')
  const years = yearsOf(context, db, master)
  const [last] = listAcceptedMasters(db)
  if (last?.hash === master.hash && years.every(({ stays }) => stays !== null))
    throw new AppError('E-MASTER-06', { name: master.content.name })
  const { basicPolicy } = context.resources
  const wardCode = context.files.current()?.wardCode ?? ''
  const before: MasterParts = {
    ...context.resources.masterParts,
    commonResults: commonResultsOf(readIndicatorBook(db, basicPolicy), basicPolicy, wardCode),
  }
  return {
    token: keepPendingMaster(context, master),
    fileName: path.basename(file),
    name: master.content.name,
    issuedOn: master.content.issuedOn,
    hash: master.hash,
    differences: differencesOfMasters(before, ofWard(master.content, wardCode)),
    notes: notesOf(context, db, master, before, years),
    years,
  }
}

/** What the city says of other wards is not this one's to take in. */
export function ofWard(content: MasterContent, wardCode: string): MasterContent {
  return { ...content, commonResults: content.commonResults.filter((one) => one.wardCode === wardCode) }
}

export function yearsOf({ resources }: Context, db: Db, master: Master): readonly MasterYear[] {
  const headOf = headsOf(db)
  const standsOn = new Map(listPlansOnMasters(db).map(({ fiscalYear, hash }) => [fiscalYear, hash]))
  const forms = new Set(resources.generationsOf(master.content).map(({ id }) => id))
  return listWardPlans(db).map(({ fiscalYear, stage, formGeneration }: WardPlanSummary) => {
    const hash = standsOn.get(fiscalYear) ?? null
    const isTaken =
      hash === master.hash && (forms.has(formGeneration) || formOfYear(resources.generationsOf(master.content), fiscalYear) === null)
    return { fiscalYear, stage, standsOn: headOf(hash), stays: isTaken ? 'taken' : stage === 'established' ? 'established' : null }
  })
}

/** Id of the form that a master has for a year; null where it has none. */
export function formOfYear(generations: ReturnType<Context['resources']['generationsOf']>, fiscalYear: number): string | null {
  return generations.find(({ firstYear, lastYear }) => firstYear <= fiscalYear && fiscalYear <= (lastYear ?? Infinity))?.id ?? null
}

function notesOf(
  { resources }: Context,
  db: Db,
  { content, hash }: Master,
  before: MasterParts,
  years: readonly MasterYear[],
): readonly MasterNote[] {
  const [last] = listAcceptedMasters(db)
  const accepted = last ? headsOf(db)(last.hash) : null
  const known = new Set(listCommonIndicators(content.basicPolicy).map(({ indicator }) => indicator.key))
  const targets = new Set(listTieTargets(content.basicPolicy))
  return [
    ...(accepted?.hash === hash ? [{ code: 'same' as const }] : []),
    ...(accepted && content.issuedOn < accepted.issuedOn
      ? [{ code: 'older' as const, name: accepted.name, issuedOn: accepted.issuedOn }]
      : []),
    ...readIndicatorBook(db, resources.basicPolicy).series.flatMap(
      ({ commonKey, name, measurements, targets: yearly }): readonly MasterNote[] => {
        const said = [...new Set([...measurements, ...yearly].map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
        return commonKey === null || known.has(commonKey) || said.length === 0 ? [] : [{ code: 'lostIndicator', name, years: said }]
      },
    ),
    ...years.flatMap(({ fiscalYear, stays }): readonly MasterNote[] => {
      const count = stays === null ? lostTiesOf(db, fiscalYear, targets) : 0
      return count === 0 ? [] : [{ code: 'lostTies', fiscalYear, count }]
    }),
    ...before.formGenerations
      .filter(({ id }) => !content.formGenerations.some((one) => one.id === id))
      .map(({ name }) => ({ code: 'keptForm' as const, name })),
  ]
}

function lostTiesOf(db: Db, fiscalYear: number, targets: ReadonlySet<string>): number {
  const strategies = getWardPlan(db, fiscalYear)?.managementIssues.flatMap((issue) => issue.strategies) ?? []
  const ties = strategies.flatMap((strategy) => [...strategy.ties, ...strategy.initiatives.flatMap((initiative) => initiative.ties)])
  return ties.filter((target) => !targets.has(target)).length
}

/** Throws E-MASTER-08, E-MASTER-09. */
async function readWhole(file: string): Promise<string> {
  let bytes: Buffer
  try {
    const handle = await open(file, 'r')
    try {
      const { size } = await handle.stat()
      if (size > mostBytes) throw new AppError('E-MASTER-08')
      bytes = await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (cause) {
    if (cause instanceof AppError) throw cause
    throw new AppError('E-MASTER-09', null, { cause })
  }
  if (bytes.length > mostBytes) throw new AppError('E-MASTER-08')
  return bytes.toString('utf8')
}
