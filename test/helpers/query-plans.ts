// Knows how SQLite answers what the program asks it: the plans of all statements that a question prepares.
import type Database from 'better-sqlite3'
import type { Db } from '../../electron/db/db.ts'

export function plansOf(db: Db, ask: (db: Db) => unknown): readonly string[] {
  const asked: string[] = []
  const prepare = db.prepare.bind(db)
  db.prepare = ((sql: string) => {
    asked.push(sql)
    return prepare(sql)
  }) as Database.Database['prepare']
  ask(db)
  return asked.flatMap((sql) => {
    const blanks = Array<null>(sql.split('?').length - 1).fill(null)
    return (prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...blanks) as { detail: string }[]).map((row) => row.detail)
  })
}
