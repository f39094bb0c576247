// Knows whether a database has the tables and triggers of this program, and no others: a trigger of somebody else's would write with every change of ours.
import type { Db } from './db.ts'
import { type Migration, migrate } from './migrate.ts'
import { openBytes } from './open.ts'

const known = new WeakMap<readonly Migration[], string>()

/** `db` has been through all `migrations`. Tables and indexes are compared by name (SQLite writes their text anew in later versions), triggers whole. */
export function hasOwnSchema(db: Db, migrations: readonly Migration[]): boolean {
  let own = known.get(migrations)
  if (own === undefined) {
    const model = openBytes(Buffer.alloc(0))
    try {
      migrate(model, migrations)
      known.set(migrations, (own = schemaOf(model)))
    } finally {
      model.close()
    }
  }
  return schemaOf(db) === own
}

function schemaOf(db: Db): string {
  const rows = db
    .prepare(
      `SELECT type, name, tbl_name, iif(type IN ('trigger', 'view'), sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name`,
    )
    .raw()
    .all()
  return JSON.stringify(rows)
}
