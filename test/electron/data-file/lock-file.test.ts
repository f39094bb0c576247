// Knows how the lock file shows life, and whose it is.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import {
  beat,
  createLock,
  heartbeatEvery,
  isOurs,
  type Party,
  readLock,
  releaseLock,
  replaceLock,
} from '../../../electron/data-file/lock-file.ts'
import { makeDataFile, makeFolder, makeSession } from '../../helpers/data-files.ts'

let count = 0
let time = '2026-11-23T10:42:00+09:00'
beforeEach(() => {
  time = '2026-11-23T10:42:00+09:00'
})
const party = (change: Partial<Party> = {}): Party => ({
  host: 'PC-1',
  user: 'yamada',
  pid: 4242,
  operator: () => '山田',
  now: () => time,
  newId: () => `nonce-${++count}`,
  isAlive: () => true,
  ...change,
})
const lockPath = (file: string) => `${file}.lock`
const newFile = () => path.join(makeFolder(), 'x.kusei')

describe('whose the lock is', () => {
  test('free, then ours, then free again', () => {
    const file = newFile()
    expect(readLock(file, party())).toEqual({ kind: 'free' })
    const lock = createLock(file, party())
    expect(lock && isOurs(lock)).toBe(true)
    expect(createLock(file, party())).toBeNull()
    if (lock) releaseLock(lock)
    expect(existsSync(lockPath(file))).toBe(false)
  })

  test('held by a living process of this PC, stale when it is gone; its name is told', () => {
    const file = newFile()
    createLock(file, party())
    const other = { pid: 1 }
    expect(readLock(file, party(other))).toEqual({
      kind: 'held',
      presumedGone: false,
      holder: { host: 'PC-1', operator: '山田', since: time, lastSeen: time, sameHost: true },
    })
    expect(readLock(file, party({ ...other, isAlive: () => false }))).toMatchObject({ kind: 'stale' })
  })

  test('our own number in a lock that this process does not hold was another process’s', () => {
    const file = newFile()
    const lock = createLock(file, party())
    if (!lock) throw new Error()
    expect(readLock(file, party())).toMatchObject({ kind: 'held' })
    const text = readFileSync(lockPath(file), 'utf8')
    releaseLock(lock)
    writeFileSync(lockPath(file), text)
    expect(readLock(file, party())).toMatchObject({ kind: 'stale' })
  })

  test.each([
    [1, false],
    [119, false],
    [120, true],
    [-119, false],
    [-120, true],
  ])('%i seconds after its last sign another PC is presumed gone: %s', (seconds, gone) => {
    const file = newFile()
    createLock(file, party())
    const now = new Date(Date.parse(time) + seconds * 1000).toISOString()
    expect(readLock(file, party({ host: 'PC-2', isAlive: () => false, now: () => now }))).toMatchObject({
      kind: 'held',
      presumedGone: gone,
    })
  })
})

describe('showing life', () => {
  test('a sign carries the new time and name, keeps the rest, and leaves nothing beside', () => {
    const file = newFile()
    const lock = createLock(file, party())
    if (!lock) throw new Error()
    time = '2026-11-23T10:42:30+09:00'
    expect(beat(lock, party({ operator: () => '鈴木' }))).toBe(true)
    expect(JSON.parse(readFileSync(lockPath(file), 'utf8'))).toMatchObject({
      since: '2026-11-23T10:42:00+09:00',
      heartbeat: time,
      operator: '鈴木',
      nonce: lock.nonce,
    })
    expect(readdirSync(path.dirname(file))).toEqual(['x.kusei.lock'])
  })

  test('no sign over another’s lock, and no release of it', () => {
    const file = newFile()
    const lock = createLock(file, party())
    if (!lock) throw new Error()
    const theirs = replaceLock(file, party({ host: 'PC-2' }))
    expect(isOurs(lock)).toBe(false)
    expect(beat(lock, party())).toBe(false)
    releaseLock(lock)
    expect(isOurs(theirs)).toBe(true)
  })

  test('what a killed holder left while it signed is cleared away with its lock', () => {
    const file = newFile()
    const lock = createLock(file, party())
    if (!lock) throw new Error()
    writeFileSync(`${lockPath(file)}.${lock.nonce}`, '')
    replaceLock(file, party())
    expect(readdirSync(path.dirname(file))).toEqual(['x.kusei.lock'])
  })

  test('an open file signs every half minute until it is closed, and stops writing when the lock is gone', () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'] })
    try {
      const file = makeDataFile(makeFolder())
      const session = makeSession()
      session.open(file)
      const sign = () => (JSON.parse(readFileSync(lockPath(file), 'utf8')) as { heartbeat: string }).heartbeat
      const first = sign()
      vi.advanceTimersByTime(heartbeatEvery)
      expect(Date.parse(sign()) - Date.parse(first)).toBe(heartbeatEvery)
      replaceLock(file, party({ host: 'PC-2' }))
      vi.advanceTimersByTime(heartbeatEvery)
      expect(session.current()?.readOnly).toMatchObject({ reason: 'changedElsewhere', holder: { host: 'PC-2' } })
      expect(vi.getTimerCount()).toBe(0)
    } finally {
      vi.useRealTimers()
    }
  })
})

test('a folder where the lock file should be: held by somebody unknown, and no bug', () => {
  const file = makeDataFile(makeFolder())
  mkdirSync(`${file}.lock`)
  expect(makeSession().open(file)).toMatchObject({ code: 'E-LOCK-01', holder: null })
})
