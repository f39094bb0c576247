// Knows how the answers of a question by sex and age are written.
import type { BreakdownCell } from '../../shared/model/survey.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { putBreakdown } from '../db/repositories/breakdowns.ts'
import { listOptionIds } from '../db/repositories/survey-questions.ts'
import { requireOwnQuestion } from './require-own-survey.ts'
import { requireText } from './require-text.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/**
 * All cells of the question. What is there already makes no deed; sums that do not add up are kept as they are. Throws RuleBroken (violationsOfText,
 * doubleCell), E-SURVEY-01 (no such question, or an option that is not its own), E-SURVEY-02 (市共通調査).
 */
export function saveBreakdown(context: Context, questionId: string, typed: readonly BreakdownCell[]): void {
  const db = context.files.writable()
  const { survey } = requireOwnQuestion(db, questionId)
  const cells = typed.map((cell) => ({ ...cell, age: requireText('survey//age', cell.age).trim() }))
  const known = new Set(listOptionIds(db, questionId))
  if (cells.some((cell) => !known.has(cell.optionId))) throw new AppError('E-SURVEY-01')
  const places = new Set(cells.map(({ optionId, sex, age }) => JSON.stringify([optionId, sex, age])))
  if (places.size < cells.length) throw new RuleBroken([{ field: 'survey//age', code: 'doubleCell' }])
  runDeed(context, { name: 'saveBreakdown', subject: subjectOfSurvey('survey', survey) }, (db) => putBreakdown(db, questionId, cells))
}
