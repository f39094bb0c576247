// Knows how a question of a survey is written with its options and their counts, new or changed.
import type { Api } from '../../shared/api.ts'
import type { OptionId, QuestionId } from '../../shared/model/ids.ts'
import type { AnswerOption, QuestionHead } from '../../shared/model/survey.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listOptionIds, listQuestionPlaces, putOptions, putQuestion } from '../db/repositories/survey-questions.ts'
import { positionBehind } from './position-behind.ts'
import { requireOwnQuestion, requireOwnSurvey } from './require-own-survey.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

type QuestionToSave = Parameters<Api['saveQuestion']>[2]

/**
 * id null = a new one, last of its survey. Options without an id are new, those left out are taken away. Returns its id. One that is the same already
 * makes no deed; counts and rates that do not fit are kept as they are. Throws RuleBroken (violationsOfText, filterNotEarlier), E-SURVEY-01 (no such
 * survey, question or option, or not of this one), E-SURVEY-02 (市共通調査).
 */
export function saveQuestion(context: Context, id: string | null, surveyId: string, typed: QuestionToSave): string {
  const db = context.files.writable()
  const survey = requireOwnSurvey(db, surveyId)
  const before = id === null ? null : requireOwnQuestion(db, id).question
  if (before && before.surveyId !== surveyId) throw new AppError('E-SURVEY-01')
  const question = withTexts(typed)
  requireKnownOptions(db, id, question.options)
  const places = listQuestionPlaces(db, surveyId)
  requireEarlierFilter(
    db,
    question.filter,
    places.map((place) => place.id).slice(0, before ? places.findIndex((p) => p.id === id) : undefined),
  )

  const questionId = (id ?? context.newId()) as QuestionId
  const position = before?.position ?? positionBehind(places, 'last')?.position ?? ''
  const options: readonly AnswerOption[] = question.options.map((option) => ({ ...option, id: (option.id ?? context.newId()) as OptionId }))
  runFedDeed(context, { name: before ? 'saveQuestion' : 'addQuestion', subject: subjectOfSurvey('survey', survey) }, (db) => {
    putQuestion(db, questionId, surveyId, position, question)
    putOptions(db, questionId, options)
  })
  return questionId
}

function withTexts(typed: QuestionToSave): QuestionToSave {
  const question = {
    ...typed,
    number: normaliseText(typed.number),
    text: normaliseText(typed.text),
    filterText: normaliseText(typed.filterText),
    printedRate: normaliseText(typed.printedRate),
    options: typed.options.map((option) => ({
      ...option,
      label: normaliseText(option.label),
      printedPercent: normaliseText(option.printedPercent),
    })),
  }
  const violations: readonly Violation[] = [
    ...violationsOfText('survey//questionNumber', question.number),
    ...violationsOfText('survey//questionText', question.text),
    ...violationsOfText('survey//filterText', question.filterText),
    ...violationsOfText('survey//printedPositive', question.printedRate),
    ...question.options.flatMap(({ label, printedPercent }) => violationsOfText('survey//option', `${label}\n${printedPercent}`)),
  ].filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  return question
}

/** Each at most once, and of this question. */
function requireKnownOptions(db: Db, questionId: string | null, options: QuestionToSave['options']): void {
  const named = options.flatMap((option) => (option.id === null ? [] : [option.id]))
  const known = new Set(questionId === null ? [] : listOptionIds(db, questionId))
  if (new Set(named).size < named.length || named.some((optionId) => !known.has(optionId))) throw new AppError('E-SURVEY-01')
}

/** `earlier`: the questions that stand before this one. */
function requireEarlierFilter(db: Db, filter: QuestionHead['filter'], earlier: readonly string[]): void {
  if (filter === null) return
  if (!earlier.includes(filter.questionId)) throw new RuleBroken([{ field: 'survey//filter', code: 'filterNotEarlier' }])
  const known = new Set(listOptionIds(db, filter.questionId))
  if (filter.optionIds.some((optionId) => !known.has(optionId))) throw new AppError('E-SURVEY-01')
}
