// Knows how the program's state is told to the window: without paths, and even when the medium of the open file is gone.
import type { AppState, OpenFile } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { listFiscalYears } from '../db/repositories/ward-plans.ts'

export function getAppState(context: Context): AppState {
  const { operator, recentFiles } = context.settings.get()
  return {
    version: context.version,
    operator,
    today: context.clock.today(),
    file: openFileOf(context),
    problem: context.files.problem(),
    recentFiles: recentFiles.map(({ id, fileName, wardName, openedAt }) => ({ id, fileName, wardName, openedAt })),
  }
}

function openFileOf(context: Context): OpenFile | null {
  const file = context.files.current()
  if (!file) return null
  const { fileName, wardCode, wardName, isSample, readOnly, handOver } = file
  const isCity = wardCode === context.resources.city.code
  return { fileName, wardCode, wardName, isSample, isCity, handOver, readOnly, fiscalYears: fiscalYearsOf(context) }
}

function fiscalYearsOf(context: Context): readonly number[] {
  try {
    return listFiscalYears(context.files.readable())
  } catch (error) {
    if (error instanceof AppError) return []
    throw error
  }
}
