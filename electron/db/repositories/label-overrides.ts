// Knows how what a ward calls otherwise than its form lies in its table.
import { type Db, prepare } from '../db.ts'

/** Key (shared/forms/override-generation.ts) → text. */
export function listLabelOverrides(db: Db, wardPlanId: string): Readonly<Record<string, string>> {
  const rows = prepare<[string], { key: string; text: string }>(
    db,
    'SELECT key, text FROM label_override WHERE ward_plan_id = ? ORDER BY key',
  ).all(wardPlanId)
  return Object.fromEntries(rows.map(({ key, text }) => [key, text]))
}

export function putLabelOverride(db: Db, wardPlanId: string, key: string, text: string): void {
  prepare<[string, string, string, string]>(
    db,
    'INSERT INTO label_override (id, ward_plan_id, key, text) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET text = excluded.text',
  ).run(`${wardPlanId}-${key}`, wardPlanId, key, text)
}

export function deleteLabelOverride(db: Db, wardPlanId: string, key: string): void {
  prepare<[string]>(db, 'DELETE FROM label_override WHERE id = ?').run(`${wardPlanId}-${key}`)
}
