// Knows how the breaks of a series (文言・測定方法・母数の変更) lie in their table: one row a year.
import type { BreakAspect, SeriesBreak } from '../../../shared/model/indicator.ts'
import { type Db, prepare } from '../db.ts'

const idOf = (seriesId: string, fiscalYear: number) => `${seriesId}-${fiscalYear}`

/** Id of a series → its breaks by year. */
export function listSeriesBreaks(db: Db): ReadonlyMap<string, readonly SeriesBreak[]> {
  const rows = prepare<[], { seriesId: string; fiscalYear: number; aspects: string; note: string }>(
    db,
    'SELECT series_id AS seriesId, fiscal_year AS fiscalYear, aspects, note FROM series_break ORDER BY series_id, fiscal_year',
  ).all()
  const breaks = new Map<string, SeriesBreak[]>()
  for (const { seriesId, aspects, ...row } of rows) {
    const own = breaks.get(seriesId) ?? []
    own.push({ ...row, aspects: JSON.parse(aspects) as BreakAspect[] })
    breaks.set(seriesId, own)
  }
  return breaks
}

export function putSeriesBreak(db: Db, seriesId: string, { fiscalYear, aspects, note }: SeriesBreak): void {
  prepare<[string, string, number, string, string]>(
    db,
    `INSERT INTO series_break (id, series_id, fiscal_year, aspects, note) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET aspects = excluded.aspects, note = excluded.note`,
  ).run(idOf(seriesId, fiscalYear), seriesId, fiscalYear, JSON.stringify(aspects), note)
}

export function deleteSeriesBreak(db: Db, seriesId: string, fiscalYear: number): void {
  prepare<[string]>(db, 'DELETE FROM series_break WHERE id = ?').run(idOf(seriesId, fiscalYear))
}
