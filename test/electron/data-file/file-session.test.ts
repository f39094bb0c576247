// Knows how a data file is held: opened, kept from others, seen by them, let go.
import Database from 'better-sqlite3'
import { existsSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { addIssue, listingOf, makeDataFile, makeFolder, makeSession, sha256Of, thisHost, titlesOf } from '../../helpers/data-files.ts'
import { holdInOtherProcess } from '../../helpers/other-process.ts'

const codeOf = (act: () => unknown): string | null => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof AppError ? error.code : String(error)
  }
}
/** A moment that is `minutes` from now. */
const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString()
const lockOf = (file: string): Record<string, unknown> => JSON.parse(readFileSync(`${file}.lock`, 'utf8')) as Record<string, unknown>

describe('opening and closing', () => {
  test('nothing is open at first', () => {
    const session = makeSession()
    expect(session.current()).toBeNull()
    for (const ask of [session.readable, session.writable, session.reopenAfterFailure]) expect(codeOf(ask)).toBe('E-FILE-01')
  })

  test('a file that is open says whose it is and can be written; closing leaves the file alone behind', () => {
    const file = makeDataFile(makeFolder())
    const session = makeSession()
    expect(session.open(file)).toBeNull()
    expect(session.current()).toMatchObject({
      fileName: '天王寺区.kusei',
      wardCode: '271098',
      wardName: '天王寺区',
      isSample: false,
      readOnly: null,
    })
    addIssue(session.writable(), '防災')
    session.beforeCommit()
    expect(lockOf(file)).toMatchObject({ host: thisHost, operator: '山田 花子', pid: process.pid })
    session.close()
    expect(listingOf(file)).toEqual(['天王寺区.kusei'])
    expect(session.open(file)).toBeNull()
    expect(titlesOf(session.readable())).toEqual(['防災'])
  })

  test('opening and closing changes no byte', () => {
    const file = makeDataFile(makeFolder())
    const before = sha256Of(file)
    const session = makeSession()
    session.open(file)
    session.close()
    expect(sha256Of(file)).toBe(before)
  })

  test('the file open before stays open until the new one is good', () => {
    const folder = makeFolder()
    const first = makeDataFile(folder, '一.kusei')
    const second = makeDataFile(folder, '二.kusei')
    const broken = path.join(folder, '壊.kusei')
    writeFileSync(broken, '')
    const session = makeSession()
    session.open(first)
    expect(session.open(broken)?.code).toBe('E-DB-11')
    expect(session.problemPath()).toBe(broken)
    expect(session.current()?.path).toBe(first)
    addIssue(session.writable(), 'まだ開いている')
    expect(session.open(second)).toBeNull()
    expect(session.problemPath()).toBeNull()
    expect(existsSync(`${first}.lock`)).toBe(false)
    expect(session.current()?.path).toBe(second)
  })

  test('the file that is open already, by whatever name, is left open and locked', async () => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const link = path.join(folder, '近道.kusei')
    symlinkSync(file, link)
    const session = makeSession()
    session.open(file)
    const db = session.readable()
    for (const name of [file, link])
      for (const open of [session.open, session.openReadOnlyCopy, session.takeOver]) expect(open(name)).toBeNull()
    expect(session.writable()).toBe(db)
    const other = await holdInOtherProcess(file, '鈴木')
    expect(other.problem?.code).toBe('E-LOCK-01')
  })

  test('a shortcut leads to the real file, and the lock lies there', () => {
    const file = makeDataFile(makeFolder())
    const link = path.join(makeFolder(), '近道.kusei')
    symlinkSync(file, link)
    const session = makeSession()
    expect(session.open(link)).toBeNull()
    expect(existsSync(`${file}.lock`)).toBe(true)
    expect(makeSession().open(file)?.code).toBe('E-LOCK-01')
  })

  test('names in Japanese, with spaces and signs', () => {
    for (const name of ['区 運営　方針（案）.kusei', "#%&'^ 100%.kusei", '𠮷野😀.kusei', 'か\u3099.kusei']) {
      const file = makeDataFile(makeFolder(), name)
      const session = makeSession()
      expect(session.open(file)).toBeNull()
      expect(session.current()?.fileName).toBe(name)
      session.close()
      expect(listingOf(file)).toEqual([name])
    }
  })
})

describe('a file that is in use', () => {
  test('by another process: says who, is not waited for, can be read, and opens once the other has closed', async () => {
    const file = makeDataFile(makeFolder(), '天王寺区.kusei', 3)
    const other = await holdInOtherProcess(file, '鈴木 一郎')
    expect(other.problem).toBeNull()
    const before = { sha256: sha256Of(file), listing: listingOf(file) }
    const session = makeSession()
    const start = performance.now()
    const problem = session.open(file)
    expect(performance.now() - start).toBeLessThan(3000)
    expect(problem).toMatchObject({
      code: 'E-LOCK-01',
      holder: { host: thisHost, operator: '鈴木 一郎', sameHost: true },
      may: ['retry', 'openReadOnly'],
    })
    expect(session.takeOver(file)?.code).toBe('E-LOCK-01')

    expect(session.openReadOnlyCopy(file)).toBeNull()
    expect(session.current()?.readOnly).toMatchObject({
      reason: 'inUse',
      holder: { operator: '鈴木 一郎' },
      takenAt: expect.stringMatching(/^\d{4}-/),
    })
    expect(titlesOf(session.readable())).toHaveLength(3)
    expect(codeOf(session.writable)).toBe('E-FILE-02')
    expect(codeOf(session.beforeCommit)).toBe('E-FILE-02')
    expect(() => session.readable().exec(`UPDATE deed SET state = 'gone'`)).toThrow()
    expect({ sha256: sha256Of(file), listing: listingOf(file) }).toEqual(before)

    await other.close()
    expect(session.open(file)).toBeNull()
    expect(session.current()?.readOnly).toBeNull()
  })

  test('by a program that leaves no lock file: SQLite tells', () => {
    const file = makeDataFile(makeFolder())
    const other = new Database(file)
    other.exec('BEGIN EXCLUSIVE')
    const start = performance.now()
    const session = makeSession()
    expect(session.open(file)).toEqual({ code: 'E-LOCK-01', fileName: '天王寺区.kusei', holder: null, may: ['retry', 'openReadOnly'] })
    expect(performance.now() - start).toBeLessThan(3000)
    expect(existsSync(`${file}.lock`)).toBe(false)
    other.exec('ROLLBACK')
    other.close()
    expect(session.open(file)).toBeNull()
  })

  test('by two sessions of one process', () => {
    const file = makeDataFile(makeFolder())
    const [first, second] = [makeSession(), makeSession()]
    expect(first.open(file)).toBeNull()
    expect(second.open(file)?.code).toBe('E-LOCK-01')
    first.close()
    expect(second.open(file)).toBeNull()
  })

  test('many at once: one holds it', async () => {
    const file = makeDataFile(makeFolder())
    const holders = await Promise.all(Array.from({ length: 6 }, (_, i) => holdInOtherProcess(file, `人${i}`)))
    expect(holders.filter((holder) => holder.problem === null)).toHaveLength(1)
  })
})

describe('a lock left behind', () => {
  test('by a process of this PC that was killed: taken over without a word', async () => {
    const file = makeDataFile(makeFolder())
    const other = await holdInOtherProcess(file, '鈴木')
    await other.kill()
    expect(existsSync(`${file}.lock`)).toBe(true)
    const session = makeSession()
    expect(session.open(file)).toBeNull()
    expect(session.lines).toContainEqual({ event: 'lockTakenOver', data: { left: 'stale' } })
    expect(lockOf(file)).toMatchObject({ pid: process.pid })
    session.close()
    expect(listingOf(file)).toEqual(['天王寺区.kusei'])
  })

  test('many at once find it: one holds it, and its lock is the one that lies there', async () => {
    const file = makeDataFile(makeFolder())
    const gone = await holdInOtherProcess(file, '鈴木')
    await gone.kill()
    const holders = await Promise.all(Array.from({ length: 6 }, (_, i) => holdInOtherProcess(file, `人${i}`)))
    const winner = holders.findIndex((holder) => holder.problem === null)
    expect(holders.filter((holder) => holder.problem === null)).toHaveLength(1)
    expect(lockOf(file)).toMatchObject({ operator: `人${winner}` })
  })

  test('by another PC: only after a while without a sign, only by choice, and logged', async () => {
    const file = makeDataFile(makeFolder())
    const other = await holdInOtherProcess(file, '鈴木', 'PC-0123')
    await other.kill()
    const fresh = makeSession()
    expect(fresh.open(file)).toMatchObject({ holder: { host: 'PC-0123', sameHost: false }, may: ['retry', 'openReadOnly'] })
    expect(fresh.takeOver(file)?.code).toBe('E-LOCK-01')

    const later = makeSession({ now: () => inMinutes(10) })
    expect(later.open(file)).toMatchObject({ code: 'E-LOCK-01', may: ['retry', 'openReadOnly', 'takeOver'] })
    expect(lockOf(file)).toMatchObject({ host: 'PC-0123' })
    expect(later.takeOver(file)).toBeNull()
    expect(later.lines).toContainEqual({ event: 'lockTakenOver', data: { left: 'held' } })
    expect(lockOf(file)).toMatchObject({ host: thisHost })
  })

  test.each(['', 'これは何？', '{}', '{"host":"a","nonce":"../../x","pid":1}', 'x'.repeat(100_000)])(
    'that cannot be understood: held by somebody unknown (%#)',
    (text) => {
      const file = makeDataFile(makeFolder())
      writeFileSync(`${file}.lock`, text)
      expect(makeSession().open(file)).toMatchObject({ code: 'E-LOCK-01', holder: null, may: ['retry', 'openReadOnly'] })
      expect(readFileSync(`${file}.lock`, 'utf8')).toBe(text)
      const later = makeSession({ now: () => inMinutes(10) })
      expect(later.open(file)).toMatchObject({ holder: null, may: ['retry', 'openReadOnly', 'takeOver'] })
      expect(later.takeOver(file)).toBeNull()
    },
  )
})

describe('a lock that was taken away', () => {
  test('by another PC: nothing is committed any more, what was saved is shown, and the other is left alone', () => {
    const file = makeDataFile(makeFolder())
    const session = makeSession()
    session.open(file)
    addIssue(session.writable(), '保存済み')
    const theirs = { ...lockOf(file), host: 'PC-0123', operator: '鈴木', nonce: 'theirs' }
    writeFileSync(`${file}.lock`, JSON.stringify(theirs))
    const db = session.writable()
    db.exec('BEGIN IMMEDIATE')
    expect(codeOf(session.beforeCommit)).toBe('E-LOCK-02')
    db.exec('ROLLBACK')
    expect(session.current()?.readOnly).toMatchObject({ reason: 'changedElsewhere', holder: { host: 'PC-0123', operator: '鈴木' } })
    expect(codeOf(session.writable)).toBe('E-FILE-02')
    expect(codeOf(session.beforeCommit)).toBe('E-FILE-02')
    expect(titlesOf(session.readable())).toEqual(['保存済み'])
    expect(session.readable().memory).toBe(true)
    expect(session.lines).toContainEqual({ event: 'lockLost', data: { found: 'held' } })
    session.close()
    expect(lockOf(file)).toEqual(theirs)
  })

  test('deleted by hand: somebody may have been there, so nothing is committed until the file is opened again', () => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const session = makeSession()
    session.open(file)
    renameSync(`${file}.lock`, path.join(folder, 'x'))
    expect(codeOf(session.beforeCommit)).toBe('E-LOCK-02')
    expect(session.open(file)).toBeNull()
    expect(session.beforeCommit()).toBeUndefined()
  })
})

describe('a connection that is of no more use', () => {
  test('is made anew, with every setting, and the lock is kept', () => {
    const file = makeDataFile(makeFolder())
    const session = makeSession()
    session.open(file)
    addIssue(session.writable(), '保存済み')
    const before = session.writable()
    const after = session.reopenAfterFailure()
    expect(before.open).toBe(false)
    expect(session.writable()).toBe(after)
    expect(after.pragma('synchronous', { simple: true })).toBe(2)
    expect(after.pragma('locking_mode', { simple: true })).toBe('exclusive')
    expect(titlesOf(after)).toEqual(['保存済み'])
    session.beforeCommit()
  })

  test('while the medium is away each try says so, and once it is back the work goes on', () => {
    const folder = makeFolder()
    const file = makeDataFile(folder)
    const session = makeSession()
    session.open(file)
    renameSync(file, path.join(folder, '別名'))
    expect(codeOf(session.reopenAfterFailure)).toBe('E-DB-05')
    expect(codeOf(session.readable)).toBe('E-DB-05')
    expect(codeOf(session.writable)).toBe('E-DB-05')
    expect(session.current()?.fileName).toBe('天王寺区.kusei')
    renameSync(path.join(folder, '別名'), file)
    addIssue(session.writable(), '続き')
    expect(titlesOf(session.readable())).toEqual(['続き'])
  })
})
