// Knows how a file is taken over whose holder is gone.
import type { Opened } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { opened } from './opened.ts'
import { requireProblemPath } from './require-problem-path.ts'

export function takeOverLock(context: Context): Opened {
  return opened(context, context.files.takeOver(requireProblemPath(context)))
}
