// Knows that a file with our mark but somebody else's tables or triggers is not opened, neither for writing nor for reading, and stays as it is.
import { expect, test } from 'vitest'
import Database from 'better-sqlite3'
import { listingOf, makeDataFile, makeFolder, makeSession, sha256Of } from '../../helpers/data-files.ts'

test.each([
  ['a trigger that deletes', 'CREATE TRIGGER x AFTER UPDATE ON ward_plan BEGIN DELETE FROM strategy; END'],
  ['a recording trigger that is gone', 'DROP TRIGGER ward_plan_updated'],
  [
    'a recording trigger that records nothing',
    `DROP TRIGGER ward_plan_updated; CREATE TRIGGER ward_plan_updated AFTER UPDATE ON ward_plan BEGIN SELECT 1; END`,
  ],
  ['a table that is gone', 'DROP TABLE row_change'],
  ['a table more', 'CREATE TABLE extra (x)'],
  ['a view in the place of a table', 'DROP TABLE policy_tie; CREATE VIEW policy_tie AS SELECT 1 AS id'],
])('%s: E-DB-15', (_, sql) => {
  const file = makeDataFile(makeFolder())
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.exec(sql)
  db.close()
  const before = [sha256Of(file), listingOf(file)]
  const session = makeSession()
  expect(session.open(file)?.code).toBe('E-DB-15')
  expect(session.openReadOnlyCopy(file)?.code).toBe('E-DB-15')
  expect([sha256Of(file), listingOf(file)]).toEqual(before)
})
