// Knows which failures of the storage a person can understand, from SQLite or from the file system, and their codes.
import { AppError } from '../app-error.ts'

/**
 * Starts of the codes thrown; the first that fits wins. E-DB-03 disk full, E-DB-04 not writable, E-DB-06 busy, E-DB-05 the medium failed,
 * E-DB-15 damaged: damage and mishaps of the moment are never mixed up.
 */
const starts: Readonly<Record<string, readonly string[]>> = {
  'E-DB-03': ['SQLITE_FULL', 'ENOSPC', 'EDQUOT'],
  'E-DB-04': ['SQLITE_READONLY', 'EROFS', 'EACCES', 'EPERM'],
  'E-DB-06': ['SQLITE_BUSY', 'SQLITE_LOCKED'],
  'E-DB-15': ['SQLITE_CORRUPT', 'SQLITE_NOTADB'],
  'E-DB-05': ['SQLITE_IOERR', 'SQLITE_CANTOPEN', 'SQLITE_PROTOCOL'],
}

/** The refusal that an error thrown by SQLite or the file system means; null where it is none of them (a bug, or a refusal already). */
export function storageErrorOf(error: unknown): AppError | null {
  if (error instanceof AppError || !(error instanceof Error) || !('code' in error)) return null
  const thrown = String(error.code)
  const found = Object.keys(starts).find((code) => starts[code]?.some((start) => thrown.startsWith(start)))
  // whatever else the system refuses (a name too long, a folder where a file should be …) is no bug of ours; a name that is taken is told by who asked
  const code = found ?? (thrown !== 'EEXIST' && /^(E[A-Z0-9]+|UNKNOWN)$/.test(thrown) ? 'E-DB-05' : null)
  return code === null ? null : new AppError(code, null, { cause: error })
}
