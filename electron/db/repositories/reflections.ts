// Knows how it is kept what opinions changed (反映先): an item, an indicator or one text, with the change record's words before and after.
import type { RecordKind } from '../../../shared/model/fields.ts'
import type { OpinionId } from '../../../shared/model/ids.ts'
import type { PlanTargetKind, Reflection } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'

export type StoredReflection = Omit<Reflection, 'target'> &
  Readonly<{ opinionId: OpinionId; targetKind: PlanTargetKind; targetId: string; targetTitle: string }>
export type FieldColumns = Readonly<{ recordKind: RecordKind | null; recordId: string | null; fieldName: string | null }>
type Row = Omit<StoredReflection, 'field'> & FieldColumns

const columns = `r.id, r.opinion_id AS opinionId, r.target_kind AS targetKind, r.target_id AS targetId, r.target_title AS targetTitle,
  r.record_kind AS recordKind, r.record_id AS recordId, r.field_name AS fieldName, r.old_text AS oldText, r.new_text AS newText, r.deed_id AS deedId,
  r.day, r.note`

/** The text that it changed, as its columns keep it; null of an item or an indicator as a whole. */
export const fieldOfReflection = ({ recordKind, recordId, fieldName }: FieldColumns): Reflection['field'] =>
  recordKind !== null && recordId !== null && fieldName !== null ? { recordKind, recordId, name: fieldName } : null

const toStored = ({ recordKind, recordId, fieldName, ...row }: Row): StoredReflection => ({
  ...row,
  field: fieldOfReflection({ recordKind, recordId, fieldName }),
})

/** null where there is no such one. */
export function getReflection(db: Db, id: string): StoredReflection | null {
  const row = prepare<[string], Row>(db, `SELECT ${columns} FROM reflection r WHERE r.id = ?`).get(id)
  return row ? toStored(row) : null
}

/** Of an opinion the one that points at the same place by the same change; null where there is none. */
export function findSameReflection(db: Db, { opinionId, targetKind, targetId, field, deedId }: StoredReflection): StoredReflection | null {
  const row = prepare<[string, string, string, string | null, string | null, number | null], Row>(
    db,
    `SELECT ${columns} FROM reflection r WHERE r.opinion_id = ? AND r.target_kind = ? AND r.target_id = ? AND r.record_id IS ? AND r.field_name IS ?
      AND r.deed_id IS ?`,
  ).get(opinionId, targetKind, targetId, field?.recordId ?? null, field?.name ?? null, deedId)
  return row ? toStored(row) : null
}

export function putReflection(db: Db, one: StoredReflection): void {
  prepare<
    [string, string, string, string, string, string | null, string | null, string | null, string, string, number | null, string, string]
  >(
    db,
    `INSERT INTO reflection (id, opinion_id, target_kind, target_id, target_title, record_kind, record_id, field_name, old_text, new_text, deed_id, day,
        note) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET target_kind = excluded.target_kind, target_id = excluded.target_id, target_title = excluded.target_title,
        record_kind = excluded.record_kind, record_id = excluded.record_id, field_name = excluded.field_name, old_text = excluded.old_text,
        new_text = excluded.new_text, deed_id = excluded.deed_id, day = excluded.day, note = excluded.note`,
  ).run(
    one.id,
    one.opinionId,
    one.targetKind,
    one.targetId,
    one.targetTitle,
    one.field?.recordKind ?? null,
    one.field?.recordId ?? null,
    one.field?.name ?? null,
    one.oldText,
    one.newText,
    one.deedId,
    one.day,
    one.note,
  )
}

export function deleteReflection(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM reflection WHERE id = ?').run(id)
}
