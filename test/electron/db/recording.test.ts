// Knows what the change record must hold of every write, whatever made it.
import { describe, expect, it } from 'vitest'
import type { Db } from '../../../electron/db/db.ts'
import { runFoundingDeed } from '../../../electron/db/deed.ts'
import { recordedTables } from '../../../electron/db/recorded-tables.ts'
import { listChangesOfDeed } from '../../../electron/db/repositories/deeds.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'

/** Rows of every table, each standing under the one before. */
const rows: Readonly<Record<string, Readonly<Record<string, string | number | null>>>> = {
  management_issue: {
    id: 'm',
    ward_plan_id: 'plan',
    position: 'a0',
    title: '防災',
    future_vision: '',
    current_state: '',
    cause_analysis: '',
    challenge: '',
    recognition: '',
  },
  strategy: { id: 's', management_issue_id: 'm', position: 'a0', title: '', desired_state: '', approach: '', is_main: 0 },
  initiative: { id: 'i', strategy_id: 's', position: 'a0', title: '', content: '', withdrawal_criterion: '', past_results: '', is_main: 1 },
  outcome_indicator: { id: 'o', strategy_id: 's', position: 'a0', name: '', target: '' },
  process_indicator: { id: 'p', initiative_id: 'i', position: 'a0', name: '', target: '' },
  amount: { id: 'i-budget-2015', initiative_id: 'i', kind: 'budget', fiscal_year: 2015, yen: 1_234_000 },
  policy_tie: { id: 's-V', strategy_id: 's', initiative_id: null, target: 'V' },
}
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
    expect(changes.map((c) => c.table).toSorted()).toEqual(Object.keys(rows).toSorted())
    for (const { table, before, after } of changes) expect([before, after]).toEqual([rows[table], null])
  })

  it.each(Object.keys(recordedTables))('lets nothing be written to %s outside a deed', (table) => {
    const { db } = filled()
    const before = db.serialize()
    const column = recordedTables[table]?.columns.at(-1)
    const value = column === 'yen' ? '7' : column === 'is_main' ? '1 - is_main' : "'own'"
    expect(() => db.prepare(`UPDATE ${table} SET ${column} = ${value}`).run()).toThrow('row_change.deed_id')
    expect(() => db.prepare(`DELETE FROM ${table}`).run()).toThrow('row_change.deed_id')
    if (rows[table]) {
      inDeed(db, () => db.prepare(`DELETE FROM ${table}`).run())
      expect(() => insert(db, table)).toThrow('row_change.deed_id')
    } else expect(db.serialize().equals(before)).toBe(true)
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
