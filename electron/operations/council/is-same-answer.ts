// Knows whether two states of an opinion answer the same: text, class, and each numbered question with what was said to it.
import type { OpinionQuestion } from '../../../shared/model/opinion.ts'

type Answered = Readonly<{
  answer: string
  answerClassId: string | null
  questions: readonly (Omit<OpinionQuestion, 'id'> & Readonly<{ id: string | null }>)[]
}>

export function isSameAnswer(before: Answered, after: Answered): boolean {
  const asTyped = ({ questions }: Answered) =>
    JSON.stringify(questions.map(({ id, text, answer, isCovered }) => [id, text, answer, isCovered]))
  return before.answer === after.answer && before.answerClassId === after.answerClassId && asTyped(before) === asTyped(after)
}
