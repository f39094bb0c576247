// Knows which surveys, questions and 覆面調査 a ward may write to: its own, and never those that the city sent.
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { getMysteryShoppingHead } from '../db/repositories/mystery-shoppings.ts'
import { getQuestionPlace, type QuestionPlace } from '../db/repositories/survey-questions.ts'
import { getSurveyHead } from '../db/repositories/surveys.ts'

type SurveyFound = NonNullable<ReturnType<typeof getSurveyHead>>
type ShoppingFound = NonNullable<ReturnType<typeof getMysteryShoppingHead>>

/** Throws E-SURVEY-01 (no such survey), E-SURVEY-02 (市共通調査). */
export function requireOwnSurvey(db: Db, id: string): SurveyFound {
  const survey = getSurveyHead(db, id)
  if (!survey) throw new AppError('E-SURVEY-01')
  if (survey.isCentral) throw new AppError('E-SURVEY-02')
  return survey
}

/** The question with its survey. Throws E-SURVEY-01 (no such question), E-SURVEY-02 (市共通調査). */
export function requireOwnQuestion(db: Db, id: string): Readonly<{ question: QuestionPlace; survey: SurveyFound }> {
  const question = getQuestionPlace(db, id)
  if (!question) throw new AppError('E-SURVEY-01')
  return { question, survey: requireOwnSurvey(db, question.surveyId) }
}

/** Throws E-MYSTERY-01 (no such 覆面調査), E-SURVEY-02 (one of the city). */
export function requireOwnShopping(db: Db, id: string): ShoppingFound {
  const shopping = getMysteryShoppingHead(db, id)
  if (!shopping) throw new AppError('E-MYSTERY-01')
  if (shopping.isCentral) throw new AppError('E-SURVEY-02')
  return shopping
}
