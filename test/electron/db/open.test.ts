// Knows that the settings that keep what was acknowledged hold on every opening, and in which version of SQLite.
import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { AppError } from '../../../electron/app-error.ts'
import { closeDatabase, findDamage, openDatabase, requireSettings } from '../../../electron/db/open.ts'
import { storageErrorOf } from '../../../electron/db/storage-error.ts'
import { addIssue, listingOf, makeDataFile, makeFolder } from '../../helpers/data-files.ts'

const settings = {
  locking_mode: 'exclusive',
  journal_mode: 'truncate',
  synchronous: 2,
  foreign_keys: 1,
  trusted_schema: 0,
  cell_size_check: 1,
  mmap_size: 0,
  busy_timeout: 1000,
}

describe('an open data file', () => {
  test('has every setting, at the first opening and after a write at the next', () => {
    const file = makeDataFile(makeFolder())
    for (let i = 0; i < 3; i++) {
      const db = openDatabase(file)
      addIssue(db, `課題${i}`)
      for (const [name, value] of Object.entries(settings)) expect([name, db.pragma(name, { simple: true })]).toEqual([name, value])
      closeDatabase(db)
      expect(listingOf(file)).toEqual(['天王寺区.kusei'])
    }
  })

  test.each(Object.keys(settings).filter((name) => name !== 'busy_timeout'))('is refused where %s does not hold', (name) => {
    const other: Record<string, string> = { locking_mode: 'NORMAL', journal_mode: 'PERSIST', synchronous: 'NORMAL', mmap_size: '65536' }
    const db = openDatabase(makeDataFile(makeFolder()))
    db.pragma(`${name} = ${other[name] ?? (settings[name as keyof typeof settings] === 1 ? 'OFF' : 'ON')}`)
    try {
      expect(() => requireSettings(db)).toThrow(
        expect.objectContaining({ code: 'E-DB-07', detail: expect.objectContaining({ setting: name }) }),
      )
    } finally {
      db.close()
    }
  })

  test('is not made where there is none', () => {
    const file = path.join(makeFolder(), 'ない.kusei')
    expect(() => openDatabase(file)).toThrow()
    expect(existsSync(file)).toBe(false)
  })

  test('is held against every other connection from its opening on', () => {
    const file = makeDataFile(makeFolder())
    const db = openDatabase(file)
    const other = new Database(file, { timeout: 10 })
    expect(() => other.prepare('SELECT * FROM ward').all()).toThrow(/locked/)
    other.close()
    closeDatabase(db)
  })

  test('shows rows without their parents to a thorough look only', () => {
    const db = openDatabase(makeDataFile(makeFolder()))
    db.pragma('foreign_keys = OFF')
    db.exec(`DROP TRIGGER policy_tie_inserted; INSERT INTO policy_tie (id, strategy_id, target) VALUES ('x', 'nowhere', 'V')`)
    expect([findDamage(db, 'quick'), findDamage(db, 'thorough')]).toEqual([null, 'foreign_key_check'])
    db.close()
  })
})

test('SQLite is 3.51.3 or newer: before, a database could be damaged by two connections', () => {
  const db = new Database(':memory:')
  const [major = 0, minor = 0, patch = 0] = String(db.prepare('SELECT sqlite_version()').pluck().get()).split('.').map(Number)
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
})

test.each([
  ['SQLITE_FULL', 'E-DB-03'],
  ['ENOSPC', 'E-DB-03'],
  ['SQLITE_READONLY_DBMOVED', 'E-DB-04'],
  ['EROFS', 'E-DB-04'],
  ['SQLITE_IOERR_FSYNC', 'E-DB-05'],
  ['SQLITE_CANTOPEN', 'E-DB-05'],
  ['EIO', 'E-DB-05'],
  ['SQLITE_BUSY', 'E-DB-06'],
  ['SQLITE_CORRUPT_VTAB', 'E-DB-15'],
  ['SQLITE_NOTADB', 'E-DB-15'],
  ['SQLITE_CONSTRAINT_CHECK', null],
  ['ERR_INVALID_ARG_TYPE', null],
])('%s means %s', (thrown, code) => {
  expect(storageErrorOf(Object.assign(new Error(), { code: thrown }))?.code ?? null).toBe(code)
  expect(storageErrorOf(new AppError('E-FILE-01'))).toBeNull()
})
