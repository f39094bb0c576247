// Knows how a difference to a target or to last year is written: ＋4.5ポイント, ▲2件, ±0.
import type { Decimal } from '../model/indicator.ts'
import { compareDecimals, showDecimal, subtractDecimals } from '../rules/decimal.ts'

/** A difference of percentages is told in ポイント, never in ％. `difference` is rounded already, with more digits where the target has more. */
export function sayDifference(difference: Decimal, { unit, decimals }: Readonly<{ unit: string; decimals: number }>): string {
  const sign = compareDecimals(difference, '0')
  if (sign === 0) return '±0'
  const digits = Math.max(decimals, difference.split('.')[1]?.length ?? 0)
  const size = showDecimal(sign < 0 ? subtractDecimals('0', difference) : difference, digits)
  return `${sign < 0 ? '▲' : '＋'}${size}${unit === '％' || unit === '%' ? 'ポイント' : unit}`
}
