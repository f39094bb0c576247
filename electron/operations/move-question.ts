// Knows how a question is moved in the order of its survey.
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listQuestionPlaces, putQuestionPosition, type QuestionPlace } from '../db/repositories/survey-questions.ts'
import { positionBehind } from './position-behind.ts'
import { requireOwnQuestion } from './require-own-survey.ts'
import { runFedDeed } from './run-fed-deed.ts'
import { subjectOfSurvey } from './subject-of-survey.ts'

/**
 * `afterId` null = first. One that stands there already makes no deed. Throws RuleBroken (filterNotEarlier: a question would come to stand before the
 * one that says who was asked), E-SURVEY-01 (no such question, or not in this survey), E-SURVEY-02 (市共通調査).
 */
export function moveQuestion(context: Context, id: string, afterId: string | null): void {
  const db = context.files.writable()
  const { question, survey } = requireOwnQuestion(db, id)
  const all = listQuestionPlaces(db, survey.id)
  const others = all.filter((place) => place.id !== id)
  const places = positionBehind(others, afterId)
  if (!places || afterId === id || afterId === 'last') throw new AppError('E-SURVEY-01')
  const at = others.findIndex((place) => place.id === afterId) + 1
  const moved = others.toSpliced(at, 0, question)
  if (moved.every((place, index) => place.id === all[index]?.id)) return
  if (!areFiltersEarlier(moved)) throw new RuleBroken([{ field: 'survey//filter', code: 'filterNotEarlier' }])
  runFedDeed(context, { name: 'moveQuestion', subject: subjectOfSurvey('survey', survey) }, (db) => {
    for (const place of places.stepAside) putQuestionPosition(db, place.id, place.position)
    putQuestionPosition(db, id, places.position)
  })
}

function areFiltersEarlier(places: readonly QuestionPlace[]): boolean {
  const order = new Map(places.map((place, index) => [place.id, index]))
  return places.every(({ filterQuestionId }, index) => filterQuestionId === null || (order.get(filterQuestionId) ?? -1) < index)
}
