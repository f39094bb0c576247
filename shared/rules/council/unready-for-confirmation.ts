// Knows what an answer lacks to be confirmed.
import type { OpinionQuestion } from '../../model/opinion.ts'
import { untouchedQuestions } from './untouched-questions.ts'

/** `untouched`: numbers of questions, from 1. */
export type Unready = Readonly<{ isAnswerMissing: boolean; isClassMissing: boolean; untouched: readonly number[] }>

/** null where nothing is lacking: there is an answer (as a whole, or to a question), a class, and each numbered question is touched. */
export function unreadyForConfirmation({
  answer,
  answerClassId,
  questions,
}: Readonly<{
  answer: string
  answerClassId: string | null
  questions: readonly Pick<OpinionQuestion, 'answer' | 'isCovered'>[]
}>): Unready | null {
  const isAnswerMissing = [answer, ...questions.map((question) => question.answer)].every((text) => text.trim() === '')
  const isClassMissing = answerClassId === null
  const untouched = untouchedQuestions(answer, questions)
  return isAnswerMissing || isClassMissing || untouched.length > 0 ? { isAnswerMissing, isClassMissing, untouched } : null
}
