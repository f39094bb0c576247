// Knows what the change record must hold of every write, whatever made it.
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import { listChangesOfDeed } from '../../../electron/db/repositories/deeds.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'
import { rows } from './rows-of-tables.ts'

const insert = (db: Db, table: string) => {
  const row = rows[table] ?? {}
  db.prepare(
    `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
      .map(() => '?')
      .join(', ')})`,
  ).run(...Object.values(row))
}
let deeds = 0
const inDeed = (db: Db, act: (db: Db) => void) => {
  let id = 0
  runFoundingDeed(db, { key: `k-${deeds++}`, name: 'test', subject: null, operator: 'x', at: 'y' }, (db) => {
    act(db)
    id = db.prepare('SELECT deed_id FROM current_deed').pluck().get() as number
  })
  return listChangesOfDeed(db, id)
}
const filled = () => {
  const db = makeDatabaseInMemory()
  const made = inDeed(db, () => Object.keys(rows).forEach((table) => insert(db, table)))
  return { db, made }
}

describe('the change record', () => {
  it('keeps every column of every row that was made', () => {
    const { made } = filled()
    expect(made).toEqual(Object.entries(rows).map(([table, row]) => ({ table, rowId: row['id'], before: null, after: row })))
    for (const { table, after } of made) expect(Object.keys(after ?? {})).toEqual(recordedTables[table]?.columns)
  })

  it('keeps of an update only what differs, and nothing where nothing does', () => {
    const { db } = filled()
    const changes = inDeed(db, () => {
      db.prepare('UPDATE strategy SET title = ?, approach = ?, is_main = is_main WHERE id = ?').run('"引用"\n\\', '', 's')
      db.prepare('UPDATE amount SET yen = yen').run()
    })
    expect(changes).toEqual([{ table: 'strategy', rowId: 's', before: { title: '' }, after: { title: '"引用"\n\\' } }])
    expect(inDeed(db, () => db.prepare('UPDATE policy_tie SET strategy_id = NULL, initiative_id = ?').run('i'))).toEqual([
      {
        table: 'policy_tie',
        rowId: 's-V',
        before: { strategy_id: 's', initiative_id: null },
        after: { strategy_id: null, initiative_id: 'i' },
      },
    ])
  })

  it('keeps what a foreign key takes away', () => {
    const { db } = filled()
    const changes = inDeed(db, () => db.prepare('DELETE FROM management_issue').run())
    const under = ['strategy', 'initiative', 'outcome_indicator', 'process_indicator', 'amount', 'policy_tie']
    const records = ['log_entry', 'execution', 'milestone']
    const checks = ['management_issue_review', 'strategy_review', 'initiative_review', 'outcome_review', 'review_sheet']
    expect(changes.map((c) => c.table).toSorted()).toEqual(['management_issue', ...under, ...records, ...checks].toSorted())
    for (const { table, before, after } of changes) expect([before, after]).toEqual([rows[table], null])
  })

  it('keeps what loses its name with another row', () => {
    const { db } = filled()
    const changes = inDeed(db, () => db.prepare('DELETE FROM section').run())
    const losers = changes.filter((c) => c.after !== null).toSorted((a, b) => (a.table < b.table ? -1 : 1))
    expect(losers).toEqual([
      { table: 'act_item', rowId: 'a', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'indicator_series', rowId: 'e', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'initiative', rowId: 'i', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'opinion', rowId: 'o', before: { section_id: 'c' }, after: { section_id: null } },
      { table: 'opinion', rowId: 'o', before: { post_id: 't' }, after: { post_id: null } },
      { table: 'reform_item', rowId: 'r', before: { post_id: 't' }, after: { post_id: null } },
    ])
  })

  it.each(Object.keys(recordedTables).filter((table) => table !== 'edition'))('lets nothing be written to %s outside a deed', (table) => {
    const { db } = filled()
    const before = db.serialize()
    const column = recordedTables[table]?.columns.at(-1)
    const flags = ['previous_linked', 'past_results_linked', 'is_central', 'is_covered']
    const numbers = [
      'yen',
      'numbered_up_to',
      'reform_numbered_up_to',
      'cumulative_until',
      'count',
      'scores',
      'value',
      'deed_id',
      'quota',
      'until_year',
      'places',
    ]
    const chosen: Readonly<Record<string, string>> = {
      period: `'selfEvaluation'`,
      scope: `'ward'`,
      timing: `'onDay'`,
      way: `'absent'`,
      choices: `'[]'`,
    }
    const other = numbers.includes(column ?? '') ? '2020' : "'2026-01-01'"
    const value = flags.includes(column ?? '') ? `1 - ${column}` : (chosen[column ?? ''] ?? other)
    expect(() => db.prepare(`UPDATE ${table} SET ${column} = ${value}`).run()).toThrow('row_change.deed_id')
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('row_change.deed_id')
    if (rows[table]) {
      inDeed(db, () => db.prepare(`DELETE FROM ${table}`).run())
      expect(() => insert(db, table)).toThrow('row_change.deed_id')
    } else expect(db.serialize().equals(before)).toBe(true)
  })

  it('lets an edition be made in a deed alone, and never be rewritten', () => {
    const { db } = filled()
    const make = () =>
      db.exec(`INSERT INTO edition (id, ward_plan_id, kind, ordinal, confirmed_by, confirmed_at, hash, snapshot)
        VALUES ('e', 'plan', 'draft', 1, '北 花子', '2016-02-10T09:00:00+09:00', 'x', '{"goal":"安心"}')`)
    expect(make).toThrow('row_change.deed_id')
    const [change] = inDeed(db, make)
    expect(change?.after).toMatchObject({ id: 'e', kind: 'draft', hash: 'x' })
    expect(change?.after).not.toHaveProperty('snapshot')
    for (const sql of ["UPDATE edition SET hash = 'y'", 'DELETE FROM edition', 'DELETE FROM ward_plan']) {
      expect(() => inDeed(db, () => db.exec(sql)), sql).toThrow(/an edition is not rewritten|FOREIGN KEY/)
    }
  })

  it('is not rewritten, and ids are for life', () => {
    const { db } = filled()
    for (const sql of [
      "UPDATE row_change SET after = '{}'",
      'DELETE FROM row_change',
      "UPDATE deed SET operator = 'z'",
      "UPDATE deed SET at = ''",
      'DELETE FROM deed',
    ]) {
      expect(() => db.exec(sql), sql).toThrow('the change record is not rewritten')
    }
    expect(() => inDeed(db, () => db.exec("UPDATE initiative SET id = 'j'"))).toThrow('an id is for life')
  })

  it('works without functions of the program, with the schema distrusted and the tables STRICT', () => {
    const { db } = filled()
    expect(db.pragma('trusted_schema', { simple: true })).toBe(0)
    const strict = db.prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' AND strict = 0").all()
    expect(strict).toEqual([])
  })
})
