// Knows what is being received of a 市共通調査 before it is confirmed: texts by common indicator, what they come to, and what does not fit.
import type { BasicPolicy, CommonIndicator } from '../../../../shared/model/basic-policy.ts'
import type { OptionId, QuestionId, SurveyId } from '../../../../shared/model/ids.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { AnswerOption, Question, ReceivedSurvey, Survey, SurveyFlag } from '../../../../shared/model/survey.ts'
import { listCommonIndicators, measurerOf } from '../../../../shared/rules/common-series.ts'
import { noSurvey } from '../../../../shared/rules/no-survey.ts'
import { flagsOfSurvey } from '../../../../shared/rules/survey/flags-of-survey.ts'
import type { ReadCommonSurvey } from '../../../../shared/rules/survey/read-common-survey.ts'
import { receivedWords } from '../../../../shared/words/received-survey.ts'
import { sayCount, surveyWords as words } from '../../../../shared/words/surveys.ts'
import { complaintAboutLine, complaintAboutShort } from '../text-complaints.ts'
import {
  complaintAboutCount,
  complaintAboutPercent,
  complaintAboutPoints,
  countTyped,
  percentTyped,
  pointsTyped,
} from '../typed-numbers.ts'

export type ReceiveHead = ReceivedSurvey['survey']
export type RateTexts = Readonly<{ number: string; text: string; base: string; positive: string; rate: string }>
/** By key of the commonIndicator; of 覆面調査 only `rate`, its points. */
export type ReceiveTexts = Readonly<Record<string, RateTexts>>

export const noTexts: RateTexts = { number: '', text: '', base: '', positive: '', rate: '' }
export const isScore = ({ type }: CommonIndicator): boolean => type === 'score'

/** '2⑴㋐①' and the name, of each that the city measures. */
export function centralNames(policy: BasicPolicy): ReadonlyMap<string, string> {
  const central = listCommonIndicators(policy).filter(({ indicator }) => measurerOf(indicator) === 'city')
  return new Map(central.map(({ indicator, strategy: { cite } }) => [indicator.key, `${cite}${indicator.mark}　${indicator.name.print}`]))
}

export function centralIndicators(policy: BasicPolicy): readonly CommonIndicator[] {
  return listCommonIndicators(policy).flatMap(({ indicator }) => (measurerOf(indicator) === 'city' ? [indicator] : []))
}

/** What was received before for that year; otherwise empty. */
export function startOfReceiving(book: IndicatorBook, fiscalYear: number, policy: BasicPolicy) {
  const survey = book.surveys.find((one) => one.isCentral && one.fiscalYear === fiscalYear)
  const shopping = book.mysteryShoppings.find((one) => one.isCentral && one.fiscalYear === fiscalYear)
  const head: ReceiveHead = survey ?? { ...noSurvey, name: words.receiveName(fiscalYear) }
  const texts = centralIndicators(policy).map((indicator): readonly [string, RateTexts] => {
    if (isScore(indicator)) return [indicator.key, { ...noTexts, rate: shopping?.printedMean ?? '' }]
    const series = book.series.find(({ commonKey }) => commonKey === indicator.key)
    const questionId = series?.measurements.find((one) => one.fiscalYear === fiscalYear && one.period === 'selfEvaluation')?.questionId
    const question = survey?.questions.find(({ id }) => id === questionId)
    return [indicator.key, question ? textsOfQuestion(question) : noTexts]
  })
  return { head, texts: Object.fromEntries(texts) as ReceiveTexts, isAgain: survey !== undefined || shopping !== undefined }
}

function textsOfQuestion({ number, text, printedBase, printedRate, options }: Question): RateTexts {
  const positive = options.find(({ isPositive }) => isPositive)?.count ?? null
  return { number, text, base: shown(printedBase), positive: shown(positive), rate: printedRate }
}

/** What was read goes into its rows; rows that it does not have stay as they are. */
export function withRead(texts: ReceiveTexts, read: ReadCommonSurvey, policy: BasicPolicy): ReceiveTexts {
  const rates = read.rates.map(({ commonKey, questionNumber, questionText, base, positive, printedRate }): readonly [string, RateTexts] => [
    commonKey,
    { number: questionNumber, text: questionText, base: shown(base), positive: shown(positive), rate: printedRate },
  ])
  const score = centralIndicators(policy).find(isScore)
  const points = score && read.printedMean !== '' ? [[score.key, { ...noTexts, rate: read.printedMean }] as const] : []
  return { ...texts, ...Object.fromEntries([...rates, ...points]) }
}

export function complaintAboutRate(indicator: CommonIndicator, column: string, text: string): string | null {
  if (column === 'number') return complaintAboutShort(text)
  if (column === 'text') return complaintAboutLine(text)
  if (column !== 'rate') return complaintAboutCount(text)
  return isScore(indicator) ? complaintAboutPoints(text) : complaintAboutPercent(text)
}

/** Rows with nothing in them are not sent. */
export function receivedOf(
  head: ReceiveHead,
  texts: ReceiveTexts,
  fiscalYear: number,
  book: IndicatorBook,
  policy: BasicPolicy,
): ReceivedSurvey {
  const score = centralIndicators(policy).find(isScore)
  const mean = pointsTyped(score ? (texts[score.key]?.rate ?? '') : '') ?? ''
  const before = book.mysteryShoppings.find((one) => one.isCentral && one.fiscalYear === fiscalYear)
  const { name, type, mode, population, from, until, sent, returned, printedRate, source, notes } = head
  return {
    survey: { name, type, mode, population, from, until, sent, returned, printedRate, source, notes },
    rates: centralIndicators(policy).flatMap((indicator) => {
      const row = texts[indicator.key] ?? noTexts
      const rate = {
        commonKey: indicator.key,
        questionNumber: row.number.trim(),
        questionText: row.text.trim(),
        base: countTyped(row.base),
        positive: countTyped(row.positive),
        printedRate: percentTyped(row.rate),
      }
      const hasFigure = rate.printedRate !== '' || (rate.base !== null && rate.positive !== null)
      return isScore(indicator) || !hasFigure ? [] : [rate]
    }),
    mysteryShopping:
      mean === ''
        ? null
        : {
            name: before?.name ?? words.receiveShoppingName(fiscalYear),
            from: before?.from ?? null,
            until: before?.until ?? null,
            notes: before?.notes ?? '',
            printedMean: mean,
            areas: before?.areas ?? [],
          },
  }
}

/** As the survey will be once it is received. */
export function flagsOfReceived(
  { survey, rates }: ReceivedSurvey,
  fiscalYear: number,
): readonly Readonly<{ flag: SurveyFlag; commonKey: string | null }>[] {
  const questions = rates.map(({ commonKey, questionNumber, questionText, base, positive, printedRate }): Question => {
    const option = (name: 'positive' | 'others', count: number): AnswerOption => ({
      id: `${commonKey}-${name}` as OptionId,
      label: receivedWords[name],
      role: 'answer',
      isPositive: name === 'positive',
      count,
      printedPercent: '',
    })
    return {
      id: commonKey as QuestionId,
      number: questionNumber,
      text: questionText,
      allowsSeveral: false,
      filter: null,
      filterText: '',
      countsNoAnswer: false,
      rounding: 'total',
      printedBase: base,
      printedRate,
      options: base === null || positive === null ? [] : [option('positive', positive), option('others', Math.max(0, base - positive))],
    }
  })
  const whole: Survey = { ...survey, id: 'received' as SurveyId, fiscalYear, isCentral: true, questions, responses: [] }
  return flagsOfSurvey(whole).map(({ questionId, flag }) => ({ flag, commonKey: questionId }))
}

const shown = (count: number | null): string => (count === null ? '' : sayCount(count))
