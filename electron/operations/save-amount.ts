// Knows how one amount of an initiative is written, as a person types it.
import { type FieldRef, keyOfField } from '../../shared/model/fields.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { type AmountPlace, getAmount } from '../db/repositories/amounts.ts'
import { printedGenerationOf } from './printed-generation.ts'
import { subjectOf } from './subject-of.ts'
import { requireUndivided, writeAmount, yenAsTyped } from './write-amount.ts'

/**
 * The unit is that of the plan's form (千円, unless the ward prints another). '' and '－' take the amount away. Throws RuleBroken (parseAmount),
 * E-PLAN-03 (no such initiative), E-AMOUNT-01 (divided among funds).
 */
export function saveAmount(context: Context, ref: Extract<FieldRef, { kind: 'amount' }>, typed: string): void {
  const db = context.files.writable()
  const { fiscalYear: planYear, ...owner } = subjectOf(db, 'initiative', ref.initiativeId)
  const yen = yenAsTyped(typed, printedGenerationOf(context, db, planYear).unit.yen, keyOfField(ref))
  const place: AmountPlace = { initiativeId: ref.initiativeId, kind: ref.amountKind, fund: 'undivided', fiscalYear: ref.fiscalYear }
  requireUndivided(db, place)
  if (getAmount(db, place) === yen) return
  const subject = { ...owner, kind: 'amount', field: ref.amountKind, fiscalYear: ref.fiscalYear } as const
  runDeed(context, { name: 'saveAmount', subject }, (db) => writeAmount(db, place, yen))
}
