// Knows how the file of the last problem is tried again.
import type { Opened } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { opened } from './opened.ts'
import { requireProblemPath } from './require-problem-path.ts'

export function retryOpening(context: Context): Opened {
  return opened(context, context.files.open(requireProblemPath(context)))
}
