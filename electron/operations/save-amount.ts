// Knows how one amount of an initiative is written, as a person types it.
import { type FieldRef, keyOfField } from '../../shared/model/fields.ts'
import { parseAmount } from '../../shared/rules/amount.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { type AmountPlace, deleteAmount, getAmount, putAmount } from '../db/repositories/amounts.ts'
import { generationOf } from './generation-of.ts'
import { subjectOf } from './subject-of.ts'

/** The unit is that of the plan's form (千円). '' and '－' take the amount away. Throws RuleBroken (parseAmount), E-PLAN-03 (no such initiative). */
export function saveAmount(context: Context, ref: Extract<FieldRef, { kind: 'amount' }>, typed: string): void {
  const db = context.files.writable()
  const { fiscalYear: planYear, ...owner } = subjectOf(db, 'initiative', ref.initiativeId)
  const generation = generationOf(context.resources.formGenerations, planYear)
  if (!generation) throw new AppError('E-PLAN-01', { fiscalYear: planYear })
  const parsed = parseAmount(typed, generation.unit.yen, keyOfField(ref))
  if ('violation' in parsed) throw new RuleBroken([parsed.violation])
  const place: AmountPlace = { initiativeId: ref.initiativeId, kind: ref.amountKind, fiscalYear: ref.fiscalYear }
  if (getAmount(db, place) === parsed.yen) return
  const subject = { ...owner, kind: 'amount', field: ref.amountKind, fiscalYear: ref.fiscalYear } as const
  runDeed(context, { name: 'saveAmount', subject }, (db) =>
    parsed.yen === null ? deleteAmount(db, place) : putAmount(db, place, parsed.yen),
  )
}
