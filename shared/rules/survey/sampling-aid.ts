// Knows how far a rate could lie from that of everybody, were the survey an ideal random sample: an internal aid, never printed by default.
import { errorFunction } from 'simple-statistics'
import type { Decimal } from '../../model/indicator.ts'
import { decimalOf, roundHalfUp } from '../decimal.ts'

/** Two-sided 95 % of the normal distribution. */
const width = 1.96
const level = 0.05

/** ± in points at 95 %, one decimal: 1.96·√(p(1−p)/n). null where n is 0 or the rate is none of 0–100. */
export function marginOf(percent: Decimal, n: number): Decimal | null {
  const rate = rateOf(percent, n)
  return rate === null ? null : roundHalfUp(decimalOf(width * Math.sqrt(varianceOf(rate, n)) * 100), 1)
}

export type Difference = Readonly<{
  /** '1.87', without sign. */
  z: Decimal
  /** Two-sided, '0.06'. */
  p: Decimal
  /** p under 0.05: more than chance would make. */
  isSignificant: boolean
}>

/**
 * Of two years' rates, each with its n: |p₁ − p₂| ÷ √(p₁(1−p₁)/n₁ + p₂(1−p₂)/n₂) against the normal distribution. null where it cannot be reckoned
 * (no n, or all or none in both years). 45.5 → 39.0 on 400 each: z = 1.87, p = 0.06.
 */
export function differenceOf(
  a: Readonly<{ percent: Decimal; n: number }>,
  b: Readonly<{ percent: Decimal; n: number }>,
): Difference | null {
  const [first, second] = [rateOf(a.percent, a.n), rateOf(b.percent, b.n)]
  if (first === null || second === null) return null
  const variance = varianceOf(first, a.n) + varianceOf(second, b.n)
  if (variance === 0) return null
  const z = Math.abs(first - second) / Math.sqrt(variance)
  const p = Math.max(0, 1 - errorFunction(z / Math.SQRT2))
  return { z: roundHalfUp(decimalOf(z), 2), p: roundHalfUp(decimalOf(p), 2), isSignificant: p < level }
}

const varianceOf = (rate: number, n: number): number => (rate * (1 - rate)) / n

function rateOf(percent: Decimal, n: number): number | null {
  const rate = Number(percent) / 100
  return n > 0 && rate >= 0 && rate <= 1 ? rate : null
}
