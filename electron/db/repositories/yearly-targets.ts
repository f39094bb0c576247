// Knows how yearly targets (年次目標) of an indicator lie in their table: one row a year.
import type { YearlyTarget } from '../../../shared/model/indicator.ts'
import { type Db, prepare } from '../db.ts'

type Row = {
  seriesId: string
  fiscalYear: number
  value: string | null
  upper: string | null
  day: string | null
  text: string
  withdrawal: string | null
}
const idOf = (seriesId: string, fiscalYear: number) => `${seriesId}-${fiscalYear}`

/** Id of a series → its targets by year. */
export function listYearlyTargets(db: Db): ReadonlyMap<string, readonly YearlyTarget[]> {
  const rows = prepare<[], Row>(
    db,
    `SELECT series_id AS seriesId, fiscal_year AS fiscalYear, value, upper, day, text, withdrawal FROM yearly_target
      ORDER BY series_id, fiscal_year`,
  ).all()
  const targets = new Map<string, YearlyTarget[]>()
  for (const { seriesId, fiscalYear, withdrawal, ...target } of rows) {
    const own = targets.get(seriesId) ?? []
    own.push({ fiscalYear, target, withdrawal })
    targets.set(seriesId, own)
  }
  return targets
}

export function putYearlyTarget(db: Db, seriesId: string, { fiscalYear, target, withdrawal }: YearlyTarget): void {
  prepare<unknown[]>(
    db,
    `INSERT INTO yearly_target (id, series_id, fiscal_year, value, upper, day, text, withdrawal) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET value = excluded.value, upper = excluded.upper, day = excluded.day, text = excluded.text,
        withdrawal = excluded.withdrawal`,
  ).run(idOf(seriesId, fiscalYear), seriesId, fiscalYear, target.value, target.upper, target.day, target.text, withdrawal)
}

export function deleteYearlyTarget(db: Db, seriesId: string, fiscalYear: number): void {
  prepare<[string]>(db, 'DELETE FROM yearly_target WHERE id = ?').run(idOf(seriesId, fiscalYear))
}
