// Knows how the head of a survey (調査概要カード) is written, new or changed.
import { generateKeyBetween } from 'fractional-indexing'
import type { SurveyHead } from '../../shared/model/survey.ts'
import type { Context } from '../context.ts'
import { lastSurveyPosition, putSurvey } from '../db/repositories/surveys.ts'
import { requireOwnSurvey } from './require-own-survey.ts'
import { requireSurveyHead } from './require-survey-head.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/**
 * id null = a new one, last of its year. Returns its id. One that is the same already makes no deed; counts that do not fit are kept as they are.
 * Throws RuleBroken (requireSurveyHead), E-SURVEY-01 (no such survey), E-SURVEY-02 (市共通調査).
 */
export function saveSurvey(context: Context, id: string | null, typed: Omit<SurveyHead, 'isCentral'>): string {
  const db = context.files.writable()
  const before = id === null ? null : requireOwnSurvey(db, id)
  const head = { ...requireSurveyHead(typed), isCentral: false }
  const surveyId = before?.id ?? context.newId()
  const stays = before?.fiscalYear === head.fiscalYear
  const position = before && stays ? before.position : generateKeyBetween(lastSurveyPosition(db, head.fiscalYear), null)
  runFedDeed(context, { name: before ? 'saveSurvey' : 'addSurvey', subject: subjectOfSurvey('survey', { ...head, id: surveyId }) }, (db) =>
    putSurvey(db, surveyId, position, head),
  )
  return surveyId
}
