// Knows how the open data file is let go, for now and for the next start.
import type { AppState } from '../../shared/model/app-state.ts'
import type { Context } from '../context.ts'
import { getAppState } from './get-app-state.ts'
import { forgetOpenFile } from './open-at-start.ts'

export function closeDataFile(context: Context): AppState {
  context.files.close()
  forgetOpenFile(context)
  return getAppState(context)
}
