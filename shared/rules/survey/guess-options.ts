// Knows what the figures and the wording of answers say together: which are positive, whether 無回答 is in the base, and fractions for percentages.
import { ratioOfDecimals, roundHalfUp } from '../decimal.ts'
import { rateOf } from './rates.ts'
import { isPositiveAmong, stanceOf } from './stance.ts'
import { decimalsOf } from './read-number.ts'
import type { ReadOption } from './read-tally.ts'

/** Of a scale only: where no answer is a negative one, topics are listed, and none of them is positive. */
export function withStances(options: readonly ReadOption[]): readonly ReadOption[] {
  const stances = options.map(({ label, role }) => (role === 'answer' ? stanceOf(label) : null))
  if (!stances.includes('negative')) return options
  const labels = options.map(({ label }) => label)
  return options.map((option) => ({ ...option, isPositive: option.role === 'answer' && isPositiveAmong(option.label, labels) }))
}

/** 0.071 of a percent format that was lost on the way: all of them together make 1, or each is its count by the base. `rate` is that of a subtotal. */
export function withoutFractions(
  options: readonly ReadOption[],
  rate: string,
  base: number | null,
): Readonly<{ options: readonly ReadOption[]; rate: string }> {
  const told = options.filter(({ printedPercent }) => printedPercent !== '')
  const sum = told.reduce((all, { printedPercent }) => all + Number(printedPercent), 0)
  const isShare = ({ count, printedPercent }: ReadOption) =>
    count !== null && base !== null && base > 0 && Math.abs(count / base - Number(printedPercent)) < nearly
  const areFractions = told.length > 1 && ((sum > 0.97 && sum < 1.03) || (sum > 0 && told.every(isShare)))
  if (!areFractions) return { options, rate }
  const most = Math.max(...told.map(({ printedPercent }) => decimalsOf(printedPercent))) - 2
  const digits = most > 4 ? 1 : Math.max(0, most)
  const percentOf = (fraction: string) =>
    fraction === '' ? '' : roundHalfUp(ratioOfDecimals(fraction, '1', 100, Math.max(digits, decimalsOf(fraction))), digits)
  return {
    options: options.map((option) => ({ ...option, printedPercent: percentOf(option.printedPercent) })),
    rate: Number(rate) <= 1 ? percentOf(rate) : rate,
  }
}
const nearly = 0.006

/** Whether the percentages are of all, or of those who answered; null = they do not tell. */
export function countsNoAnswerOf(options: readonly ReadOption[]): boolean | null {
  const answers = options.filter(({ role }) => role === 'answer')
  const silent = options.filter(({ role }) => role === 'noAnswer')
  const told = answers.filter(({ printedPercent }) => printedPercent !== '')
  if (silent.length === 0 || told.length === 0) return null
  const sum = told.reduce((all, { printedPercent }) => all + Number(printedPercent), 0)
  if (options.some(({ count, role }) => count === null && role !== 'outside')) {
    return told.length < answers.length ? null : Math.abs(sum - 100) > 1
  }
  const [few, all] = [sumOf(answers), sumOf(answers) + sumOf(silent)]
  const fits = (base: number) =>
    base > 0 && told.every(({ count, printedPercent }) => rateOf(count ?? 0, base, decimalsOf(printedPercent)) === printedPercent)
  return fits(few) === fits(all) ? null : fits(all)
}

export const sumOf = (options: readonly ReadOption[]): number => options.reduce((all, { count }) => all + (count ?? 0), 0)
