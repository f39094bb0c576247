// Knows how the dates that a ward set for the checks of a year lie in their table.
import type { Check, CheckDeadline } from '../../../shared/model/check.ts'
import { type Db, prepare } from '../db.ts'

const idOf = (fiscalYear: number, check: Check): string => `${fiscalYear}-${check}`

export function listCheckDeadlines(db: Db, fiscalYear: number): ReadonlyMap<Check, CheckDeadline> {
  const rows = prepare<[number], CheckDeadline & { period: Check }>(
    db,
    'SELECT period, deadline, publication FROM check_deadline WHERE fiscal_year = ?',
  ).all(fiscalYear)
  return new Map(rows.map(({ period, ...dates }) => [period, dates]))
}

export function putCheckDeadline(db: Db, fiscalYear: number, check: Check, { deadline, publication }: CheckDeadline): void {
  prepare<[string, number, string, string, string | null]>(
    db,
    `INSERT INTO check_deadline (id, fiscal_year, period, deadline, publication) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET deadline = excluded.deadline, publication = excluded.publication`,
  ).run(idOf(fiscalYear, check), fiscalYear, check, deadline, publication)
}

export function deleteCheckDeadline(db: Db, fiscalYear: number, check: Check): void {
  prepare<[string]>(db, 'DELETE FROM check_deadline WHERE id = ?').run(idOf(fiscalYear, check))
}
