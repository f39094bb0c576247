// Knows how the numbered questions of an opinion are written as a list: those that are left out go.
import type { OpinionQuestion } from '../../../shared/model/opinion.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { deleteQuestion, insertQuestion, putQuestion } from '../../db/repositories/opinion-rows.ts'
import { firstPositions } from './first-positions.ts'

type TypedQuestion = Omit<OpinionQuestion, 'id'> & Readonly<{ id: string | null }>

/** Inside a deed. `after`: id null = new. */
export function putQuestions(
  context: Context,
  db: Db,
  opinionId: string,
  before: readonly OpinionQuestion[],
  after: readonly TypedQuestion[],
): void {
  for (const { id } of before) if (after.every((question) => question.id !== id)) deleteQuestion(db, id)
  const positions = firstPositions(after.length)
  after.forEach(({ id, ...question }, nth) => {
    const position = positions[nth] ?? ''
    if (id === null) insertQuestion(db, opinionId, position, { ...question, id: context.newId() })
    else putQuestion(db, position, { ...question, id })
  })
}
