// Knows the lock file beside a data file: who has it open for writing, on which PC, and whether that person is still there.
import { readFileSync, renameSync, rmSync, statSync } from 'node:fs'
import * as z from 'zod'
import type { LockHolder } from '../../shared/model/app-state.ts'
import { writeNewFile } from './write-beside.ts'

const text = z.string().max(200)
const moment = text.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/).refine((time) => !Number.isNaN(Date.parse(time)))
const schema = z.object({
  host: text,
  operator: text,
  user: text,
  pid: z.number().int().positive(),
  /** ISO 8601 local time with offset. */
  since: moment,
  heartbeat: moment,
  /** Part of a file name while the lock is written. */
  nonce: z.string().regex(/^[\w-]{1,64}$/),
})
type LockText = Readonly<z.infer<typeof schema>>
/** Who is asking. `isAlive`: whether a process of this PC runs. */
export type Party = Readonly<{
  host: string
  user: string
  pid: number
  operator(): string
  now(): string
  newId(): string
  isAlive(pid: number): boolean
}>
/** How the lock stands. `holder` null: the lock file cannot be understood. `stale`: left behind by a process of this PC that is gone. `presumedGone`: no sign of life for a while. */
export type LockState =
  | Readonly<{ kind: 'free' }>
  | Readonly<{ kind: 'stale'; text: LockText }>
  | Readonly<{ kind: 'held'; holder: LockHolder | null; presumedGone: boolean }>
/** A lock that is ours. */
export type Lock = Readonly<{ path: string; nonce: string; since: string }>

/** How often the holder signs, and after how long without a sign it is presumed gone; milliseconds. */
export const heartbeatEvery = 30_000
const presumedGoneAfter = 4 * heartbeatEvery
/** More than any lock file has, in bytes. */
const maxSize = 4096
/** A process that locks the same file twice is caught by the nonces that it holds, since its own pid is always alive. */
const heldHere = new Set<string>()

function lockPathOf(file: string): string {
  return `${file}.lock`
}

/** How the lock of a data file stands for `party`. A lock file that cannot be understood counts as held by somebody unknown. Throws the system's error. */
export function readLock(file: string, party: Party): LockState {
  const path = lockPathOf(file)
  const text = readLockText(path)
  if (text === 'none') return { kind: 'free' }
  if (text === 'damaged') {
    const lastSign = statSync(path, { throwIfNoEntry: false })?.mtime
    return { kind: 'held', holder: null, presumedGone: isLongAgo(lastSign?.getTime() ?? 0, party) }
  }
  const sameHost = text.host === party.host
  const isRunning = text.pid === party.pid ? heldHere.has(text.nonce) : party.isAlive(text.pid)
  if (sameHost && !isRunning) return { kind: 'stale', text }
  const holder = { host: text.host, operator: text.operator, since: text.since, sameHost, lastSeen: text.heartbeat }
  return { kind: 'held', holder, presumedGone: isLongAgo(Date.parse(text.heartbeat), party) }
}

/** Clocks of two PCs differ either way. `sign`: milliseconds since 1970. */
function isLongAgo(sign: number, party: Party): boolean {
  return Math.abs(Date.parse(party.now()) - sign) >= presumedGoneAfter
}

/** Makes the lock file where there is none; null where somebody was faster. Throws the system's error (read-only medium, disk full …). */
export function createLock(file: string, party: Party): Lock | null {
  const lock = { path: lockPathOf(file), nonce: party.newId(), since: party.now() }
  try {
    writeNewFile(lock.path, textOf(lock, party))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null
    throw error
  }
  heldHere.add(lock.nonce)
  return lock
}

/** Puts our lock in the place of one that was left behind. The caller holds SQLite's own lock, so that of two on one PC only one comes here. */
export function replaceLock(file: string, party: Party): Lock {
  const lock = { path: lockPathOf(file), nonce: party.newId(), since: party.now() }
  const former = readLockText(lock.path)
  writeOver(lock, party)
  // its holder may have been killed while it signed
  if (typeof former === 'object') rmSync(`${lock.path}.${former.nonce}`, { force: true })
  heldHere.add(lock.nonce)
  return lock
}

/** Whether the lock file still says that we hold it. false too where it is gone: somebody may have taken it, written, and left. Throws the system's error. */
export function isOurs(lock: Lock): boolean {
  const text = readLockText(lock.path)
  return typeof text === 'object' && text.nonce === lock.nonce
}

/** Signs that we are still here; false where the lock is no longer ours. Throws the system's error. */
export function beat(lock: Lock, party: Party): boolean {
  if (!isOurs(lock)) return false
  writeOver(lock, party)
  return true
}

/** Takes the lock file away where it is ours. Never throws: a lock left behind is seen as such at the next opening. */
export function releaseLock(lock: Lock): void {
  heldHere.delete(lock.nonce)
  try {
    if (isOurs(lock)) rmSync(lock.path, { force: true })
  } catch {
    // the medium is gone
  }
}

function writeOver(lock: Lock, party: Party): void {
  const beside = `${lock.path}.${lock.nonce}`
  rmSync(beside, { force: true })
  writeNewFile(beside, textOf(lock, party))
  try {
    renameSync(beside, lock.path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

function textOf(lock: Lock, party: Party): string {
  const text: LockText = {
    host: party.host,
    operator: party.operator(),
    user: party.user,
    pid: party.pid,
    since: lock.since,
    heartbeat: party.now(),
    nonce: lock.nonce,
  }
  return `${JSON.stringify(text)}\n`
}

function readLockText(path: string): LockText | 'none' | 'damaged' {
  let bytes: string
  try {
    const found = statSync(path)
    if (!found.isFile() || found.size > maxSize) return 'damaged'
    bytes = readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'none'
    throw error
  }
  try {
    return schema.parse(JSON.parse(bytes))
  } catch {
    return 'damaged'
  }
}
