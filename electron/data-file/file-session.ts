// Knows which data file is open, whether it may be written, and how it is opened, held and let go. One at a time.
import { realpathSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import type { FileProblem, OpenFile } from '../../shared/model/app-state.ts'
import { AppError } from '../app-error.ts'
import type { Log } from '../context.ts'
import type { Db } from '../db/db.ts'
import type { Migration } from '../db/migrate.ts'
import { migrations as allMigrations } from '../db/migrations/migrations.ts'
import { closeDatabase, findDamage, isDamage, openDatabase } from '../db/open.ts'
import { findLastKey } from '../db/repositories/deeds.ts'
import { getHandOver } from '../db/repositories/hand-over.ts'
import { getWard } from '../db/repositories/ward.ts'
import { storageErrorOf } from '../db/storage-error.ts'
import { createFile } from './create-file.ts'
import { looksOf } from './file-looks.ts'
import { problemOf } from './file-problem.ts'
import { inspectFile } from './inspect-file.ts'
import type { Lock } from './lock-file.ts'
import { beat, heartbeatEvery, isOurs, readLock, releaseLock } from './lock-file.ts'
import { openForWriting, requireGoodLooks } from './open-for-writing.ts'
import { openCopy } from './read-only-copy.ts'
import { makeThisParty } from './this-party.ts'

type ReadOnly = NonNullable<OpenFile['readOnly']>
export type OpenDataFile = Readonly<
  { path: string; fileName: string; db: Db; readOnly: ReadOnly | null } & Pick<OpenFile, 'wardCode' | 'wardName' | 'isSample' | 'handOver'>
>

export type FileSession = Readonly<{
  current(): OpenDataFile | null
  /** The open file's database for reading. Throws E-FILE-01 where no file is open, E-DB-05 where it cannot be reached. */
  readable(): Db
  /** The same for writing, inside a deed. Throws E-FILE-02 too where the file is open for reading only, E-FILE-07 where another program changed it: it is let go then. */
  writable(): Db
  /** To be called last inside every writing transaction: throws E-LOCK-02 where another PC has taken the file over, and stops all writing. */
  beforeCommit(): void
  /** To be called after every COMMIT: what the file looks like now is our own work. */
  afterCommit(): void
  /** After a COMMIT that threw nobody knows whether it holds: closes and opens again, so that the file itself can be asked. Throws E-DB-05 where it cannot be reached. */
  reopenAfterFailure(): Db
  /** Opens a file for writing; read-only where the medium is. The file open before is closed only when the new one is good. null = opened. */
  open(file: string): FileProblem | null
  /** Opens a copy of the bytes that the file has now. null = opened. */
  openReadOnlyCopy(file: string): FileProblem | null
  /** Opens a file whose holder has given no sign for a while; logged. null = opened. */
  takeOver(file: string): FileProblem | null
  /** Why the last opening failed, until one succeeds. */
  problem(): FileProblem | null
  /** The file that this problem is about; its path stays in the main process. */
  problemPath(): string | null
  /** Makes a new data file, filled by `fill` before it gets its name; does not open it. Throws E-FILE-03 where something stands there, E-FILE-04, E-DB-03. */
  create(file: string, fill: (db: Db) => void): void
  close(): void
}>

/** `operator`: the name at the keyboard; `now`: ISO 8601 local time with offset. The rest is for tests. */
export type FileSessionDeps = Readonly<{
  now(): string
  newId(): string
  log: Log
  operator(): string | null
  migrations?: readonly Migration[]
  host?: string
}>

/** `looks`: the file from outside after our last write to it; `lastKey`: its last deed then, where the connection is closed. */
type Held = {
  file: OpenDataFile
  lock: Lock | null
  timer: NodeJS.Timeout | null
  isLost: boolean
  looks: string | null
  lastKey: string | null
}

export function createFileSession(deps: FileSessionDeps): FileSession {
  const { now, log, migrations = allMigrations } = deps
  const party = makeThisParty(deps)
  let held: Held | null = null
  let failed: Readonly<{ path: string; problem: FileProblem }> | null = null

  function requireHeld(): Held {
    if (!held) throw new AppError('E-FILE-01')
    if (held.isLost && held.lock && !held.file.db.inTransaction) turnIntoCopy(held)
    return held
  }

  function requireDb(): Db {
    const { file } = requireHeld()
    return file.db.open ? file.db : reopen(requireHeld())
  }

  /** Another PC writes now: what our connection remembers may be half its own, half the other's. Read a whole copy instead. */
  function turnIntoCopy(lost: Held): void {
    try {
      const db = openCopy(lost.file.path, migrations)
      lost.file.db.close()
      lost.lock = null
      lost.file = { ...lost.file, db }
    } catch {
      if (lost.file.db.open) lost.file.db.pragma('query_only = ON')
    }
  }

  function lose(lost: Held): void {
    if (lost.isLost) return
    if (lost.timer) clearInterval(lost.timer)
    if (lost.lock) releaseLock(lost.lock)
    const state = readLock(lost.file.path, party)
    const readOnly = { reason: 'changedElsewhere' as const, holder: state.kind === 'held' ? state.holder : null, takenAt: now() }
    Object.assign(lost, { isLost: true, timer: null, file: { ...lost.file, readOnly } })
    log('lockLost', { found: state.kind })
  }

  function reopen(broken: Held): Db {
    try {
      broken.file.db.close()
      const db = broken.file.readOnly ? openCopy(broken.file.path, migrations) : openDatabase(broken.file.path)
      if (findDamage(db, 'quick') !== null) {
        db.close()
        throw new AppError('E-DB-15')
      }
      broken.file = { ...broken.file, db }
      broken.looks = looksOf(broken.file.path)
      return db
    } catch (error) {
      throw storageErrorOf(error) ?? (isDamage(error) ? new AppError('E-DB-15', null, { cause: error }) : error)
    }
  }

  /**
   * SQLite's locks keep no copying program away. Where the file is not as we left it, what the connection remembers is void and what it would write is
   * lost: the file itself is asked. Only with our own last deed as its last one is it gone on with (its time alone was changed).
   */
  function requireUntouched(holding: Held): void {
    const { path: file, db } = holding.file
    const looks = looksOf(file)
    if (!holding.lock || holding.isLost || db.inTransaction || looks === holding.looks) return
    if (looks === null) throw new AppError('E-DB-05')
    if (db.open) {
      holding.lastKey = lastKeyOf(db)
      db.close()
    }
    const isOurWork =
      holding.lastKey !== null && inspectFile(file, migrations.length).code === null && lastKeyOf(reopen(holding)) === holding.lastKey
    if (isOurWork) return
    log('dataFileReplaced')
    holding.file.db.close()
    // the empty one that exclusive locking left: while our lock file stands, nobody else's
    if (statSync(`${file}-journal`, { throwIfNoEntry: false })?.size === 0) rmSync(`${file}-journal`, { force: true })
    letGo()
    throw new AppError('E-FILE-07')
  }

  function hold(file: string, db: Db, lock: Lock | null, readOnly: ReadOnly | null): void {
    const ward = getWard(db)
    // every data file names its ward from its first moment
    if (!ward) throw new AppError('E-DB-15')
    const names = {
      fileName: path.basename(file),
      wardCode: ward.code,
      wardName: ward.name,
      isSample: ward.isSample,
      handOver: getHandOver(db),
    }
    const next: Held = {
      file: { path: file, db, readOnly, ...names },
      lock,
      timer: null,
      isLost: false,
      looks: looksOf(file),
      lastKey: null,
    }
    letGo()
    held = next
    failed = null
    if (lock) next.timer = setInterval(() => sign(next, lock), heartbeatEvery).unref()
  }

  function sign(holding: Held, lock: Lock): void {
    try {
      if (!beat(lock, party)) lose(holding)
    } catch {
      // the medium does not answer; the next deed will say so
    }
  }

  function letGo(): void {
    if (!held) return
    if (held.timer) clearInterval(held.timer)
    if (held.isLost) held.file.db.close()
    else closeDatabase(held.file.db)
    if (held.lock) releaseLock(held.lock)
    held = null
  }

  function openWriting(file: string, takeOver: boolean): void {
    let opened: ReturnType<typeof openForWriting>
    try {
      opened = openForWriting(file, { party, migrations, log, takeOver })
    } catch (error) {
      // a medium that cannot be written (or has no room for a lock) can still be read
      if (error instanceof AppError && (error.code === 'E-DB-04' || error.code === 'E-DB-03')) return openReading(file, 'noWriteAccess')
      throw error
    }
    try {
      hold(file, opened.db, opened.lock, null)
    } catch (error) {
      closeDatabase(opened.db)
      releaseLock(opened.lock)
      throw error
    }
  }

  function openReading(file: string, reason: ReadOnly['reason']): void {
    requireGoodLooks(file, migrations)
    const state = readLock(file, party)
    const db = openCopy(file, migrations)
    try {
      hold(file, db, null, { reason, holder: state.kind === 'held' ? state.holder : null, takenAt: now() })
    } catch (error) {
      db.close()
      throw error
    }
  }

  /** Runs an opening; what stands in the way becomes a problem and leaves the open file as it is. */
  function tryOpening(file: string, open: (real: string) => void): FileProblem | null {
    try {
      if (held) requireHeld()
      const real = statSync(file, { throwIfNoEntry: false }) ? realpathSync.native(file) : file
      // Our own file: nothing may open it a second time, for on Linux closing that handle would drop SQLite's lock.
      if (held?.lock && !held.isLost && isSameFile(held.file.path, real)) return null
      open(real)
      return null
    } catch (error) {
      const problem = problemOf(error, path.basename(file))
      if (problem === null) throw error
      log('dataFileRefused', { code: problem.code })
      failed = { path: file, problem }
      return problem
    }
  }

  return {
    current: () => (held ? requireHeld().file : null),
    readable: requireDb,
    writable() {
      const holding = requireHeld()
      if (holding.file.readOnly) throw new AppError('E-FILE-02')
      requireUntouched(holding)
      return requireDb()
    },
    beforeCommit() {
      const holding = requireHeld()
      if (!holding.lock || holding.isLost) throw new AppError('E-FILE-02')
      try {
        if (isOurs(holding.lock)) return
        lose(holding)
      } catch (error) {
        throw storageErrorOf(error) ?? error
      }
      throw new AppError('E-LOCK-02')
    },
    afterCommit() {
      if (held?.lock) held.looks = looksOf(held.file.path)
    },
    reopenAfterFailure() {
      if (!held) throw new AppError('E-FILE-01')
      return reopen(held)
    },
    open: (file) => tryOpening(file, (real) => openWriting(real, false)),
    openReadOnlyCopy: (file) => tryOpening(file, (real) => openReading(real, 'inUse')),
    takeOver: (file) => tryOpening(file, (real) => openWriting(real, true)),
    problem: () => failed?.problem ?? null,
    problemPath: () => failed?.path ?? null,
    create: createFile,
    close: letGo,
  }
}

/** null where the connection cannot even say that. */
function lastKeyOf(db: Db): string | null {
  try {
    return findLastKey(db)
  } catch {
    return null
  }
}

function isSameFile(a: string, b: string): boolean {
  const [first, second] = [a, b].map((file) => statSync(file, { bigint: true, throwIfNoEntry: false }))
  return (
    a === b || (first !== undefined && second !== undefined && first.dev === second.dev && first.ino === second.ino && first.ino !== 0n)
  )
}
