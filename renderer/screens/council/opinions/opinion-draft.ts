// Knows an opinion while it is written: what was typed over what is kept, why it cannot be stored yet, and what is stored.
import type { Opinion, OpinionQuestion, OpinionTexts } from '../../../../shared/model/opinion.ts'
import { readRecordDay } from '../../../../shared/rules/check/read-record-day.ts'
import { untouchedQuestions } from '../../../../shared/rules/council/untouched-questions.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'

/** `key`: of the line, as long as it is not stored. */
export type QuestionDraft = Readonly<Omit<OpinionQuestion, 'id'> & { id: string | null; key: string }>
/** Days as they are typed. */
export type OpinionDraft = Readonly<
  Omit<OpinionTexts, 'dueDate' | 'answeredDay'> & { due: string; answered: string; questions: readonly QuestionDraft[] }
>
export type DraftField = 'due' | 'answered' | 'answerClass' | 'answer' | 'question'
/** The day of today, and the year whose days are meant by 7/11. */
export type DraftTime = Readonly<{ today: string; fiscalYear: number }>

export function draftOf(opinion: Opinion): OpinionDraft {
  const { gist, answerClassId, sectionId, postId, dueDate, answer, answerState, answeredDay } = opinion
  const { measureTaken, isMainMeasure, internalNote, questions } = opinion
  return {
    gist,
    answerClassId,
    sectionId,
    postId,
    answer,
    answerState,
    measureTaken,
    isMainMeasure,
    internalNote,
    due: dayAsTyped(dueDate),
    answered: dayAsTyped(answeredDay),
    questions: questions.map((question) => ({ ...question, key: question.id })),
  }
}

export function isSameDraft(a: OpinionDraft, b: OpinionDraft): boolean {
  const { questions: asked, ...texts } = a
  const { questions: kept, ...keptTexts } = b
  return (
    (Object.keys(texts) as (keyof typeof texts)[]).every((key) => texts[key] === keptTexts[key]) &&
    asked.length === kept.length &&
    asked.every(({ key, text, answer, isCovered }, nth) => {
      const other = kept[nth]
      return other !== undefined && key === other.key && text === other.text && answer === other.answer && isCovered === other.isCovered
    })
  )
}

/** An answer that somebody writes is a draft; one that was emptied is none. */
export function withAnswer<Typed extends Partial<OpinionDraft>>(draft: OpinionDraft, change: Typed): Typed & Partial<OpinionDraft> {
  const written = { ...draft, ...change }
  return written.answerState === 'confirmed' ? change : { ...change, answerState: stateByTexts(written) }
}

/** How far an answer is that nobody confirmed. */
export function stateByTexts({ answer, questions }: Pick<OpinionDraft, 'answer' | 'questions'>): 'none' | 'draft' {
  return answer.trim() !== '' || questions.some((question) => question.answer.trim() !== '') ? 'draft' : 'none'
}

/** null = it can be stored. What was confirmed before (`wasConfirmed`) is not asked again. */
export function complaintOf(
  draft: OpinionDraft,
  time: DraftTime,
  wasConfirmed: boolean,
): Readonly<{ field: DraftField; sentence: string }> | null {
  if (draft.due.trim() !== '' && dayIn(draft.due, time) === null) return { field: 'due', sentence: words.badDay }
  if (draft.questions.some(({ text }) => text.trim() === '')) return { field: 'question', sentence: words.questionNeeded }
  if (draft.answerState !== 'confirmed') return null
  if (draft.answerClassId === null) return { field: 'answerClass', sentence: words.classNeeded }
  if (stateByTexts(draft) === 'none') return { field: 'answer', sentence: words.answerNeeded }
  const untouched = wasConfirmed ? [] : untouchedQuestions(draft.answer, draft.questions)
  if (untouched.length > 0) return { field: 'answer', sentence: words.untouchedNeeded(untouched) }
  if (draft.answered.trim() === '') return { field: 'answered', sentence: words.answeredDayNeeded }
  return dayIn(draft.answered, time) === null ? { field: 'answered', sentence: words.badDay } : null
}

/** What `saveOpinion` takes. A day stands beside an answer only where that is confirmed. */
export function textsOfDraft(draft: OpinionDraft, time: DraftTime): OpinionTexts {
  return {
    gist: draft.gist,
    answerClassId: draft.answerClassId,
    sectionId: draft.sectionId,
    postId: draft.postId,
    dueDate: dayIn(draft.due, time),
    answer: draft.answer,
    answerState: draft.answerState,
    answeredDay: draft.answerState === 'confirmed' ? dayIn(draft.answered, time) : null,
    measureTaken: draft.measureTaken,
    isMainMeasure: draft.isMainMeasure,
    internalNote: draft.internalNote,
  }
}
export function questionsOfDraft({ questions }: OpinionDraft): readonly Omit<QuestionDraft, 'key'>[] {
  return questions.map(({ id, text, answer, isCovered }) => ({ id, text, answer, isCovered }))
}

/** All that was written, where it cannot be stored and has to be shown. */
export function writtenIn(draft: OpinionDraft, kept: OpinionDraft): readonly string[] {
  const fields = ['gist', 'answer', 'measureTaken', 'internalNote'] as const
  return [
    ...fields.filter((field) => draft[field] !== kept[field]).map((field) => draft[field]),
    ...draft.questions.flatMap((question) => {
      const before = kept.questions.find(({ key }) => key === question.key)
      return [question.text === before?.text ? '' : question.text, question.answer === before?.answer ? '' : question.answer]
    }),
  ].filter((text) => text.trim() !== '')
}

export const dayIn = (typed: string, { today, fiscalYear }: DraftTime): string | null => readRecordDay(typed, today, fiscalYear)
