// Knows how a file is opened from the list of recent ones.
import type { Opened } from '../../shared/api.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { opened } from './opened.ts'

/** A file that has vanished is a problem E-FILE-05; it stays on the list (its medium may be away) until a person takes it off. Throws E-FILE-05 for an id not on it. */
export function openRecentFile(context: Context, id: string): Opened {
  const recent = context.settings.get().recentFiles.find((file) => file.id === id)
  if (!recent) throw new AppError('E-FILE-05')
  return opened(context, context.files.open(recent.path))
}
