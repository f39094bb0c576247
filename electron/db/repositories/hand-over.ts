// Knows what a hand-over file (持ち出しファイル) says of itself; a ward's own data file says nothing.
import { type Db, prepare } from '../db.ts'

export type HandOver = Readonly<{ sectionName: string; fiscalYear: number; takenAt: string }>
/** `base`: JSON of the FlatPlan that was handed out, `baseHash`: its SHA-256, hex. */
export type HandOverRow = HandOver & Readonly<{ takeOutId: string; sectionId: string; takenBy: string; base: string; baseHash: string }>

/** null in a ward's own data file. */
export function getHandOver(db: Db): HandOver | null {
  return (
    prepare<[], HandOver>(
      db,
      'SELECT section_name AS sectionName, fiscal_year AS fiscalYear, taken_at AS takenAt FROM hand_over WHERE id = 1',
    ).get() ?? null
  )
}

/** The same with the base; null in a ward's own data file. */
export function getHandOverRow(db: Db): HandOverRow | null {
  return (
    prepare<[], HandOverRow>(
      db,
      `SELECT section_name AS sectionName, fiscal_year AS fiscalYear, taken_at AS takenAt, take_out_id AS takeOutId, section_id AS sectionId,
        taken_by AS takenBy, base, base_hash AS baseHash FROM hand_over WHERE id = 1`,
    ).get() ?? null
  )
}

export function insertHandOver(db: Db, row: HandOverRow): void {
  prepare<unknown[]>(
    db,
    `INSERT INTO hand_over (id, take_out_id, section_id, section_name, fiscal_year, taken_at, taken_by, base, base_hash)
      VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(row.takeOutId, row.sectionId, row.sectionName, row.fiscalYear, row.takenAt, row.takenBy, row.base, row.baseHash)
}
