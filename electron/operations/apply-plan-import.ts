// Knows how a hand-typed book becomes a plan of the open data file: what was read, with what a person corrected, as one deed.
import { draftOfPlaces, isAmountPath } from '../../shared/forms/draft-of-places.ts'
import { readAmount } from '../../shared/forms/recognise/draft-texts.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type { ImportCorrections, ImportedPlace } from '../../shared/model/plan-import.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { isYearTaken, removeBlankPlan } from '../db/repositories/blank-plans.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { insertPlanDraft } from './insert-plan-draft.ts'
import { standOnNewest } from './master/stand-on-newest.ts'
import { dropImport, getImport } from './pending-import.ts'

/**
 * An amount that could not be read and was not corrected is left out. Throws E-IMPORT-08 (the dry run is over), E-IMPORT-09 (no year with a
 * form, or nothing found), E-PLAN-02 {fiscalYear} (the year has a plan that somebody has written into), E-IMPORT-11 {label} (a corrected amount is none), RuleBroken (a text that
 * no plan can hold, by its path), E-ASK-01 (a correction of no place of the dry run).
 */
export function applyPlanImport(context: Context, token: string, asked: ImportCorrections): WardPlan {
  const writable = context.files.writable()
  const { plan } = getImport(context, token)
  if (!plan.draft) throw new AppError('E-IMPORT-09')
  const { fiscalYear, formGeneration, firstReiwaYearAs } = plan.draft
  if (isYearTaken(writable, fiscalYear)) throw new AppError('E-PLAN-02', { fiscalYear })
  const corrections = soundCorrections(plan.places, asked)
  const draft = draftOfPlaces({ fiscalYear, formGeneration, firstReiwaYearAs }, plan.items, plan.places, corrections)
  const id = context.newId() as WardPlanId
  runDeed(context, { name: 'importPlan', subject: { kind: 'wardPlan', id, fiscalYear } }, (db) => {
    removeBlankPlan(db, fiscalYear)
    insertPlanDraft(db, context.newId, id, draft)
    standOnNewest(db, id)
  })
  dropImport(context)
  const imported = getWardPlan(context.files.readable(), fiscalYear)
  if (!imported) throw new Error('a plan that is not there')
  return imported
}

function soundCorrections(places: readonly ImportedPlace[], asked: ImportCorrections): ImportCorrections {
  const known = new Map(places.map((place) => [place.path, place]))
  const corrections: Record<string, string> = {}
  for (const [path, text] of Object.entries(asked)) {
    const place = known.get(path)
    if (!place) throw new AppError('E-ASK-01')
    corrections[path] = normaliseText(text)
    if (isAmountPath(path) && readAmount(corrections[path]) === 'unreadable') throw new AppError('E-IMPORT-11', { label: place.label })
  }
  const violations = places.flatMap(({ path, text }) => violationsOfText(path, corrections[path] ?? text)).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  return corrections
}
