// Knows what a database is to the rest of the program, and keeps its statements prepared.
import type Database from 'better-sqlite3'

export type Db = Database.Database

const statementsOf = new WeakMap<Db, Map<string, Database.Statement>>()

/** The prepared statement of a constant SQL text: compiled once per database, since compiling costs more than most of our queries. */
export function prepare<Params extends unknown[], Row = unknown>(db: Db, sql: string): Database.Statement<Params, Row> {
  let statements = statementsOf.get(db)
  if (!statements) statementsOf.set(db, (statements = new Map()))
  let statement = statements.get(sql)
  if (!statement) statements.set(sql, (statement = db.prepare(sql)))
  return statement as Database.Statement<Params, Row>
}
