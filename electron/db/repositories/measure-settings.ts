// Knows how what a ward sets about figures lies in its table: a row for each setting that departs from the program's own.
import type { MeasureSettings } from '../../../shared/model/survey.ts'
import { type Db, prepare } from '../db.ts'

export function getMeasureSettings(db: Db): MeasureSettings {
  const rows = prepare<[], { id: string; value: string }>(db, 'SELECT id, value FROM measure_setting').all()
  const valueOf = (id: keyof MeasureSettings): unknown => JSON.parse(rows.find((row) => row.id === id)?.value ?? 'null')
  return {
    referenceBelow: valueOf('referenceBelow') as MeasureSettings['referenceBelow'],
    stars: valueOf('stars') as MeasureSettings['stars'],
  }
}

export function putMeasureSettings(db: Db, settings: MeasureSettings): void {
  for (const id of ['referenceBelow', 'stars'] as const) {
    const value = settings[id]
    if (value === null) prepare<[string]>(db, 'DELETE FROM measure_setting WHERE id = ?').run(id)
    else putSetting(db, id, JSON.stringify(value))
  }
}

function putSetting(db: Db, id: string, value: string): void {
  prepare<[string, string]>(
    db,
    'INSERT INTO measure_setting (id, value) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET value = excluded.value',
  ).run(id, value)
}
