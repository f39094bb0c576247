// Knows the rate of a question: positive answers by valid answers of those who were asked.
import type { OptionId } from '../../model/ids.ts'
import type { Decimal } from '../../model/indicator.ts'
import type { Question, Survey, SurveyFlag } from '../../model/survey.ts'
import { addDecimals, roundHalfUp } from '../decimal.ts'
import { flagsOfTally } from './flags-of-tally.ts'
import { addedUp, exactDigits, isInBase, rateOf, sumOf } from './rates.ts'
import { percentOf } from './read-number.ts'

export type Tally = Readonly<{
  /** 肯定計; null where it cannot be counted. */
  positive: number | null
  /** 母数: valid answers of those who were asked; null where nobody says it. */
  valid: number | null
  /** Percentage before rounding, '31.47321428571428571429'; null where there is none (nothing entered, or a base of 0). */
  exact: Decimal | null
  /** The same to `decimals` digits, half up: '31.5'. */
  value: Decimal | null
  /** Of each option that is part of the base: its percentage to `decimals` digits. */
  percents: ReadonlyMap<OptionId, Decimal>
  flags: readonly SurveyFlag[]
}>

/**
 * `survey` is the one that the question stands in: its filter question and its returned are looked up there. Where the answers of an option are not
 * known, the printed base counts, and where the positive ones cannot be counted, the printed rate. Source: 大正区 令和4年度第2回区民意識調査
 * （無回答を除いて集計、小数点第2位を四捨五入）.
 */
export function tallyOf(question: Question, survey: Survey, decimals = 1): Tally {
  const asked = filteredBaseOf(question, survey)
  const positive = positiveOf(question)
  const valid = validOf(question, asked ?? survey.returned)
  const exact = exactOf(question, positive, valid, decimals)
  return {
    positive,
    valid,
    exact,
    value: exact === null ? null : roundHalfUp(exact, decimals),
    // most who ask want the rate alone: those of a book of 20 years are thousands
    get percents() {
      return percentsOf(question, valid, decimals)
    },
    flags: flagsOfTally(question, survey, { positive, valid, asked }),
  }
}

/** How many were asked: those who gave one of the filter's answers; null = everybody, or not known. */
export function filteredBaseOf({ filter }: Question, survey: Survey): number | null {
  if (filter === null) return null
  const before = survey.questions.find(({ id }) => id === filter.questionId)
  return before ? sumOf(before.options.filter(({ id }) => filter.optionIds.includes(id))) : null
}

function positiveOf({ options }: Question): number | null {
  return sumOf(options.filter(({ isPositive }) => isPositive))
}

/** Of several answers each person counts once: the base is those who were asked, without those who said nothing or were not meant. */
function validOf(question: Question, asked: number | null): number | null {
  const { options, allowsSeveral, printedBase } = question
  if (!allowsSeveral) return sumOf(options.filter((option) => isInBase(option, question))) ?? printedBase
  if (printedBase !== null || asked === null) return printedBase
  const others = options.filter((option) => !isInBase(option, question)).reduce((sum, { count }) => sum + (count ?? 0), 0)
  return Math.max(0, asked - others)
}

function exactOf(question: Question, positive: number | null, valid: number | null, decimals: number): Decimal | null {
  const positives = question.options.filter(({ isPositive }) => isPositive)
  if (valid === 0) return null
  if (positive !== null && valid !== null) {
    if (question.rounding === 'total') return rateOf(positive, valid, exactDigits)
    return positives.map(({ count }) => rateOf(count ?? 0, valid, decimals)).reduce(addDecimals)
  }
  if (positives.length > 0 && positive !== null) return null
  const printed = percentOf(question.printedRate)
  return printed ?? addedUp(positives.map(({ printedPercent }) => percentOf(printedPercent)))
}

function percentsOf(question: Question, valid: number | null, decimals: number): ReadonlyMap<OptionId, Decimal> {
  const percents = new Map<OptionId, Decimal>()
  for (const option of question.options) {
    if (option.count === null || !valid || !isInBase(option, question)) continue
    percents.set(option.id, rateOf(option.count, valid, decimals))
  }
  return percents
}
