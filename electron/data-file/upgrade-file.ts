// Knows how a data file of an older version is brought up to date: first a verified copy beside it, then all missing migrations or none.
import { readFileSync, rmSync } from 'node:fs'
import { nameOfOldCopy } from '../../shared/words/old-copy-name.ts'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import type { Migration } from '../db/migrate.ts'
import { migrate } from '../db/migrate.ts'
import { findDamage, openBytes } from '../db/open.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { hashOf } from '../hash-of.ts'
import { nameBeside, renameWithoutReplacing, writeNewFile } from './write-beside.ts'

/**
 * Brings an open older file up to date. The copy is called `<name>.移行前-YYYYMMDD-HHMMSS`; its path is returned. `now`: ISO 8601 local time.
 * Throws E-DB-17 where the copy cannot be verified or a migration fails, or what the storage refused; the file then is as it was.
 */
export function upgradeFile(db: Db, file: string, migrations: readonly Migration[], now: string): string {
  try {
    const copy = keepCopy(db, nameOfOldCopy(file, stampOf(now)))
    // rebuilding a table would cascade; inside the transaction the pragma does nothing
    db.pragma('foreign_keys = OFF')
    db.transaction(() => {
      migrate(db, migrations)
      if (findDamage(db, 'thorough') !== null) throw new AppError('E-DB-17', { step: 'check' })
    })()
    return copy
  } catch (error) {
    throw error instanceof AppError ? error : (storageErrorOf(error) ?? new AppError('E-DB-17', { step: 'migrate' }, { cause: error }))
  } finally {
    db.pragma('foreign_keys = ON')
  }
}

/** `serialize` and not a copy of the file: on Linux, closing a second handle on the file would drop SQLite's lock. */
function keepCopy(db: Db, target: string): string {
  const beside = nameBeside(target)
  const bytes = db.serialize()
  try {
    writeNewFile(beside, bytes)
    const written = readFileSync(beside)
    if (hashOf(written) !== hashOf(bytes)) throw new AppError('E-DB-17', { step: 'copy' })
    const copy = openBytes(written)
    try {
      if (findDamage(copy, 'thorough') !== null) throw new AppError('E-DB-17', { step: 'copy' })
    } finally {
      copy.close()
    }
    renameWithoutReplacing(beside, target)
    return target
  } finally {
    rmSync(beside, { force: true })
  }
}

/** 20261123-104500 of 2026-11-23T10:45:00+09:00. */
function stampOf(now: string): string {
  const digits = now.replace(/[^0-9]/g, '')
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}`
}
