// Knows what writing one amount of an initiative means: as typed, in the unit of its plan's form, beside the other funds of the same amount.
import { parseAmount } from '../../shared/rules/amount.ts'
import { isDividedAmong } from '../../shared/rules/amount-totals.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { type AmountPlace, deleteAmount, getAmount, listAmounts, putAmount } from '../db/repositories/amounts.ts'

/** In whole yen, null = none. `field` names the place in the violation. Throws RuleBroken (parseAmount). */
export function yenAsTyped(typed: string, unitYen: number, field: string): number | null {
  const parsed = parseAmount(typed, unitYen, field)
  if ('violation' in parsed) throw new RuleBroken([parsed.violation])
  return parsed.yen
}

/** Throws E-AMOUNT-01 where the amount is divided among funds: then the sum is not typed. */
export function requireUndivided(db: Db, { initiativeId, kind, fiscalYear }: AmountPlace): void {
  const amounts = listAmounts(db, initiativeId).map((amount) => ({ ...amount, id: '' as never }))
  if (isDividedAmong(amounts, kind, fiscalYear)) throw new AppError('E-AMOUNT-01')
}

/** Inside a deed. null takes the amount away. */
export function writeAmount(db: Db, place: AmountPlace, yen: number | null): void {
  if (yen === null) deleteAmount(db, place)
  else putAmount(db, place, yen)
}

/**
 * Inside a deed: the amount of one fund. While a part of the amount is undivided, what a fund gets more is taken out of it, so that dividing an
 * amount leaves the sum as it was; the undivided part ends where it is used up.
 */
export function writeFundAmount(db: Db, place: AmountPlace, yen: number | null): void {
  const undivided: AmountPlace = { ...place, fund: 'undivided' }
  const before = getAmount(db, place)
  writeAmount(db, place, yen)
  const left = getAmount(db, undivided)
  if (place.fund === 'undivided' || left === null) return
  const rest = left - ((yen ?? 0) - (before ?? 0))
  writeAmount(db, undivided, rest === 0 || rest < 0 !== left < 0 ? null : rest)
}
