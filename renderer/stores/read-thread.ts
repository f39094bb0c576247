// Knows how an opinion is read with those merged into it, and that it may be there no more.
import type { OpinionThread } from '../../shared/model/opinion.ts'
import { ApiError, api } from '../api.ts'
import { useProblem } from './problem.ts'

/** null = it is there no more. Undefined where it could not be read: the problem is shown. */
export async function readThread(id: string): Promise<OpinionThread | null | undefined> {
  try {
    return await api.getOpinion(id)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'E-OPINION-01') return null
    useProblem.getState().show(error)
    return undefined
  }
}
