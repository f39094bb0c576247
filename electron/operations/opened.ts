// Knows what every way of opening a data file ends with: the file on the list of recent ones and to be gone on with, and the state or the problem told.
import type { Opened } from '../../shared/api.ts'
import type { FileProblem } from '../../shared/model/app-state.ts'
import type { Context } from '../context.ts'
import { maxRecentFiles } from '../data-file/settings-store.ts'
import { getAppState } from './get-app-state.ts'

/** To be called with what `context.files` answered. */
export function opened(context: Context, problem: FileProblem | null): NonNullable<Opened> {
  if (problem === null) remember(context)
  return { state: getAppState(context), problem }
}

/** A list that cannot be kept keeps nobody from their file. */
function remember(context: Context): void {
  const file = context.files.current()
  if (!file) return
  const { path, fileName, wardName } = file
  try {
    context.settings.update((settings) => {
      const others = settings.recentFiles.filter((recent) => recent.path !== path)
      const id = settings.recentFiles.find((recent) => recent.path === path)?.id ?? context.newId()
      const recentFiles = [{ id, path, fileName, wardName, openedAt: context.clock.now() }, ...others].slice(0, maxRecentFiles)
      return { ...settings, recentFiles, openFile: path }
    })
  } catch {
    context.log('recentFilesNotKept')
  }
}
