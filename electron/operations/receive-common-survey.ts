// Knows how what the city sent of its 市共通調査 is received.
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { DeedSubject } from '../../shared/model/deed.ts'
import type { ReceivedSurvey } from '../../shared/model/survey.ts'
import { policyOfYear } from '../../shared/rules/policy-of-year.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listCentralShoppings } from '../db/repositories/mystery-shoppings.ts'
import { listCentralSurveys } from '../db/repositories/surveys.ts'
import { keysOfCity, putReceivedShopping, putReceivedSurvey } from './put-received-survey.ts'
import { requireAreas } from './require-areas.ts'
import { requireShoppingHead, requireSurveyHead } from './require-survey-head.ts'
import { requireText } from './require-text.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

type Rate = ReceivedSurvey['rates'][number]

/**
 * Replaces what was received before for that year; without rates the survey, without `mysteryShopping` the 覆面調査 stays as it is. What is there already
 * makes no deed, and figures that do not fit are kept as they are. Throws RuleBroken (requireSurveyHead, requireShoppingHead, requireAreas,
 * violationsOfText, doubleIndicator), E-SERIES-01 (no common indicator that the city measures by a survey).
 */
export function receiveCommonSurvey(context: Context, fiscalYear: number, received: ReceivedSurvey): void {
  const receipt = checkedReceipt(context, context.resources.basicPolicy, fiscalYear, received)
  if (receipt) runFedDeed(context, { name: 'receiveCommonSurvey', subject: receipt.subject }, receipt.put)
}

/** `put` writes it inside a deed; null = there is nothing to receive. `whole`: the policy that it is received under. Throws as receiveCommonSurvey does. */
export function checkedReceipt(
  context: Context,
  whole: BasicPolicy,
  fiscalYear: number,
  received: ReceivedSurvey,
): Readonly<{ subject: DeedSubject; put(db: Db): void }> | null {
  const db = context.files.writable()
  const policy = policyOfYear(whole, fiscalYear)
  const rates = received.rates.map(withTexts)
  const rated = keysOfCity(policy, 'survey')
  if (rates.some((rate) => !rated.includes(rate.commonKey))) throw new AppError('E-SERIES-01')
  if (new Set(rates.map((rate) => rate.commonKey)).size < rates.length) {
    throw new RuleBroken([{ field: 'survey//received', code: 'doubleIndicator' }])
  }
  const head = rates.length === 0 ? null : { ...requireSurveyHead(received.survey), fiscalYear, isCentral: true }
  const { mysteryShopping } = received
  const shopping = mysteryShopping && {
    ...requireShoppingHead(mysteryShopping),
    areas: requireAreas(mysteryShopping.areas),
    fiscalYear,
    isCentral: true,
  }
  if (head === null && shopping === null) return null

  const surveyId = listCentralSurveys(db, fiscalYear)[0] ?? context.newId()
  const shoppingId = listCentralShoppings(db, fiscalYear)[0] ?? context.newId()
  const subject = head
    ? subjectOfSurvey('survey', { ...head, id: surveyId })
    : subjectOfSurvey('mysteryShopping', { id: shoppingId, name: shopping?.name ?? '', fiscalYear })
  return {
    subject,
    put(db) {
      if (head) putReceivedSurvey(db, policy, surveyId, head, rates)
      if (shopping) putReceivedShopping(db, policy, shoppingId, shopping)
    },
  }
}

function withTexts(rate: Rate): Rate {
  return {
    ...rate,
    questionNumber: requireText('survey//questionNumber', rate.questionNumber),
    questionText: requireText('survey//questionText', rate.questionText),
    printedRate: requireText('survey//printedPositive', rate.printedRate),
  }
}
