// Knows how a survey's table of who was asked and who answered (調査対象者数・回答者数・回答率) is written.
import type { ResponseRow } from '../../shared/model/survey.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { putResponses } from '../db/repositories/surveys.ts'
import { requireOwnSurvey } from './require-own-survey.ts'
import { requireText } from './require-text.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/**
 * The whole table. One that is the same already makes no deed; sums that do not add up are kept as they are. Throws RuleBroken (violationsOfText),
 * E-SURVEY-01 (no such survey), E-SURVEY-02 (市共通調査).
 */
export function saveResponses(context: Context, surveyId: string, typed: readonly ResponseRow[]): void {
  const survey = requireOwnSurvey(context.files.writable(), surveyId)
  const text = (typed: string) => requireText('survey//responses', typed)
  const rows = typed.map((row) => ({
    ...row,
    label: text(row.label),
    rateMale: text(row.rateMale),
    rateFemale: text(row.rateFemale),
    rateTotal: text(row.rateTotal),
  }))
  runDeed(context, { name: 'saveResponses', subject: subjectOfSurvey('survey', survey) }, (db) => putResponses(db, surveyId, rows))
}
