// Knows whether a database has the tables and triggers of this program, and no others: a trigger of somebody else's would write with every change of ours.
import { hashOf } from '../hash-of.ts'
import type { Db } from './db.ts'
import { type Migration, migrate } from './migrate.ts'
import { migrations as allMigrations } from './migrations/migrations.ts'
import { openBytes } from './open.ts'
import { schemaDigest } from './schema-digest.ts'

/** The program's own is kept: to make all its tables anew in memory took 75 ms of every start. */
const known = new WeakMap<readonly Migration[], string>([[allMigrations, schemaDigest]])

/** `db` has been through all `migrations`. Tables and indexes are compared by name (SQLite writes their text anew in later versions), triggers whole. */
export function hasOwnSchema(db: Db, migrations: readonly Migration[]): boolean {
  let own = known.get(migrations)
  if (own === undefined) known.set(migrations, (own = digestOfMigrations(migrations)))
  return digestOf(db) === own
}

/** SHA-256 of what is compared, in a file that has been through these migrations and nothing else. */
export function digestOfMigrations(migrations: readonly Migration[]): string {
  const model = openBytes(Buffer.alloc(0))
  try {
    migrate(model, migrations)
    return digestOf(model)
  } finally {
    model.close()
  }
}

function digestOf(db: Db): string {
  const rows = db
    .prepare(
      `SELECT type, name, tbl_name, iif(type IN ('trigger', 'view'), sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .raw()
    .all()
  return hashOf(JSON.stringify(rows))
}
