// Knows the order in which a data file is opened for writing: look, lock, open, check, bring up to date. Where one step fails, nothing stays behind.
import { AppError } from '../app-error.ts'
import type { Log } from '../context.ts'
import type { Db } from '../db/db.ts'
import type { Migration } from '../db/migrate.ts'
import { closeDatabase, findDamage, isDamage, openDatabase, requireSettings } from '../db/open.ts'
import { hasOwnSchema } from '../db/own-schema.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import type { Inspected } from './inspect-file.ts'
import { inspectFile } from './inspect-file.ts'
import type { Lock, LockState, Party } from './lock-file.ts'
import { createLock, readLock, releaseLock, replaceLock } from './lock-file.ts'
import { openCopy } from './read-only-copy.ts'
import { upgradeFile } from './upgrade-file.ts'

export type Opening = Readonly<{ party: Party; migrations: readonly Migration[]; log: Log; takeOver: boolean }>

/** Throws the code of `inspectFile` where the file is not to be opened at all. */
export function requireGoodLooks(file: string, migrations: readonly Migration[]): Inspected {
  const looks = inspectFile(file, migrations.length)
  if (looks.code !== null) throw new AppError(looks.code)
  return looks
}

/**
 * Opens a file for writing and holds it: SQLite's lock and the lock file. `takeOver`: also where somebody is named who gave no sign for a while.
 * Throws AppError: E-LOCK-01 held (detail: a LockState), E-DB-04 not writable, and the codes of inspecting, checking and upgrading.
 */
export function openForWriting(file: string, opening: Opening): Readonly<{ db: Db; lock: Lock }> {
  const { party, migrations, log, takeOver } = opening
  const looks = requireGoodLooks(file, migrations)
  const state = readLock(file, party)
  if (state.kind === 'held' && !(takeOver && state.presumedGone)) throw inUse(state)
  let lock = state.kind === 'free' ? createFreeLock(file, party) : null
  let db: Db | null = null
  try {
    // opening turns WAL mode back, which writes: look at the whole content before
    if (looks.inWalMode) openCopy(file, migrations).close()
    db = openDatabase(file)
    const afterCrash = looks.hotJournal || state.kind !== 'free'
    if (findDamage(db, afterCrash ? 'thorough' : 'quick') !== null) throw new AppError('E-DB-15')
    if (looks.userVersion < migrations.length) {
      upgradeFile(db, file, migrations, party.now())
      requireSettings(db)
      log('dataFileUpgraded', { from: looks.userVersion, to: migrations.length })
    }
    if (!hasOwnSchema(db, migrations)) throw new AppError('E-DB-15')
    // only now: of two on this PC that find the same lock left behind, one alone has SQLite's lock
    if (lock === null) {
      lock = replaceLock(file, party)
      log('lockTakenOver', { left: state.kind })
    }
    return { db, lock }
  } catch (error) {
    if (db) closeDatabase(db)
    if (lock) releaseLock(lock)
    throw refusalOf(error, file, party)
  }
}

function createFreeLock(file: string, party: Party): Lock {
  try {
    const lock = createLock(file, party)
    if (lock) return lock
  } catch (error) {
    throw refusalOf(error, file, party)
  }
  throw inUse(readLock(file, party))
}

function refusalOf(error: unknown, file: string, party: Party): unknown {
  const refusal = storageErrorOf(error) ?? (isDamage(error) ? new AppError('E-DB-15', null, { cause: error }) : error)
  // busy: somebody has SQLite's lock, whether or not a lock file says who
  return refusal instanceof AppError && refusal.code === 'E-DB-06' ? inUse(readLock(file, party)) : refusal
}

function inUse(state: LockState): AppError {
  return new AppError('E-LOCK-01', state)
}
