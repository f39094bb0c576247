// Knows how an older file is brought up to date: a verified copy first, then everything or nothing.
import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Migration } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { listingOf, makeDataFile, makeFolder, makeSession, sha256Of, titlesOf } from '../../helpers/data-files.ts'

const now = () => '2026-11-23T10:45:09+09:00'
const next = migrations.length + 1
const adding: Migration = { version: next, name: 'notes', up: (db) => db.exec('CREATE TABLE note (id TEXT PRIMARY KEY NOT NULL) STRICT') }
const failing: Migration = {
  version: next + 1,
  name: 'fails',
  up(db) {
    db.exec('CREATE TABLE other (id TEXT) STRICT')
    throw new Error('a migration with a bug')
  },
}
const orphaning: Migration = {
  version: next,
  name: 'orphans',
  up: (db) => db.exec(`DROP TRIGGER ward_plan_deleted; DELETE FROM ward_plan`),
}
const copyName = '天王寺区.kusei.移行前-20261123-104509'

describe('an older file', () => {
  test('is upgraded, and stands beside it as it was', () => {
    const file = makeDataFile(makeFolder(), '天王寺区.kusei', 5)
    const before = sha256Of(file)
    const session = makeSession({ now, migrations: [...migrations, adding] })
    expect(session.open(file)).toBeNull()
    const db = session.writable()
    expect(db.pragma('user_version', { simple: true })).toBe(next)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    expect(db.prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
    expect(titlesOf(db)).toHaveLength(5)
    session.close()
    expect(listingOf(file)).toEqual(['天王寺区.kusei', copyName])
    const copy = path.join(path.dirname(file), copyName)
    expect(sha256Of(copy)).toBe(before)

    const older = makeSession()
    expect(older.open(file)?.code).toBe('E-DB-13')
    expect(older.open(copy)).toBeNull()
    expect(titlesOf(older.readable())).toHaveLength(5)
  })

  test.each([
    ['a migration fails after another went through', [adding, failing]],
    ['a migration leaves rows without their parents', [orphaning]],
  ])('%s: the file is as it was, and its copy stays', (_, more) => {
    const file = makeDataFile(makeFolder(), '天王寺区.kusei', 5)
    const before = sha256Of(file)
    const session = makeSession({ now, migrations: [...migrations, ...more] })
    expect(session.open(file)).toMatchObject({ code: 'E-DB-17', may: ['retry', 'openReadOnly'] })
    expect(session.current()).toBeNull()
    expect(makeSession().open(file)).toBeNull()
    expect(listingOf(file)).toEqual(expect.arrayContaining(['天王寺区.kusei', copyName]))
    expect(sha256Of(path.join(path.dirname(file), copyName))).toBe(before)
    const db = new Database(readFileSync(file))
    expect(db.pragma('user_version', { simple: true })).toBe(migrations.length)
    expect(db.prepare(`SELECT name FROM sqlite_schema WHERE name IN ('note', 'other')`).all()).toEqual([])
    expect(titlesOf(db)).toHaveLength(5)
  })

  test('its copy never stands in for a file that has that name already', () => {
    const file = makeDataFile(makeFolder())
    writeFileSync(path.join(path.dirname(file), copyName), '前からあるファイル')
    const session = makeSession({ now, migrations: [...migrations, adding] })
    expect(session.open(file)?.code).toBe('E-DB-17')
    expect(readFileSync(path.join(path.dirname(file), copyName), 'utf8')).toBe('前からあるファイル')
    expect(makeSession().open(file)).toBeNull()
  })

  test('is upgraded in the copy alone when it is only read', () => {
    const file = makeDataFile(makeFolder(), '天王寺区.kusei', 2)
    const before = sha256Of(file)
    const session = makeSession({ now, migrations: [...migrations, adding] })
    expect(session.openReadOnlyCopy(file)).toBeNull()
    expect(session.readable().prepare('SELECT count(*) FROM note').pluck().get()).toBe(0)
    expect(titlesOf(session.readable())).toHaveLength(2)
    session.close()
    expect([sha256Of(file), listingOf(file)]).toEqual([before, ['天王寺区.kusei']])
  })
})
