// Knows how what the city sent of a year becomes rows: its survey, its 覆面調査, and the values of the common indicators that the city measures.
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'
import type { BasicPolicy, CommonIndicator } from '../../shared/model/basic-policy.ts'
import type { MysteryShoppingId, OptionId, QuestionId } from '../../shared/model/ids.ts'
import type { Measurement } from '../../shared/model/indicator.ts'
import type { AnswerOption, MysteryShopping, QuestionHead, ReceivedSurvey, SurveyHead } from '../../shared/model/survey.ts'
import { commonSeriesId, listCommonIndicators, measurerOf } from '../../shared/rules/common-series.ts'
import { receivedWords } from '../../shared/words/received-survey.ts'
import type { Db } from '../db/db.ts'
import { deleteMeasurement, putMeasurement } from '../db/repositories/measurements.ts'
import { getMysteryShoppingHead, lastShoppingPosition, putMysteryAreas, putMysteryShopping } from '../db/repositories/mystery-shoppings.ts'
import { deleteQuestion, listQuestionPlaces, putOptions, putQuestion } from '../db/repositories/survey-questions.ts'
import { getSurveyHead, lastSurveyPosition, putSurvey } from '../db/repositories/surveys.ts'
import { requireSeries, storeSeries } from './require-series.ts'

type Rate = ReceivedSurvey['rates'][number]
const byCity = { state: 'value', value: null, numerator: null, denominator: null, day: null, text: '', reason: '', substitute: '' } as const
const nothingBeside = { questionId: null, mysteryShoppingId: null, from: null, until: null, measuredBy: '', evidence: null, note: '' }

/** Of the common indicators that the city measures: those of the survey, or those of 覆面調査. */
export function keysOfCity(policy: BasicPolicy, by: 'survey' | 'shopping'): readonly string[] {
  const isAsked = ({ type }: CommonIndicator): boolean => (type === 'score') === (by === 'shopping')
  return listCommonIndicators(policy)
    .filter(({ indicator }) => measurerOf(indicator) === 'city' && isAsked(indicator))
    .map(({ indicator }) => indicator.key)
}

/** Inside a deed. In the place of the survey of this id, where there is one; rates that are not named have no value thereafter. */
export function putReceivedSurvey(db: Db, policy: BasicPolicy, id: string, head: SurveyHead, rates: readonly Rate[]): void {
  const { fiscalYear } = head
  putSurvey(db, id, getSurveyHead(db, id)?.position ?? generateKeyBetween(lastSurveyPosition(db, fiscalYear), null), head)
  const kept = new Set<string>(rates.map((rate) => questionIdOf(id, rate.commonKey)))
  for (const question of listQuestionPlaces(db, id)) if (!kept.has(question.id)) deleteQuestion(db, question.id)
  const positions = generateNKeysBetween(null, null, rates.length)
  const filters = new Map(listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator.denominatorFilter]))
  for (const [index, rate] of rates.entries()) {
    const questionId = questionIdOf(id, rate.commonKey)
    putQuestion(db, questionId, id, positions[index] ?? '', questionOf(rate, filters.get(rate.commonKey) ?? ''))
    putOptions(db, questionId, optionsOf(questionId, rate))
  }
  for (const key of keysOfCity(policy, 'survey')) {
    const isKnown = rates.some((rate) => rate.commonKey === key && isRateKnown(rate))
    putValue(db, policy, key, fiscalYear, isKnown ? { questionId: questionIdOf(id, key) } : null)
  }
}

/** The same of 覆面調査. */
export function putReceivedShopping(db: Db, policy: BasicPolicy, id: string, shopping: Omit<MysteryShopping, 'id'>): void {
  const { fiscalYear } = shopping
  const position = getMysteryShoppingHead(db, id)?.position ?? generateKeyBetween(lastShoppingPosition(db, fiscalYear), null)
  putMysteryShopping(db, id, position, shopping)
  putMysteryAreas(db, id, shopping.areas)
  const mysteryShoppingId = id as MysteryShoppingId
  for (const key of keysOfCity(policy, 'shopping'))
    putValue(db, policy, key, fiscalYear, isMeanKnown(shopping) ? { mysteryShoppingId } : null)
}

/** null = there is none. */
function putValue(
  db: Db,
  policy: BasicPolicy,
  key: string,
  fiscalYear: number,
  source: Partial<Pick<Measurement, 'questionId' | 'mysteryShoppingId'>> | null,
): void {
  const series = requireSeries(db, policy, commonSeriesId(key))
  if (!source) return deleteMeasurement(db, series.id, fiscalYear, 'selfEvaluation')
  storeSeries(db, series)
  putMeasurement(db, series.id, { ...byCity, ...nothingBeside, fiscalYear, period: 'selfEvaluation', ...source })
}

/** A row with nothing in it is no value. */
const isRateKnown = ({ base, positive, printedRate }: Rate): boolean => (base !== null && positive !== null) || printedRate !== ''
const isMeanKnown = ({ printedMean, areas }: Pick<MysteryShopping, 'printedMean' | 'areas'>): boolean =>
  printedMean !== '' || areas.some((area) => area.items.some((item) => item.scores.length > 0))

/** The same at each receiving: what names the question or its options goes on naming them. */
const questionIdOf = (surveyId: string, key: string) => `${surveyId}-${commonSeriesId(key)}` as QuestionId

/** Who is asked is the policy's to say: 区役所を過去１年間に訪れた区民. */
function questionOf({ questionNumber, questionText, base, printedRate }: Rate, filterText: string): QuestionHead {
  return {
    number: questionNumber,
    text: questionText,
    allowsSeveral: false,
    filter: null,
    filterText,
    countsNoAnswer: false,
    rounding: 'total',
    printedBase: base,
    printedRate,
  }
}

/** Two where both counts are known. More positive answers than all are kept: the sum then differs from the base as it was sent. */
function optionsOf(questionId: string, { base, positive }: Rate): readonly AnswerOption[] {
  if (base === null || positive === null) return []
  const option = (name: 'positive' | 'others', count: number): AnswerOption => ({
    id: `${questionId}-${name}` as OptionId,
    label: receivedWords[name],
    role: 'answer',
    isPositive: name === 'positive',
    count,
    printedPercent: '',
  })
  return [option('positive', positive), option('others', Math.max(0, base - positive))]
}
