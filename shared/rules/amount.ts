// Knows amounts of money as people write them: 1,234, １２３千円, ▲ 904, 12億442万9千円; and how they are written back.
import type { Violation } from './violation.ts'

/** The largest amount that is taken, in yen: 999,999,999千円. */
export const maxYen = 999_999_999_000
/** The units in which a form may show amounts, in yen. */
export const units: Readonly<Record<string, number>> = { 千円: 1000, 百万円: 1_000_000, 円: 1 }

const smallUnits: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const largeUnits: Readonly<Record<string, number>> = { 万: 10_000, 億: 100_000_000 }
const noValue = /^[-−‐‑–—―ー－]?$/
const negative = /^[▲△\-−‐‑–—－]/
const approximate = /約|およそ|概ね|程度|以上|以下|未満|前後|超|余|強|弱|[~〜～]/

export type ParsedAmount = Readonly<{ yen: number | null }> | Readonly<{ violation: Violation }>

/**
 * What a person typed, in whole yen; null = no value ('' or －; 0 is 0). A bare number counts in `unitYen` (1000 on a form in 千円); 円, 千円, 万円,
 * 百万円, 億 say their own unit, and the sum must come out even in `unitYen`. Full-width digits, commas and spaces are understood; minus is ▲, △
 * or a hyphen. Codes: approximateAmount, bracketedAmount (printed （16） means outside the sum, not minus), misplacedComma, notWholeUnit
 * {unitYen}, amountTooLarge {max in units}, notAnAmount.
 */
export function parseAmount(text: string, unitYen: number, field = 'amount'): ParsedAmount {
  const refuse = (code: string, values?: Violation['values']) => ({ violation: values ? { field, code, values } : { field, code } })
  // NFKC would make ① and ² digits, and without its line end 1⏎2 would be 12: nobody meant such an amount
  if (/\p{No}|\S[\n\r]+\s*\S/u.test(text)) return refuse('notAnAmount')
  const bare = text.normalize('NFKC').replace(/\s/g, '')
  if (noValue.test(bare)) return { yen: null }
  if (approximate.test(bare)) return refuse('approximateAmount')
  if (/^\(.*\)$/.test(bare)) return refuse('bracketedAmount')
  const isNegative = negative.test(bare)
  const digits = withoutCommas(isNegative ? bare.slice(1) : bare)
  if (digits === null) return refuse('misplacedComma')
  const yen = yenOf(digits, unitYen)
  if (yen === null) return refuse('notAnAmount')
  if (yen > maxYen) return refuse('amountTooLarge', { max: Math.floor(maxYen / unitYen) })
  if (yen % unitYen !== 0) return refuse('notWholeUnit', { unitYen })
  return { yen: isNegative && yen !== 0 ? -yen : yen }
}

/** As it stands in the field when a person comes to edit it: '1,234', '▲904', '' for no value. `yen` is a multiple of `unitYen`. */
export function printAmount(yen: number | null, unitYen: number): string {
  if (yen === null) return ''
  const digits = String(Math.abs(yen / unitYen)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return yen < 0 ? `▲${digits}` : digits
}

/** null where a comma stands where none belongs (1,23: is it 123 or 1,230?). */
function withoutCommas(text: string): string | null {
  if (!/[,、]/.test(text)) return text
  const numbers = text.match(/[\d,、]+/g) ?? []
  return numbers.every((n) => /^\d+$|^\d{1,3}([,、]\d{3})+$/.test(n)) ? text.replace(/[,、]/g, '') : null
}

/** '12億442万9千円' → 1204429000. null where it is no such number. */
function yenOf(text: string, unitYen: number): number | null {
  const match = /^([\d十百千万億]+)(円?)$/.exec(text)
  if (!match) return null
  const [, body = '', suffix] = match
  // a unit alone (千円) is a number that was forgotten
  if (!/\d/.test(body)) return null
  if (/^\d+$/.test(body)) return toNumber(body) * (suffix === '円' ? 1 : unitYen)
  let total = 0
  let rest = body
  for (const large of ['億', '万', '']) {
    const end = large === '' ? rest.length : rest.indexOf(large)
    if (end === -1) continue
    const section = sectionOf(rest.slice(0, end))
    if (section === null || (large !== '' && rest.slice(0, end) === '')) return null
    if (total > 0 && section >= 10_000) return null
    total += section * (largeUnits[large] ?? 1)
    rest = rest.slice(end + large.length)
  }
  return total
}

/** '6千9百' → 6900, '65百' → 6500, '442' → 442, '' → 0. */
function sectionOf(text: string): number | null {
  let sum = 0
  let before = Number.POSITIVE_INFINITY
  for (const [, digits = '', unit = ''] of text.matchAll(/(\d*)([十百千億万]?)/g)) {
    if (digits === '' && unit === '') continue
    const size = unit === '' ? 1 : smallUnits[unit]
    const count = digits === '' ? 1 : toNumber(digits)
    // units fall from left to right, and only the first may count more than nine of them: 65百 but not 6千90百
    if (size === undefined || size >= before || (sum > 0 && count * size >= before)) return null
    sum += count * size
    before = size
  }
  return sum
}

/** Far beyond every amount it does not matter how far. */
const toNumber = (digits: string) =>
  Number(
    digits
      .replace(/^0+(?=\d)/, '')
      .slice(0, 15)
      .padEnd(digits.length > 15 ? 16 : 0, '0'),
  )
