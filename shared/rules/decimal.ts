// Knows decimal numbers as text: what is one, how they are added, divided, rounded and compared without loss, and how they are shown.
import { Big } from 'big.js'
import type { Decimal } from '../model/indicator.ts'

const form = /^-?(0|[1-9]\d*)(\.\d+)?$/

/** '-12.5', '0', '50.0'; no leading zeros or signs but '-', no exponent, no '-0'. */
export function isDecimal(text: string): boolean {
  return form.test(text) && !/^-[0.]+$/.test(text)
}

/** As it is kept: '40.0' is '40', '0.50' is '0.5'. */
export function withoutEndZeros(a: Decimal): Decimal {
  return a.includes('.') ? a.replace(/\.?0+$/, '') : a
}

/** Throws RangeError where it is no finite number. */
export function decimalOf(number: number | bigint): Decimal {
  if (typeof number === 'number' && !Number.isFinite(number)) throw new RangeError('not a finite number')
  return plain(new Big(String(number)))
}

/** With exactly so many digits behind the point; a half is rounded away from zero: '49.95' to 1 digit is '50.0'. */
export function roundHalfUp(a: Decimal, digits: number): Decimal {
  const own = a.includes('.') ? a.length - a.indexOf('.') - 1 : 0
  return own === digits ? a : fixed(new Big(a), digits)
}

export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  // so short, each is a number of its own: nothing is lost by comparing those
  if (a.length < 16 && b.length < 16) return Math.sign(Number(a) - Number(b)) as -1 | 0 | 1
  return new Big(a).cmp(b)
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  return plain(new Big(a).plus(b))
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return plain(new Big(a).minus(b))
}

/** The quotient rounded half up to exactly so many digits. Throws RangeError where b is 0. */
export function divideDecimals(a: Decimal, b: Decimal, digits: number): Decimal {
  return ratioOfDecimals(a, b, 1, digits)
}

/** a × factor ÷ b, rounded half up once, to exactly so many digits. Throws RangeError where b is 0. */
export function ratioOfDecimals(a: Decimal, b: Decimal, factor: number, digits: number): Decimal {
  if (/^-?[0.]+$/.test(b)) throw new RangeError('division by 0')
  const dividend = new (bigOf(digits))(a)
  return fixed((factor === 1 ? dividend : dividend.times(factor)).div(b), digits)
}

/** With commas from 1,000 and '▲' for minus: '1,234.50'. `digits` behind the point; left out = as many as it has. */
export function showDecimal(a: Decimal, digits?: number): string {
  const [whole = '', rest] = (digits === undefined ? a : roundHalfUp(a, digits)).replace('-', '').split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const shown = rest === undefined ? grouped : `${grouped}.${rest}`
  return new Big(a).lt(0) && /[1-9]/.test(shown) ? `▲${shown}` : shown
}

function plain(big: Big): Decimal {
  return withoutNegativeZero(big.toFixed())
}

function fixed(big: Big, digits: number): Decimal {
  return withoutNegativeZero(big.toFixed(digits, Big.roundHalfUp))
}

const withoutNegativeZero = (text: string): Decimal => (/^-[0.]+$/.test(text) ? text.slice(1) : text)

const bigs = new Map<number, typeof Big>()

/** big.js that divides to so many digits. */
function bigOf(digits: number): typeof Big {
  const known = bigs.get(digits)
  if (known) return known
  const made = Big()
  made.DP = digits
  made.RM = Big.roundHalfUp
  bigs.set(digits, made)
  return made
}
