// Knows that an opinion that somebody works on has to be there.
import type { Opinion } from '../../../shared/model/opinion.ts'
import { AppError } from '../../app-error.ts'
import type { Db } from '../../db/db.ts'
import { getOpinionById, listOpinionsById } from '../../db/repositories/opinions.ts'

/** Throws E-OPINION-01 where there is no such opinion. */
export function requireOpinion(db: Db, id: string): Opinion {
  const opinion = getOpinionById(db, id)
  if (!opinion) throw new AppError('E-OPINION-01')
  return opinion
}

/** Each once, in their order. Throws E-OPINION-01 where one of them is not there. */
export function requireOpinions(db: Db, ids: readonly string[]): readonly Opinion[] {
  const opinions = listOpinionsById(db, ids)
  if (opinions.length !== new Set(ids).size) throw new AppError('E-OPINION-01')
  return opinions
}
