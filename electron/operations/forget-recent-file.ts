// Knows how a file is taken off the list of recent ones; the file itself is not touched.
import type { AppState } from '../../shared/model/app-state.ts'
import type { Context } from '../context.ts'
import { getAppState } from './get-app-state.ts'

export function forgetRecentFile(context: Context, id: string): AppState {
  context.settings.update((settings) => ({ ...settings, recentFiles: settings.recentFiles.filter((file) => file.id !== id) }))
  return getAppState(context)
}
