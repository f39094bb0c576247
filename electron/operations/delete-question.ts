// Knows how a question of a survey is deleted; figures that were taken from it have no source any more.
import type { Context } from '../context.ts'
import { deleteQuestion as removeQuestion } from '../db/repositories/survey-questions.ts'
import { requireOwnQuestion } from './require-own-survey.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/** Throws E-SURVEY-01 (no such question), E-SURVEY-02 (市共通調査). */
export function deleteQuestion(context: Context, id: string): void {
  const { survey } = requireOwnQuestion(context.files.writable(), id)
  runFedDeed(context, { name: 'deleteQuestion', subject: subjectOfSurvey('survey', survey) }, (db) => removeQuestion(db, id))
}
