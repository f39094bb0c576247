// Knows how the file of the last problem is looked at without a right to write.
import type { Opened } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { opened } from './opened.ts'
import { requireProblemPath } from './require-problem-path.ts'

export function openReadOnly(context: Context): Opened {
  return opened(context, context.files.openReadOnlyCopy(requireProblemPath(context)))
}
