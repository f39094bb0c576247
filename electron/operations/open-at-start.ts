// Knows which file the program opens by itself when it starts: the one that it was started with, or else the one that was open when it ended.
import type { Context } from '../context.ts'
import { opened } from './opened.ts'

/**
 * Opens `named` (a path), or the file that was open at the end of the last sitting; neither = nothing is done. Never throws: what stands in the
 * way is told by the state (`problem`), and a file that was only to be gone on with is tried once, so that no file can keep the program from starting.
 */
export function openAtStart(context: Context, named: string | null): void {
  const file = named ?? context.settings.get().openFile ?? null
  if (file === null) return
  try {
    if (opened(context, context.files.open(file)).problem === null) return
  } catch (error) {
    context.log('notOpenedAtStart', { error: error instanceof Error ? error.name : typeof error })
  }
  if (named === null) forgetOpenFile(context)
}

/** The next start begins with the first screen. Settings that cannot be kept keep nobody from their work. */
export function forgetOpenFile(context: Context): void {
  if ((context.settings.get().openFile ?? null) === null) return
  try {
    context.settings.update((settings) => ({ ...settings, openFile: null }))
  } catch {
    context.log('openFileNotForgotten')
  }
}
