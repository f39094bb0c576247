// Knows that the questions asked after every deed and for every field stay quick however long the change record grows: each is answered by an index.
import type Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import {
  findDeedToRedo,
  findDeedToUndo,
  findFloor,
  listChangesOfDeed,
  listDeeds,
  listDeedsOfRow,
} from '../../../electron/db/repositories/deeds.ts'
import type { Db } from '../../../electron/db/db.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'

/** The plans of all statements that a question prepares. */
function plansOf(ask: (db: Db) => unknown): readonly string[] {
  const db = makeDatabaseInMemory()
  const asked: string[] = []
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as Database.Database['prepare']
  ask(db)
  return asked.flatMap((sql) => {
    const explain = prepare(`EXPLAIN QUERY PLAN ${sql}`)
    const blanks = Array<null>(sql.split('?').length - 1).fill(null)
    return (explain.all(...blanks) as { detail: string }[]).map((row) => row.detail)
  })
}

test.each<readonly [string, (db: Db) => unknown]>([
  ['what Ctrl+Z takes back', findDeedToUndo],
  ['what Ctrl+Y does again', findDeedToRedo],
  ['behind what nothing is taken back', findFloor],
  ['the changes of a deed', (db) => listChangesOfDeed(db, 1)],
  ['the last deeds', (db) => listDeeds(db, 50, null, 200)],
  ['the deeds of a field', (db) => listDeedsOfRow(db, 'initiative', 'id-1', 'content', 20)],
])('%s', (_, ask) => {
  const plans = plansOf(ask)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) {
    // walking the deeds from the newest on is what the primary key is for; it ends at the first hit or the limit
    const isWalk = /^SCAN d$/.test(plan)
    if (!isWalk) expect(plan).not.toMatch(/^SCAN (deed|row_change|c)\b(?!.*USING)/)
  }
  expect(plans.some((plan) => /USING (INTEGER PRIMARY KEY|(COVERING )?INDEX)/.test(plan) || /^SCAN d$/.test(plan))).toBe(true)
})
