// Knows how one opinion is read with those that were merged into it.
import type { OpinionThread } from '../../../shared/model/opinion.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { getOpinionThread } from '../../db/repositories/opinions.ts'

/** Of a merged one the thread that it belongs to. Throws E-OPINION-01 where there is no such opinion. */
export function getOpinion({ files }: Context, id: string): OpinionThread {
  const thread = getOpinionThread(files.readable(), id)
  if (!thread) throw new AppError('E-OPINION-01')
  return thread
}
