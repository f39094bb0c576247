// Knows how a data file is opened so that what it acknowledges stays: the pragmas, their order, and the proof that they hold.
import { closeSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'
import { AppError } from '../app-error.ts'
import type { Db } from './db.ts'

/** How long a call may wait for another program's lock, in milliseconds: a window must not stand still. */
const busyTimeout = 1000

/** In this order: the journal mode is chosen under the exclusive lock, and `synchronous` after it, since choosing a journal mode may lower it. */
const settings = [
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'TRUNCATE', 'truncate'],
  ['synchronous', 'FULL', 2],
  ['foreign_keys', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['busy_timeout', String(busyTimeout), busyTimeout],
] as const

/**
 * Opens an existing data file for writing and takes SQLite's lock for the life of the connection. A journal left by a crash is rolled back.
 * Throws E-DB-07 where the file system does not grant a setting, what the system says where the file may not be written or is not there,
 * SqliteError for all else (busy, damaged …).
 */
export function openDatabase(path: string): Db {
  // SQLite quietly opens a write-protected file for reading, and tells only at the first write: ask the system before anything relies on it.
  // (Not while SQLite has it open: closing a second handle would give up its locks.)
  closeSync(openSync(path, 'r+'))
  const db = new Database(path, { fileMustExist: true, timeout: busyTimeout })
  try {
    for (const [name, value] of settings) db.pragma(`${name} = ${value}`)
    db.exec('BEGIN EXCLUSIVE; COMMIT')
    requireSettings(db)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Throws E-DB-07 where a setting does not hold. Asked only after a real query: before the first one SQLite may answer with what it will not keep. */
export function requireSettings(db: Db): void {
  db.prepare('SELECT count(*) FROM sqlite_schema').get()
  for (const [name, , expected] of settings) {
    const found = db.pragma(name, { simple: true })
    if (found !== expected) throw new AppError('E-DB-07', { setting: name, found: String(found) })
  }
}

/** Opens a copy of a data file's bytes in memory. Nothing reaches the file; `query_only` is for the caller to set when the copy is as it shall be. */
export function openBytes(bytes: Buffer): Db {
  const db = new Database(bytes)
  try {
    for (const setting of ['foreign_keys = ON', 'trusted_schema = OFF', 'cell_size_check = ON']) db.pragma(setting)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/**
 * What SQLite finds wrong with the structure of a database; null = nothing.
 * `quick` leaves out the comparison of indexes with their tables (38 ms instead of 69 at 50 MB).
 */
export function findDamage(db: Db, how: 'quick' | 'thorough'): string | null {
  try {
    const found = db.pragma(how === 'quick' ? 'quick_check(1)' : 'integrity_check(1)', { simple: true })
    if (found !== 'ok') return String(found)
    if (how === 'thorough' && (db.pragma('foreign_key_check') as unknown[]).length > 0) return 'foreign_key_check'
    return null
  } catch (error) {
    if (isDamage(error)) return error instanceof Error ? error.message : 'damaged'
    throw error
  }
}

/** A complaint of SQLite about what it read, not about the medium: the file is damaged or not what its head says. */
export function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT|SCHEMA|TOOBIG|MISMATCH|CONSTRAINT)/.test(error.code)
}

/** Closes a connection and takes away the empty journal that exclusive locking would leave beside the file. */
export function closeDatabase(db: Db): void {
  if (!db.open) return
  try {
    if (!db.memory) {
      db.pragma('locking_mode = NORMAL')
      db.pragma('journal_mode = DELETE')
    }
  } catch {
    // the medium may be gone; all that was acknowledged is on it already
  } finally {
    db.close()
  }
}
