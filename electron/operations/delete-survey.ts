// Knows how a survey is deleted, with its questions; figures that were taken from them have no source any more.
import type { Context } from '../context.ts'
import { deleteSurvey as removeSurvey } from '../db/repositories/surveys.ts'
import { requireOwnSurvey } from './require-own-survey.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/** Throws E-SURVEY-01 (no such survey), E-SURVEY-02 (市共通調査). */
export function deleteSurvey(context: Context, id: string): void {
  const survey = requireOwnSurvey(context.files.writable(), id)
  runFedDeed(context, { name: 'deleteSurvey', subject: subjectOfSurvey('survey', survey) }, (db) => removeSurvey(db, id))
}
