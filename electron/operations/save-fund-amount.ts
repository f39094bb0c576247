// Knows how the share of one fund in an initiative's amount is written, as a person types it.
import type { AmountFund, AmountKind } from '../../shared/model/ward-plan.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { type AmountPlace, getAmount } from '../db/repositories/amounts.ts'
import { printedGenerationOf } from './printed-generation.ts'
import { subjectOf } from './subject-of.ts'
import { writeFundAmount, yenAsTyped } from './write-amount.ts'

/**
 * What the fund gets more is taken out of the undivided part while there is one. '' and '－' take the share away. Throws RuleBroken (parseAmount),
 * E-PLAN-03 (no such initiative).
 */
export function saveFundAmount(
  context: Context,
  initiativeId: string,
  kind: AmountKind,
  fund: AmountFund,
  fiscalYear: number,
  typed: string,
): void {
  const db = context.files.writable()
  const { fiscalYear: planYear, ...owner } = subjectOf(db, 'initiative', initiativeId)
  const field = `amount/${initiativeId}/${kind}/${fiscalYear}/${fund}`
  const yen = yenAsTyped(typed, printedGenerationOf(context, db, planYear).unit.yen, field)
  const place: AmountPlace = { initiativeId, kind, fund, fiscalYear }
  if (getAmount(db, place) === yen) return
  const subject = { ...owner, kind: 'amount', field: kind, fiscalYear } as const
  runDeed(context, { name: 'saveFundAmount', subject }, (db) => writeFundAmount(db, place, yen))
}
