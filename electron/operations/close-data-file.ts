// Knows how the open data file is let go.
import type { AppState } from '../../shared/model/app-state.ts'
import type { Context } from '../context.ts'
import { getAppState } from './get-app-state.ts'

export function closeDataFile(context: Context): AppState {
  context.files.close()
  return getAppState(context)
}
