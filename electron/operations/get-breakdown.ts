// Knows how the answers of a question by sex and age are read.
import type { BreakdownCell } from '../../shared/model/survey.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listBreakdown } from '../db/repositories/breakdowns.ts'
import { getQuestionPlace } from '../db/repositories/survey-questions.ts'

/** By option in its order, then by sex and age. Throws E-SURVEY-01 (no such question). */
export function getBreakdown(context: Context, questionId: string): readonly BreakdownCell[] {
  const db = context.files.readable()
  if (!getQuestionPlace(db, questionId)) throw new AppError('E-SURVEY-01')
  return listBreakdown(db, questionId)
}
