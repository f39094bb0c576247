// Knows the deeds on surveys: each changes what is stored when its turn comes, so that two fields left one after the other both stay.
import type { Client } from '../../../../shared/api.ts'
import type { QuestionId, SurveyId } from '../../../../shared/model/ids.ts'
import type { AnswerOption, Question, QuestionHead, ResponseRow, Survey, SurveyHead } from '../../../../shared/model/survey.ts'
import { useIndicators } from '../../../stores/indicators.ts'

/** An option without an id is new. */
export type OptionDraft = Omit<AnswerOption, 'id'> & Readonly<{ id: AnswerOption['id'] | null }>
export type QuestionDraft = QuestionHead & Readonly<{ options: readonly OptionDraft[] }>

export const emptyQuestion: QuestionDraft = {
  number: '',
  text: '',
  allowsSeveral: false,
  filter: null,
  filterText: '',
  countsNoAnswer: false,
  rounding: 'total',
  printedBase: null,
  printedRate: '',
  options: [],
}

/** Whether it was stored; a survey that is gone by then has nothing to store. */
export function keepHead(id: SurveyId, change: Partial<SurveyHead>): Promise<boolean> {
  return done((client) => {
    const survey = useIndicators.getState().book?.surveys.find((one) => one.id === id)
    return survey ? client.saveSurvey(id, headOf({ ...survey, ...change })) : Promise.resolve('')
  })
}

export function keepQuestion(id: QuestionId, change: (question: Question) => QuestionDraft): Promise<boolean> {
  return done((client) => {
    const found = findQuestion(id)
    return found ? client.saveQuestion(id, found.survey.id, draftOf(change(withKnownFilter(found)))) : Promise.resolve('')
  })
}

export function keepResponses(id: SurveyId, change: (rows: readonly ResponseRow[]) => readonly ResponseRow[]): Promise<boolean> {
  return done((client) => {
    const survey = useIndicators.getState().book?.surveys.find((one) => one.id === id)
    return survey ? client.saveResponses(id, change(survey.responses)) : Promise.resolve()
  })
}

/** Its id; null where it was refused. The new one comes to the front. */
export async function addSurvey(fiscalYear: number, name: string): Promise<SurveyId | null> {
  const blank = { type: 'randomSample', mode: '', population: '', from: null, until: null, sent: null, returned: null } as const
  const id = await useIndicators
    .getState()
    .deed((client) => client.saveSurvey(null, { ...blank, fiscalYear, name, printedRate: '', source: '', notes: '' }))
  if (id === undefined) return null
  useIndicators.getState().select({ surveyId: id, questionId: '' })
  return id as SurveyId
}

export async function addQuestion(surveyId: SurveyId, question: QuestionDraft): Promise<QuestionId | null> {
  const id = await useIndicators.getState().deed((client) => client.saveQuestion(null, surveyId, draftOf(question)))
  if (id === undefined) return null
  useIndicators.getState().select({ surveyId, questionId: id })
  return id as QuestionId
}

/** One place up or down, of where it stands when its turn comes. */
export function moveQuestion(id: QuestionId, by: -1 | 1): void {
  void useIndicators.getState().deed((client) => {
    const questions = findQuestion(id)?.survey.questions ?? []
    const at = questions.findIndex((question) => question.id === id)
    const after = questions[by === 1 ? at + 1 : at - 2]?.id ?? null
    return questions[at + by] ? client.moveQuestion(id, after) : Promise.resolve()
  })
}

export function findQuestion(id: QuestionId): Readonly<{ survey: Survey; question: Question }> | null {
  for (const survey of useIndicators.getState().book?.surveys ?? []) {
    const question = survey.questions.find((one) => one.id === id)
    if (question) return { survey, question }
  }
  return null
}

/** Answers that were taken away since are no longer asked for. */
function withKnownFilter({ survey, question }: Readonly<{ survey: Survey; question: Question }>): Question {
  const { filter } = question
  const asked = survey.questions.find(({ id }) => id === filter?.questionId)
  if (!filter || !asked) return { ...question, filter: null }
  const known = new Set(asked.options.map(({ id }) => id))
  return { ...question, filter: { ...filter, optionIds: filter.optionIds.filter((id) => known.has(id)) } }
}

async function done(call: (client: Client) => Promise<unknown>): Promise<boolean> {
  const isDone = await useIndicators.getState().deed(async (client) => {
    await call(client)
    return true
  })
  return isDone === true
}

function headOf(survey: SurveyHead): Omit<SurveyHead, 'isCentral'> {
  const { fiscalYear, name, type, mode, population, from, until, sent, returned, printedRate, source, notes } = survey
  return { fiscalYear, name, type, mode, population, from, until, sent, returned, printedRate, source, notes }
}

function draftOf(question: QuestionDraft): QuestionDraft {
  const { number, text, allowsSeveral, filter, filterText, countsNoAnswer, rounding, printedBase, printedRate, options } = question
  return { number, text, allowsSeveral, filter, filterText, countsNoAnswer, rounding, printedBase, printedRate, options }
}
