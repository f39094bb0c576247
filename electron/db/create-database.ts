// Knows how an empty file becomes a data file.
import { applicationId } from './application-id.ts'
import type { Db } from './db.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/migrations.ts'

/** Gives an empty database our mark and all tables, in one transaction. Throws (a bug) where there is anything in it. */
export function createDatabase(db: Db): void {
  db.transaction(() => {
    const tables = db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
    if (tables !== 0) throw new Error('createDatabase on a database that is not empty')
    db.pragma(`application_id = ${applicationId}`)
    migrate(db, migrations)
  })()
}
