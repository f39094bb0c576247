// Knows how the city's master data lie in their tables: what was kept, what was accepted, and on which a year's plan stands.
import { type Db, prepare } from '../db.ts'

type AcceptedRow = Readonly<{ id: string; hash: string; acceptedAt: string; acceptedBy: string }>
/** `hash` null = the program's own. */
type PlanOnMaster = Readonly<{ wardPlanId: string; fiscalYear: number; hash: string | null }>

export function hasMasters(db: Db): boolean {
  return prepare<[], { one: number }>(db, 'SELECT 1 AS one FROM master LIMIT 1').get() !== undefined
}

/** Its content as canonical JSON; null where it is not kept. */
export function getMasterJson(db: Db, hash: string): string | null {
  return prepare<[string], { content: string }>(db, 'SELECT content FROM master WHERE hash = ?').get(hash)?.content ?? null
}

/** Kept once, for good: what was made under it goes on needing it. */
export function keepMaster(db: Db, hash: string, content: string, at: string): void {
  prepare<[string, string, string]>(db, 'INSERT INTO master (hash, content, kept_at) VALUES (?, ?, ?) ON CONFLICT (hash) DO NOTHING').run(
    hash,
    content,
    at,
  )
}

/** Newest first. */
export function listAcceptedMasters(db: Db): readonly AcceptedRow[] {
  return prepare<[], AcceptedRow>(
    db,
    `SELECT id, hash, accepted_at AS acceptedAt, accepted_by AS acceptedBy FROM accepted_master ORDER BY accepted_at DESC, rowid DESC`,
  ).all()
}

export function insertAcceptedMaster(db: Db, { id, hash, acceptedAt, acceptedBy }: AcceptedRow): void {
  prepare<[string, string, string, string]>(db, 'INSERT INTO accepted_master (id, hash, accepted_at, accepted_by) VALUES (?, ?, ?, ?)').run(
    id,
    hash,
    acceptedAt,
    acceptedBy,
  )
}

/** Newest year first. */
export function listPlansOnMasters(db: Db): readonly PlanOnMaster[] {
  return prepare<[], PlanOnMaster>(
    db,
    `SELECT p.id AS wardPlanId, p.fiscal_year AS fiscalYear, m.hash FROM ward_plan p LEFT JOIN plan_master m ON m.ward_plan_id = p.id
      ORDER BY p.fiscal_year DESC`,
  ).all()
}

export function putPlanMaster(db: Db, wardPlanId: string, hash: string): void {
  prepare<[string, string, string]>(
    db,
    'INSERT INTO plan_master (id, ward_plan_id, hash) VALUES (?, ?, ?) ON CONFLICT (ward_plan_id) DO UPDATE SET hash = excluded.hash',
  ).run(`master-of-${wardPlanId}`, wardPlanId, hash)
}

export function putFormGeneration(db: Db, wardPlanId: string, id: string): void {
  prepare<[string, string]>(db, 'UPDATE ward_plan SET form_generation = ? WHERE id = ?').run(id, wardPlanId)
}
