// Knows how the ward whose data file it is lies in its table.
import { type Db, prepare } from '../db.ts'

export type WardOfFile = Readonly<{ code: string; name: string; isSample: boolean; basicPolicyVersion: string; createdAt: string }>
type Row = { code: string; name: string; is_sample: 0 | 1; basic_policy_version: string; created_at: string }

/** null in a file without a ward (a damaged one). */
export function getWard(db: Db): WardOfFile | null {
  const row = prepare<[], Row>(db, 'SELECT code, name, is_sample, basic_policy_version, created_at FROM ward WHERE id = 1').get()
  if (!row) return null
  return {
    code: row.code,
    name: row.name,
    isSample: row.is_sample === 1,
    basicPolicyVersion: row.basic_policy_version,
    createdAt: row.created_at,
  }
}

export function insertWard(db: Db, ward: WardOfFile): void {
  prepare<[string, string, number, string, string]>(
    db,
    'INSERT INTO ward (id, code, name, is_sample, basic_policy_version, created_at) VALUES (1, ?, ?, ?, ?, ?)',
  ).run(ward.code, ward.name, ward.isSample ? 1 : 0, ward.basicPolicyVersion, ward.createdAt)
}
