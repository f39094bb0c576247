// Knows what a recorded measurement comes to: the one computation for screen, chart, verdict and form.
import type { QuestionId } from '../model/ids.ts'
import type { Decimal, Figure, FigureBase, IndicatorSeries, Measurement } from '../model/indicator.ts'
import type { IndicatorBook } from '../model/indicator-book.ts'
import type { Question, Survey, SurveyFlag } from '../model/survey.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'
import { addDecimals, compareDecimals, ratioOfDecimals, roundHalfUp } from './decimal.ts'
import { measurementOf } from './measurement-of.ts'
import { mysteryMeanOf } from './mystery-mean.ts'
import { figureBaseOf } from './survey/figure-base.ts'
import { exactDigits } from './survey/rates.ts'
import { type Tally, tallyOf } from './survey/tally.ts'

type Reckoned = Readonly<{
  exact: Decimal | null
  numerator: number | null
  denominator: number | null
  base: FigureBase | null
  flags: readonly SurveyFlag[]
}>
const nothing: Reckoned = { exact: null, numerator: null, denominator: null, base: null, flags: [] }

/**
 * null = nothing is recorded (measurementOf). A value comes from the question's tally, else from the mean of the 覆面調査, else from numerator ÷ denominator,
 * else as it was typed.
 */
export function figureOf(series: IndicatorSeries, fiscalYear: number, period: CheckPeriod, book: IndicatorBook): Figure | null {
  const measurement = measurementOf(series, fiscalYear, period)
  if (!measurement) return null
  const { state, day, text, reason, substitute } = measurement
  const reckoned = reckon(series, measurement, book)
  const { referenceBelow } = book.settings
  const n = reckoned.base?.n ?? reckoned.denominator
  return {
    state,
    ...reckoned,
    value: reckoned.exact === null ? null : roundHalfUp(reckoned.exact, series.decimals),
    ...totalOf(series, fiscalYear, reckoned.exact, book),
    day: state === 'value' ? day : null,
    isReachedBefore: state === 'value' && day !== null && measurement.fiscalYear < fiscalYear,
    text: state === 'value' ? text : '',
    reason,
    substitute,
    isReference: referenceBelow !== null && n !== null && reckoned.exact !== null && n < referenceBelow,
  }
}

function reckon(series: IndicatorSeries, measurement: Measurement, book: IndicatorBook): Reckoned {
  if (measurement.state !== 'value') return nothing
  const { questionId, mysteryShoppingId, numerator, denominator, value } = measurement
  const index = indexOf(book)
  const asked = questionId === null ? undefined : index.questions.get(questionId)
  if (asked) return ofQuestion(series, asked)
  const mean = mysteryShoppingId === null ? undefined : index.meanOf(mysteryShoppingId)
  if (mean !== undefined) return { ...nothing, exact: mean }
  if (numerator !== null && denominator !== null) return ofRatio(series, numerator, denominator)
  return { ...nothing, exact: value, flags: value !== null && isOver100(series, value) ? [percentOver100(value)] : [] }
}

function ofQuestion(series: IndicatorSeries, { question, survey, tally }: AskedQuestion): Reckoned {
  const { exact, positive, valid, flags } = tally()
  const base = { ...figureBaseOf(question, survey, valid), filter: question.filterText || series.denominatorFilter }
  return { exact, numerator: positive, denominator: valid, base, flags }
}

/** A rate is a percentage; of other kinds it is what falls to each. */
function ofRatio(series: IndicatorSeries, numerator: number, denominator: number): Reckoned {
  const counted = { ...nothing, numerator, denominator }
  if (denominator === 0) return { ...counted, flags: [{ code: 'noBase', where: 'question', values: {} }] }
  const exact = ratioOfDecimals(String(numerator), String(denominator), isPercentage(series) ? 100 : 1, exactDigits)
  const isOver = isPercentage(series) && numerator > denominator
  const values = { positive: numerator, valid: denominator }
  return { ...counted, exact, flags: isOver ? [{ code: 'positiveOverValid', where: 'question', values }] : [] }
}

function totalOf(series: IndicatorSeries, fiscalYear: number, exact: Decimal | null, book: IndicatorBook): Pick<Figure, 'total' | 'gaps'> {
  if (series.totalFrom === null) return { total: null, gaps: [] }
  const gaps: number[] = []
  let total: Decimal | null = null
  for (let year = series.totalFrom; year <= fiscalYear; year += 1) {
    const measurement = measurementOf(series, year, 'selfEvaluation')
    const before = measurement ? reckon(series, measurement, book).exact : null
    const counted: Decimal | null = year === fiscalYear ? exact : before
    if (counted === null) gaps.push(year)
    else total = total === null ? counted : addDecimals(total, counted)
  }
  return { total: total === null ? null : roundHalfUp(total, series.decimals), gaps }
}

const isRate = ({ kind }: IndicatorSeries): boolean => kind === 'rate' || kind === 'organisationRate'
const isPercentage = (series: IndicatorSeries): boolean => isRate(series) || /^[%％]$/.test(series.unit)
const isOver100 = (series: IndicatorSeries, value: Decimal): boolean => isRate(series) && compareDecimals(value, '100') > 0
const percentOver100 = (percent: Decimal): SurveyFlag => ({ code: 'percentOver100', where: 'question', values: { percent } })

type AskedQuestion = Readonly<{ question: Question; survey: Survey; tally: () => Tally }>
type BookIndex = Readonly<{ questions: ReadonlyMap<QuestionId, AskedQuestion>; meanOf: (id: string) => Decimal | null | undefined }>
const indexes = new WeakMap<IndicatorBook, BookIndex>()

/** A book never changes: it is gone through once, and each tally is reckoned when it is first asked for. */
function indexOf(book: IndicatorBook): BookIndex {
  const known = indexes.get(book)
  if (known) return known
  const questions = new Map<QuestionId, AskedQuestion>()
  for (const survey of book.surveys) {
    for (const question of survey.questions) questions.set(question.id, { question, survey, tally: once(() => tallyOf(question, survey)) })
  }
  const means = new Map(book.mysteryShoppings.map((shopping) => [shopping.id as string, once(() => mysteryMeanOf(shopping).exact)]))
  const index: BookIndex = { questions, meanOf: (id) => means.get(id)?.() }
  indexes.set(book, index)
  return index
}

function once<T>(reckonIt: () => T): () => T {
  let kept: Readonly<{ it: T }> | null = null
  return () => {
    kept ??= { it: reckonIt() }
    return kept.it
  }
}
