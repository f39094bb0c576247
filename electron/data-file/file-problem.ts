// Knows how a refusal to open a file is told to a person: its code, who holds the file, and what can be done about it.
import type { FileProblem } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import { isDamage } from '../db/open.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import type { LockState } from './lock-file.ts'

/** What a person may do, by code; for all other codes there is nothing to try on this file, and above all nothing that changes it. */
const ways: Readonly<Record<string, FileProblem['may']>> = {
  'E-LOCK-03': ['retry'],
  'E-FILE-05': ['retry'],
  'E-FILE-06': ['retry'],
  'E-DB-05': ['retry'],
  'E-DB-07': ['retry', 'openReadOnly'],
  'E-DB-17': ['retry', 'openReadOnly'],
}

/** null where the error is none that a file can cause (a bug). */
export function problemOf(error: unknown, fileName: string): FileProblem | null {
  const refusal = error instanceof AppError ? error : (storageErrorOf(error) ?? (isDamage(error) ? new AppError('E-DB-15') : null))
  if (refusal === null) return null
  if (refusal.code !== 'E-LOCK-01') return { code: refusal.code, fileName, holder: null, may: ways[refusal.code] ?? [] }
  const state = refusal.detail as LockState | null
  const isHeld = state?.kind === 'held'
  return {
    code: refusal.code,
    fileName,
    holder: isHeld ? state.holder : null,
    may: isHeld && state.presumedGone ? ['retry', 'openReadOnly', 'takeOver'] : ['retry', 'openReadOnly'],
  }
}
