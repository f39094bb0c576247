// Knows how a data file is read that may not be written: its bytes are copied while no write is under way, and the copy is opened in memory.
import { readFileSync, statSync } from 'node:fs'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import type { Migration } from '../db/migrate.ts'
import { migrate } from '../db/migrate.ts'
import { findDamage, isDamage, openBytes } from '../db/open.ts'
import { hasOwnSchema } from '../db/own-schema.ts'
import { isHotJournal } from './inspect-file.ts'

/** A copy is tried so often, with a moment between, before it is said that somebody is writing. */
const tries = 8
const momentMs = 40

/**
 * Opens the bytes that the file has now, for reading only; an older file is brought up to date in the copy. Throws E-LOCK-03 while a write is under
 * way (or was cut off and cannot be taken back here), E-DB-15 where the bytes are damaged, or the system's error.
 */
export function openCopy(file: string, migrations: readonly Migration[]): Db {
  const db = openBytes(copyBytes(file))
  try {
    if (findDamage(db, 'quick') !== null) throw new AppError('E-DB-15')
    migrate(db, migrations)
    if (!hasOwnSchema(db, migrations)) throw new AppError('E-DB-15')
    db.pragma('query_only = ON')
    return db
  } catch (error) {
    db.close()
    throw isDamage(error) ? new AppError('E-DB-15', null, { cause: error }) : error
  }
}

function copyBytes(file: string): Buffer {
  for (let i = 0; i < tries; i++) {
    if (i > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, momentMs)
    const before = stateOf(file)
    if (before === null) continue
    const bytes = readFileSync(file)
    if (stateOf(file) !== before || bytes.length < 100) continue
    // a copy in memory cannot be in WAL mode; with no -wal beside it (inspected before) nothing is missing from the file
    bytes[18] = bytes[19] = 1
    return bytes
  }
  throw new AppError('E-LOCK-03')
}

/** Differs where anything was written in between; null while a write is under way. */
function stateOf(file: string): string | null {
  if (isHotJournal(`${file}-journal`)) return null
  const { size, mtimeNs } = statSync(file, { bigint: true })
  const journal = statSync(`${file}-journal`, { bigint: true, throwIfNoEntry: false })
  return `${size} ${mtimeNs} ${journal?.mtimeNs ?? ''}`
}
