// Knows what does not fit in the tally of a question: against those who were asked, and against what is printed beside it.
import type { Decimal } from '../../model/indicator.ts'
import type { Question, Survey, SurveyFlag } from '../../model/survey.ts'
import { compareDecimals, roundHalfUp } from '../decimal.ts'
import { addedUp, exactDigits, isInBase, rateOf, sumOf } from './rates.ts'
import { decimalsOf, percentOf } from './read-number.ts'

type Counted = Readonly<{ positive: number | null; valid: number | null; asked: number | null }>

/** Nothing is refused: published tables do not always add up. */
export function flagsOfTally(question: Question, survey: Survey, counted: Counted): readonly SurveyFlag[] {
  return [...flagsOfCounts(question, survey, counted), ...flagsOfOptions(question, counted.valid), ...flagsOfRate(question, counted)]
}

function flagsOfCounts(question: Question, { returned }: Survey, { positive, valid, asked }: Counted): readonly SurveyFlag[] {
  const { options, allowsSeveral, printedBase } = question
  const flags: SurveyFlag[] = []
  const tell = (code: SurveyFlag['code'], values: SurveyFlag['values']) => flags.push({ code, where: 'question', values })
  const isEntered = options.some(({ count }) => count !== null)
  if (valid === 0 || (valid === null && isEntered)) tell('noBase', {})
  if (positive !== null && valid !== null && positive > valid) tell('positiveOverValid', { positive, valid })
  if (valid !== null && asked !== null && valid > asked) tell('validOverFilter', { valid, filtered: asked })
  if (valid !== null && returned !== null && valid > returned) tell('validOverReturned', { valid, returned })
  if (allowsSeveral) return flags
  const all = options.reduce((sum, { count }) => sum + (count ?? 0), 0)
  const counts = sumOf(options.filter((option) => isInBase(option, question)))
  if (printedBase !== null && counts !== null && !possibleBases(question).includes(printedBase)) {
    tell('sumUnlikeBase', { sum: counts, base: printedBase })
  }
  if (returned !== null && all > returned && (valid === null || valid <= returned)) tell('sumOverBase', { sum: all, base: returned })
  return flags
}

/** A row 計 may count 無回答 and 除外欄, or not. */
function possibleBases({ options }: Question): readonly (number | null)[] {
  const answers = options.filter(({ role }) => role === 'answer')
  return [sumOf(answers), sumOf(options.filter(({ role }) => role !== 'outside')), sumOf(options)]
}

function flagsOfOptions(question: Question, valid: number | null): readonly SurveyFlag[] {
  return question.options.flatMap((option): readonly SurveyFlag[] => {
    const printed = percentOf(option.printedPercent)
    if (printed === null) return []
    if (isOver100(printed)) return [{ code: 'percentOver100', where: option.label, values: { percent: printed } }]
    if (option.count === null || !valid || !isInBase(option, question)) return []
    const computed = rateOf(option.count, valid, decimalsOf(printed))
    return computed === printed ? [] : [{ code: 'rateUnlike', where: option.label, values: { printed, computed } }]
  })
}

function flagsOfRate(question: Question, { positive, valid }: Counted): readonly SurveyFlag[] {
  const printed = percentOf(question.printedRate)
  if (printed === null) return []
  if (isOver100(printed)) return [{ code: 'percentOver100', where: 'question', values: { percent: printed } }]
  if (positive === null || !valid) return []
  const decimals = decimalsOf(printed)
  const positives = question.options.filter(({ isPositive }) => isPositive)
  const total = roundHalfUp(rateOf(positive, valid, exactDigits), decimals)
  const parts = addedUp(positives.map(({ count }) => rateOf(count ?? 0, valid, decimals))) ?? total
  const printedParts = addedUp(positives.map(({ printedPercent }) => percentOf(printedPercent)))
  const computed = question.rounding === 'total' ? total : parts
  if (isSame(printed, computed)) return []
  const isSumOfParts = isSame(printed, parts) || (printedParts !== null && isSame(printed, printedParts))
  return [{ code: isSumOfParts ? 'rateIsSumOfParts' : 'rateUnlike', where: 'question', values: { printed, computed } }]
}

const isOver100 = (percent: Decimal): boolean => compareDecimals(percent, '100') > 0
const isSame = (a: Decimal, b: Decimal): boolean => compareDecimals(a, b) === 0
