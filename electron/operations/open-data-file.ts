// Knows how a person opens a data file of their choice.
import type { Opened } from '../../shared/api.ts'
import type { Context } from '../context.ts'
import { opened } from './opened.ts'

/** null = cancelled. */
export async function openDataFile(context: Context): Promise<Opened> {
  const path = await context.dialogs.chooseOpenPath()
  return path === null ? null : opened(context, context.files.open(path))
}
