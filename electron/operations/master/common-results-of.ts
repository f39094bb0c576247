// Knows what the file holds of the city's 市共通調査 and 覆面調査, as a master hands it on: year by year, as it was received.
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { CommonResult } from '../../../shared/model/master.ts'
import type { Question, ReceivedSurvey, Survey } from '../../../shared/model/survey.ts'
import { commonSeriesId } from '../../../shared/rules/common-series.ts'
import { noSurvey } from '../../../shared/rules/no-survey.ts'
import { policyOfYear } from '../../../shared/rules/policy-of-year.ts'
import { keysOfCity } from '../put-received-survey.ts'

/** Oldest year first; what receiveCommonSurvey takes in again as the same. */
export function commonResultsOf(
  { surveys, mysteryShoppings }: IndicatorBook,
  policy: BasicPolicy,
  wardCode: string,
): readonly CommonResult[] {
  const central = surveys.filter(({ isCentral }) => isCentral)
  const shoppings = mysteryShoppings.filter(({ isCentral }) => isCentral)
  const years = [...new Set([...central, ...shoppings].map(({ fiscalYear }) => fiscalYear))].toSorted((a, b) => a - b)
  return years.map((fiscalYear) => {
    const survey = central.find((one) => one.fiscalYear === fiscalYear)
    const shopping = shoppings.find((one) => one.fiscalYear === fiscalYear)
    return {
      fiscalYear,
      wardCode,
      received: {
        survey: survey ? headOf(survey) : noSurvey,
        rates: survey ? keysOfCity(policyOfYear(policy, fiscalYear), 'survey').flatMap((key) => rateOf(survey, key)) : [],
        mysteryShopping: shopping
          ? {
              name: shopping.name,
              from: shopping.from,
              until: shopping.until,
              notes: shopping.notes,
              printedMean: shopping.printedMean,
              areas: shopping.areas.map(({ name, items }) => ({
                name,
                items: items.map((item) => ({ name: item.name, scores: item.scores })),
              })),
            }
          : null,
      },
    }
  })
}

function headOf({
  name,
  type,
  mode,
  population,
  from,
  until,
  sent,
  returned,
  printedRate,
  source,
  notes,
}: Survey): ReceivedSurvey['survey'] {
  return { name, type, mode, population, from, until, sent, returned, printedRate, source, notes }
}

function rateOf({ id, questions }: Survey, commonKey: string): ReceivedSurvey['rates'] {
  const question = questions.find((one) => one.id === `${id}-${commonSeriesId(commonKey)}`)
  if (!question) return []
  return [
    {
      commonKey,
      questionNumber: question.number,
      questionText: question.text,
      base: question.printedBase,
      positive: positiveOf(question),
      printedRate: question.printedRate,
    },
  ]
}

const positiveOf = ({ options }: Question): number | null => options.find(({ isPositive }) => isPositive)?.count ?? null
