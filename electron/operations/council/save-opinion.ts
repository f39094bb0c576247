// Knows how an opinion is worked on: gist, numbered questions, class, who answers by when, the answer and what became of it.
import type { SectionId } from '../../../shared/model/ids.ts'
import type { Opinion, OpinionTexts } from '../../../shared/model/opinion.ts'
import { unreadyForConfirmation } from '../../../shared/rules/council/unready-for-confirmation.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { nameOpinion } from '../../../shared/words/council.ts'
import { sayUnready } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { putOpinionTexts } from '../../db/repositories/opinion-rows.ts'
import { ensureCouncilDefaults } from './ensure-council-defaults.ts'
import { isSameAnswer } from './is-same-answer.ts'
import { putQuestions } from './put-questions.ts'
import { requireAnswerClass, requireDayBehind, requireSectionOf } from './require-answer-parts.ts'
import { requireOpinion } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

type TypedQuestion = Readonly<{ id: string | null; text: string; answer: string; isCovered: boolean }>
type Answered = OpinionTexts & Readonly<{ questions: readonly TypedQuestion[] }>
type CheckedOpinion = Readonly<{ before: Opinion; after: Answered }>

/**
 * The same again makes no deed. Whether an answer that is not confirmed is one ('draft') or none follows from its texts. One that is confirmed gets today's
 * day unless another is said; one that was and is not any more loses its day and that of its publication. Throws E-OPINION-01 (no such opinion, or a
 * question of another), RuleBroken (impossible texts, a question without words), E-OPINION-05 {opinions} (not ready to be confirmed), E-OPINION-06
 * {opinions} (another answer or class, while it stays confirmed), E-OPINION-07 {year} (a class of other years), E-OPINION-11 {day} (answered before it was said),
 * E-PART-03 (no such section or post).
 */
export function saveOpinion(context: Context, id: string, typed: OpinionTexts, typedQuestions: readonly TypedQuestion[]): void {
  const checked = checkedOpinion(context, context.files.writable(), id, typed, typedQuestions)
  runDeed(context, { name: 'saveOpinion', subject: subjectOfOpinion(checked.before) }, (db) => writeOpinion(context, db, checked))
}

/** What is going to be written, and whether it may be. Throws as saveOpinion does. */
export function checkedOpinion(
  context: Context,
  db: Db,
  id: string,
  typed: OpinionTexts,
  typedQuestions: readonly TypedQuestion[],
): CheckedOpinion {
  const before = requireOpinion(db, id)
  const after = normalised(before, typed, typedQuestions, context.clock.today())
  if (after.questions.some((question) => question.id !== null && before.questions.every((one) => one.id !== question.id)))
    throw new AppError('E-OPINION-01')
  const violations = violationsOf(id, after)
  if (violations.length > 0) throw new RuleBroken(violations)
  requireAnswerClass(context, db, before, after.answerClassId)
  const sectionId = requireSectionOf(db, after.sectionId, after.postId) as SectionId | null
  if (after.answerState === 'confirmed') requireConfirmed(before, after)
  return { before, after: { ...after, sectionId } }
}

/** Inside a deed. */
export function writeOpinion(context: Context, db: Db, { before, after }: CheckedOpinion): void {
  if (after.answerClassId !== null) ensureCouncilDefaults(context, db)
  const { questions, ...texts } = after
  putOpinionTexts(db, before.id, { ...texts, publishedDay: after.answerState === 'confirmed' ? before.publishedDay : null })
  putQuestions(context, db, before.id, before.questions, questions)
}

function normalised(before: Opinion, typed: OpinionTexts, typedQuestions: readonly TypedQuestion[], today: string): Answered {
  const trimmed = (text: string): string => normaliseText(text).trim()
  const questions = typedQuestions.map((one) => ({ ...one, text: trimmed(one.text), answer: trimmed(one.answer) }))
  const [gist, answer, measureTaken] = [trimmed(typed.gist), trimmed(typed.answer), trimmed(typed.measureTaken)]
  const isConfirmed = typed.answerState === 'confirmed'
  const hasAnswer = [answer, ...questions.map((question) => question.answer)].some((text) => text !== '')
  return {
    ...typed,
    gist,
    answer,
    measureTaken,
    internalNote: trimmed(typed.internalNote),
    questions,
    answerState: isConfirmed ? 'confirmed' : hasAnswer ? 'draft' : 'none',
    answeredDay: isConfirmed ? (typed.answeredDay ?? before.answeredDay ?? today) : null,
  }
}

function violationsOf(id: string, after: Answered): readonly Violation[] {
  const texts = (['gist', 'answer', 'measureTaken', 'internalNote'] as const).flatMap((key) =>
    violationsOfText(`opinion/${id}/${key}`, after[key]),
  )
  const ofQuestions = after.questions.flatMap(({ text, answer }) => [
    ...(text === '' ? [{ field: `opinion/${id}/question`, code: 'missing' }] : []),
    ...violationsOfText(`opinion/${id}/question`, text),
    ...violationsOfText(`opinion/${id}/questionAnswer`, answer),
  ])
  return [...texts, ...ofQuestions].filter(isBlocking)
}

function requireConfirmed(before: Opinion, after: Answered): void {
  const unready = unreadyForConfirmation(after)
  if (before.answerState !== 'confirmed' && unready) throw new AppError('E-OPINION-05', { opinions: sayUnready([{ ...before, unready }]) })
  if (before.answerState === 'confirmed' && !isSameAnswer(before, after))
    throw new AppError('E-OPINION-06', { opinions: nameOpinion(before) })
  requireDayBehind(before, after.answeredDay)
}
