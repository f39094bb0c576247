// Knows how what was handed to the sections lies in its table, with the base that each was taken from.
import type { TakeOut } from '../../../shared/model/inquiry.ts'
import { type Db, prepare } from '../db.ts'

/** `base`: JSON of a FlatPlan. After a merge it is the state that came back; `baseHash` stays that of the base as it was handed out. */
export type TakeOutRow = Readonly<
  Pick<TakeOut, 'id' | 'inquiryId' | 'way' | 'takenAt' | 'takenBy' | 'items' | 'mergedAt'> & {
    wardPlanId: string
    sectionId: string
    base: string
    baseHash: string
  }
>

/** Newest first. */
export function listTakeOuts(db: Db, fiscalYear: number): readonly TakeOut[] {
  return prepare<[number], TakeOut>(
    db,
    `SELECT t.id, p.fiscal_year AS fiscalYear, t.section_id AS sectionId, t.inquiry_id AS inquiryId, t.way, t.taken_at AS takenAt,
      t.taken_by AS takenBy, t.items, t.merged_at AS mergedAt FROM take_out t JOIN ward_plan p ON p.id = t.ward_plan_id
      JOIN section s ON s.id = t.section_id WHERE p.fiscal_year = ? ORDER BY t.taken_at DESC, s.position, t.id`,
  ).all(fiscalYear)
}

/** null where this data file has none of that id. */
export function getTakeOut(db: Db, id: string): TakeOutRow | null {
  return prepare<[string], TakeOutRow>(db, `${rows} WHERE id = ?`).get(id) ?? null
}

/** The sheets whose id begins so: what a person can read off the printed head of a sheet. */
export function findSheetsByStart(db: Db, start: string): readonly TakeOutRow[] {
  return prepare<[string, string], TakeOutRow>(db, `${rows} WHERE way = 'sheet' AND substr(id, 1, length(?)) = ?`).all(start, start)
}
const rows = `SELECT id, ward_plan_id AS wardPlanId, section_id AS sectionId, inquiry_id AS inquiryId, way, taken_at AS takenAt,
  taken_by AS takenBy, items, base, base_hash AS baseHash, merged_at AS mergedAt FROM take_out`

export function insertTakeOut(db: Db, row: TakeOutRow): void {
  prepare<unknown[]>(
    db,
    `INSERT INTO take_out (id, ward_plan_id, section_id, inquiry_id, way, taken_at, taken_by, items, base, base_hash, merged_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    row.id,
    row.wardPlanId,
    row.sectionId,
    row.inquiryId,
    row.way,
    row.takenAt,
    row.takenBy,
    row.items,
    row.base,
    row.baseHash,
    row.mergedAt,
  )
}

/** It came back: what it held then is what the next time is compared with. `baseHash`: that of the base which the file names. */
export function putMerged(db: Db, id: string, base: string, baseHash: string, mergedAt: string): void {
  prepare<[string, string, string, string]>(db, 'UPDATE take_out SET base = ?, base_hash = ?, merged_at = ? WHERE id = ?').run(
    base,
    baseHash,
    mergedAt,
    id,
  )
}
