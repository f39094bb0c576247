// Knows how editions lie in their table. One is written once, and never changed or deleted: triggers hold to it.
import type { Edition } from '../../../shared/model/edition.ts'
import { type Db, prepare } from '../db.ts'

/** An edition with what was frozen, as text. */
export type FrozenEdition = Edition & Readonly<{ snapshot: string }>

const columns = `e.id, p.fiscal_year AS fiscalYear, e.kind, e.ordinal, e.confirmed_by AS confirmedBy, e.confirmed_at AS confirmedAt,
  e.decision_date AS decisionDate, e.document_number AS documentNumber, e.revision_note AS revisionNote, e.hash`
const fromEdition = 'FROM edition e JOIN ward_plan p ON p.id = e.ward_plan_id'
/** By the deeds that confirmed them: 改定, 中間振り返り and 自己評価 come in any order, and a clock may be set back. */
const newestFirst = `ORDER BY (SELECT max(c.deed_id) FROM row_change c WHERE c.table_name = 'edition' AND c.row_id = e.id) DESC`

/** Newest first. */
export function listEditions(db: Db, fiscalYear: number): readonly Edition[] {
  return prepare<[number], Edition>(db, `SELECT ${columns} ${fromEdition} WHERE p.fiscal_year = ? ${newestFirst}`).all(fiscalYear)
}

/** Whether the plan of the year has its 策定. */
export function isEstablished(db: Db, fiscalYear: number): boolean {
  return listEditions(db, fiscalYear).some(({ kind }) => kind !== 'draft')
}

/** null where there is none. */
export function getFrozenEdition(db: Db, id: string): FrozenEdition | null {
  return prepare<[string], FrozenEdition>(db, `SELECT ${columns}, e.snapshot ${fromEdition} WHERE e.id = ?`).get(id) ?? null
}

export function insertEdition(db: Db, wardPlanId: string, edition: FrozenEdition): void {
  prepare<[string, string, string, number, string, string, string | null, string, string, string, string]>(
    db,
    `INSERT INTO edition (id, ward_plan_id, kind, ordinal, confirmed_by, confirmed_at, decision_date, document_number, revision_note, hash, snapshot)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    edition.id,
    wardPlanId,
    edition.kind,
    edition.ordinal,
    edition.confirmedBy,
    edition.confirmedAt,
    edition.decisionDate,
    edition.documentNumber,
    edition.revisionNote,
    edition.hash,
    edition.snapshot,
  )
}
