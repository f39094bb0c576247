// Knows how the questions of surveys and the options of each lie in their tables.
import type { OptionId, QuestionId } from '../../../shared/model/ids.ts'
import type { AnswerOption, Question, QuestionHead } from '../../../shared/model/survey.ts'
import { type Db, prepare } from '../db.ts'

/** What is known of a question beside what it asks. */
export type QuestionPlace = Readonly<{ id: string; surveyId: string; position: string; number: string; filterQuestionId: string | null }>
type QuestionRow = Omit<QuestionHead, 'allowsSeveral' | 'filter' | 'countsNoAnswer'> & {
  id: QuestionId
  surveyId: string
  several: 0 | 1
  filterQuestionId: QuestionId | null
  filterOptions: string
  noAnswer: 0 | 1
}
type OptionRow = Omit<AnswerOption, 'isPositive'> & { questionId: string; positive: 0 | 1 }

/** Id of the survey → its questions, in their order. A filter that names a question or options that are gone does without them. */
export function listQuestionsBySurvey(db: Db): ReadonlyMap<string, readonly Question[]> {
  const optionRows = prepare<[], OptionRow>(
    db,
    `SELECT question_id AS questionId, id, label, role, is_positive AS positive, count, printed_percent AS printedPercent
      FROM answer_option ORDER BY question_id, position, id`,
  ).all()
  const options = Map.groupBy(optionRows, (row) => row.questionId)
  const rows = prepare<[], QuestionRow>(
    db,
    `SELECT id, survey_id AS surveyId, number, text, allows_several AS several, filter_question_id AS filterQuestionId,
      filter_options AS filterOptions, filter_text AS filterText, counts_no_answer AS noAnswer, rounding, printed_base AS printedBase,
      printed_rate AS printedRate FROM survey_question ORDER BY survey_id, position, id`,
  ).all()
  const surveyOf = new Map<string, string>(rows.map((row) => [row.id, row.surveyId]))
  const questions = rows.map(({ surveyId, several, filterQuestionId, filterOptions, noAnswer, ...row }) => {
    const isThere = filterQuestionId !== null && surveyOf.get(filterQuestionId) === surveyId
    const known = new Set<string>((isThere ? options.get(filterQuestionId) : [])?.map((option) => option.id))
    const question: Question = {
      ...row,
      allowsSeveral: several === 1,
      filter: isThere
        ? { questionId: filterQuestionId, optionIds: (JSON.parse(filterOptions) as readonly OptionId[]).filter((id) => known.has(id)) }
        : null,
      countsNoAnswer: noAnswer === 1,
      options: (options.get(row.id) ?? []).map(({ questionId: _, positive, ...option }) => ({ ...option, isPositive: positive === 1 })),
    }
    return { surveyId, question }
  })
  return new Map([...Map.groupBy(questions, (q) => q.surveyId)].map(([surveyId, list]) => [surveyId, list.map((q) => q.question)]))
}

const places = `SELECT id, survey_id AS surveyId, position, number, filter_question_id AS filterQuestionId FROM survey_question`

/** The questions of a survey, in their order. */
export function listQuestionPlaces(db: Db, surveyId: string): readonly QuestionPlace[] {
  return prepare<[string], QuestionPlace>(db, `${places} WHERE survey_id = ? ORDER BY position, id`).all(surveyId)
}

/** null where there is no such question. */
export function getQuestionPlace(db: Db, id: string): QuestionPlace | null {
  return prepare<[string], QuestionPlace>(db, `${places} WHERE id = ?`).get(id) ?? null
}

export function listOptionIds(db: Db, questionId: string): readonly string[] {
  return prepare<[string], { id: string }>(db, 'SELECT id FROM answer_option WHERE question_id = ? ORDER BY position, id')
    .all(questionId)
    .map(({ id }) => id)
}

export function putQuestion(db: Db, id: string, surveyId: string, position: string, question: QuestionHead): void {
  prepare(
    db,
    `INSERT INTO survey_question (id, survey_id, position, number, text, allows_several, filter_question_id, filter_options, filter_text,
      counts_no_answer, rounding, printed_base, printed_rate) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number, text = excluded.text,
      allows_several = excluded.allows_several, filter_question_id = excluded.filter_question_id, filter_options = excluded.filter_options,
      filter_text = excluded.filter_text, counts_no_answer = excluded.counts_no_answer, rounding = excluded.rounding,
      printed_base = excluded.printed_base, printed_rate = excluded.printed_rate`,
  ).run(
    id,
    surveyId,
    position,
    question.number,
    question.text,
    question.allowsSeveral ? 1 : 0,
    question.filter?.questionId ?? null,
    JSON.stringify(question.filter?.optionIds ?? []),
    question.filterText,
    question.countsNoAnswer ? 1 : 0,
    question.rounding,
    question.printedBase,
    question.printedRate,
  )
}

export function putQuestionPosition(db: Db, id: string, position: string): void {
  prepare<[string, string]>(db, 'UPDATE survey_question SET position = ? WHERE id = ?').run(position, id)
}

/** With its options. What named it as its source keeps its place, without the name. */
export function deleteQuestion(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM survey_question WHERE id = ?').run(id)
}

/** All of them, in this order: those that are not named are taken away. */
export function putOptions(db: Db, questionId: string, options: readonly AnswerOption[]): void {
  const kept = new Set<string>(options.map((option) => option.id))
  for (const id of listOptionIds(db, questionId)) {
    if (!kept.has(id)) prepare<[string]>(db, 'DELETE FROM answer_option WHERE id = ?').run(id)
  }
  const put = prepare(
    db,
    `INSERT INTO answer_option (id, question_id, position, label, role, is_positive, count, printed_percent) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, label = excluded.label, role = excluded.role,
      is_positive = excluded.is_positive, count = excluded.count, printed_percent = excluded.printed_percent`,
  )
  for (const [position, { id, label, role, isPositive, count, printedPercent }] of options.entries()) {
    put.run(id, questionId, position, label, role, isPositive ? 1 : 0, count, printedPercent)
  }
}
