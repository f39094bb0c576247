// Knows how counts of answers are summed and become percentages, without loss.
import type { Decimal } from '../../model/indicator.ts'
import type { AnswerOption, Question } from '../../model/survey.ts'
import { addDecimals, ratioOfDecimals } from '../decimal.ts'

/** Whether answers of this option belong to the base. */
export function isInBase({ role }: AnswerOption, { countsNoAnswer }: Pick<Question, 'countsNoAnswer'>): boolean {
  return role === 'answer' || (role === 'noAnswer' && countsNoAnswer)
}

/** null where there are none, or one is not known. */
export function sumOf(options: readonly Pick<AnswerOption, 'count'>[]): number | null {
  return options.length === 0
    ? null
    : options.reduce<number | null>((sum, { count }) => (sum === null || count === null ? null : sum + count), 0)
}

/** Digits to which a ratio is kept before it is rounded: no ratio of two counts lies nearer to a half without being one. */
export const exactDigits = 20

/** count ÷ base in percent, half up. `base` is not 0. */
export function rateOf(count: number, base: number, digits: number): Decimal {
  return ratioOfDecimals(String(count), String(base), 100, digits)
}

/** null where there are none, or one is missing. */
export function addedUp(percents: readonly (Decimal | null)[]): Decimal | null {
  if (percents.length === 0) return null
  return percents.reduce((sum, percent) => (sum === null || percent === null ? null : addDecimals(sum, percent)), '0')
}
