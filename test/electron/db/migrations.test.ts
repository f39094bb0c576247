// Knows how a data file comes to its tables: what the migrations make, and what they refuse.
import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { applicationId } from '../../../electron/db/application-id.ts'
import { createDatabase } from '../../../electron/db/create-database.ts'
import type { Db } from '../../../electron/db/db.ts'
import { type Migration, migrate, versionOf } from '../../../electron/db/migrate.ts'
import { migrations } from '../../../electron/db/migrations/migrations.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'

const fresh = () => new Database(':memory:')
const schemaOf = (db: Db) =>
  (
    db
      .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name")
      .pluck()
      .all() as string[]
  )
    .map((sql) => `${sql};\n`)
    .join('\n')

describe('migrations', () => {
  it('lead an empty file to the recorded schema', async () => {
    const db = fresh()
    migrate(db, migrations)
    await expect(schemaOf(db)).toMatchFileSnapshot('../../../electron/db/schema.sql')
  })

  it('every migration after the first has a test that names it', () => {
    const text = readFileSync(new URL(import.meta.url), 'utf8')
    for (const m of migrations.slice(1)) expect(text, m.name).toContain(`'${String(m.version).padStart(4, '0')} ${m.name}`)
  })

  it('set the mark and the number of a new file', () => {
    const db = fresh()
    createDatabase(db)
    expect(db.pragma('application_id', { simple: true })).toBe(applicationId)
    expect(applicationId).toBe(Buffer.from('KUSE').readInt32BE())
    expect(versionOf(db)).toBe(migrations.length)
    expect(() => createDatabase(db)).toThrow('not empty')
  })

  it.each([99, -1, 2 ** 31 - 1])('refuse a file of version %i without touching it', (version) => {
    const db = fresh()
    db.pragma(`user_version = ${version}`)
    expect(() => migrate(db, migrations)).toThrow(
      expect.objectContaining({ code: 'E-DB-13', detail: { found: version, known: migrations.length } }),
    )
    expect(schemaOf(db)).toBe('')
  })

  it('are done whole or not at all', () => {
    const db = fresh()
    const broken: Migration = {
      version: 2,
      name: 'broken',
      up(db) {
        db.exec('CREATE TABLE half (id TEXT PRIMARY KEY) STRICT')
        throw new Error('power cut')
      },
    }
    const both = [...migrations.slice(0, 1), broken]
    expect(() => migrate(db, both)).toThrow('power cut')
    expect(versionOf(db)).toBe(1)
    expect(schemaOf(db)).not.toContain('half')
  })

  it('stand in the order of their numbers', () => {
    expect(() => migrate(fresh(), [{ version: 2, name: 'second', up: () => {} }])).toThrow('number 2, not 1')
  })

  it('leave every table of the plan under the change record, as it is written down', () => {
    const db = fresh()
    migrate(db, migrations)
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").pluck().all() as string[]
    const own = ['deed', 'row_change', 'current_deed']
    expect(Object.keys(recordedTables).toSorted()).toEqual(tables.filter((t) => !own.includes(t)).toSorted())
    for (const [table, { columns, parents }] of Object.entries(recordedTables)) {
      const found = db.pragma(`table_info(${table})`) as { name: string }[]
      expect(found.map((c) => c.name)).toEqual(columns)
      const keys = db.pragma(`foreign_key_list(${table})`) as { from: string; table: string; on_delete: string }[]
      expect(Object.fromEntries(keys.map((k) => [k.from, k.table]))).toEqual(parents)
      expect(keys.every((k) => k.on_delete === 'CASCADE')).toBe(true)
      const triggers = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?").pluck().all(table) as string[]
      expect(triggers.toSorted()).toEqual(['deleted', 'inserted', 'renamed', 'updated'].map((t) => `${table}_${t}`))
    }
  })
})
