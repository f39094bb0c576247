// Knows how a deed is done: one act of a person = one transaction, with its record, acknowledged only when it is on the disk.
import type { Deed, DeedSubject } from '../../shared/model/deed.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from './db.ts'
import { clearCurrentDeed, endRedo, hasChanges, insertDeed, isDeedThere, type NewDeed, putCurrentDeed } from './repositories/deeds.ts'
import { storageErrorOf } from './storage-error.ts'

/** `isFloor`: nothing at or behind it can be taken back. */
export type DeedDescription = Readonly<{
  name: string
  subject: DeedSubject | null
  kind?: Deed['kind']
  ofDeed?: number
  isFloor?: boolean
}>

/**
 * Does a deed on the open data file. `act` writes; what it returns is returned. A deed that changed no row leaves no trace.
 * Throws AppError E-FILE-01 (no file), E-FILE-02 (open for reading only), E-OPERATOR-01 (nobody named), E-DB-03 (disk full), E-DB-05 (the
 * disk failed), and what `act` throws; in every case nothing of the deed is in the file.
 */
export function runDeed<T>(context: Context, what: DeedDescription, act: (db: Db, deedId: number) => T): T {
  const db = context.files.writable()
  const { operator } = context.settings.get()
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const deed: NewDeed = {
    key: context.newId(),
    name: what.name,
    subject: what.subject,
    operator,
    at: context.clock.now(),
    kind: what.kind ?? 'do',
    ofDeed: what.ofDeed ?? null,
    isFloor: what.isFloor ?? false,
  }
  let work: Readonly<{ changed: boolean; result: T }>
  try {
    work = beginDeed(db, deed, act)
  } catch (error) {
    // a transaction that cannot even be rolled back leaves a connection that is of no more use
    if (db.inTransaction) context.files.reopenAfterFailure()
    throw error
  }
  if (!work.changed) return work.result
  try {
    context.files.beforeCommit()
  } catch (error) {
    rollBack(db)
    throw error
  }
  try {
    db.exec('COMMIT')
  } catch (error) {
    if (!isThereAfterAll(context, db, deed.key, error)) throw toAppError(error)
  }
  context.files.afterCommit()
  return work.result
}

/** A deed on a database that no session guards yet: a file in the making. Its deeds are a floor: they cannot be taken back. */
export function runFoundingDeed<T>(
  db: Db,
  stamp: Pick<NewDeed, 'key' | 'name' | 'subject' | 'operator' | 'at'>,
  act: (db: Db, deedId: number) => T,
): T {
  const work = beginDeed(db, { ...stamp, kind: 'do', ofDeed: null, isFloor: true }, act)
  try {
    if (work.changed) db.exec('COMMIT')
  } catch (error) {
    rollBack(db)
    throw toAppError(error)
  }
  return work.result
}

/** Leaves the transaction open where something changed, and rolled back otherwise. */
function beginDeed<T>(db: Db, deed: NewDeed, act: (db: Db, deedId: number) => T): Readonly<{ changed: boolean; result: T }> {
  if (db.inTransaction) throw new Error(`deed ${deed.name} inside another`)
  try {
    db.exec('BEGIN IMMEDIATE')
    const deedId = insertDeed(db, deed)
    putCurrentDeed(db, deedId)
    const result = act(db, deedId)
    if (result instanceof Promise) throw new Error(`deed ${deed.name} does not wait: it is one transaction`)
    clearCurrentDeed(db)
    const changed = hasChanges(db, deedId)
    if (!changed) rollBack(db)
    else if (deed.kind === 'do' || deed.kind === 'revert') endRedo(db)
    return { changed, result }
  } catch (error) {
    rollBack(db)
    throw toAppError(error)
  }
}

/**
 * A COMMIT that throws is unknown, not failed: with an I/O error the deed may be on the disk all the same. A full disk is rolled back by
 * the same connection; after anything else the file is opened afresh. Either way the deed's key tells.
 */
function isThereAfterAll(context: Context, db: Db, key: string, error: unknown): boolean {
  const isRolledBack = rollBack(db)
  const isSure = isRolledBack && storageErrorOf(error)?.code === 'E-DB-03'
  return isDeedThere(isSure ? db : context.files.reopenAfterFailure(), key)
}

/** Whether the database is out of the transaction. */
function rollBack(db: Db): boolean {
  try {
    if (db.inTransaction) db.exec('ROLLBACK')
    return true
  } catch {
    return false
  }
}

function toAppError(error: unknown): unknown {
  return storageErrorOf(error) ?? error
}
