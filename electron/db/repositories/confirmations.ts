// Knows how the log of confirmations (確認, 代決, 後閲, 差戻し, 取消し) lies in its table.
import type { Check, Confirmation } from '../../../shared/model/check.ts'
import { type Db, prepare } from '../db.ts'

const columns = `id AS recordId, fiscal_year AS fiscalYear, subject_kind AS kind, subject_id AS id, period AS "check", step_id AS stepId,
  step_name AS stepName, act, is_last AS isLast, post_id AS postId, post_name AS postName, person, windows_user AS windowsUser, for_person AS forPerson, at,
  decision_date AS decisionDate, document_number AS documentNumber, comment, content_hash AS contentHash, number, title, deed_id AS deedId`

type Row = Omit<Confirmation, 'isLast'> & Readonly<{ isLast: number }>
const fromRow = (row: Row): Confirmation => ({ ...row, isLast: row.isLast === 1 })

/** In the order in which they were made. */
export function listConfirmations(db: Db, fiscalYear: number): readonly Confirmation[] {
  return prepare<[number], Row>(db, `SELECT ${columns} FROM confirmation WHERE fiscal_year = ? ORDER BY at, deed_id, rowid`)
    .all(fiscalYear)
    .map(fromRow)
}

/** Of one item in one check, in the order in which they were made. */
export function listConfirmationsOf(db: Db, subjectId: string, check: Check): readonly Confirmation[] {
  return prepare<[string, Check], Row>(
    db,
    `SELECT ${columns} FROM confirmation WHERE subject_id = ? AND period = ? ORDER BY at, deed_id, rowid`,
  )
    .all(subjectId, check)
    .map(fromRow)
}

/** Whether a deed wrote any, or took any away. */
export function isDeedOfConfirmations(db: Db, deedId: number): boolean {
  return (
    prepare<[number]>(db, `SELECT 1 FROM row_change WHERE deed_id = ? AND table_name = 'confirmation' LIMIT 1`).get(deedId) !== undefined
  )
}

/** When the last one of the file was made, ISO moment; null = none. */
export function momentOfLastConfirmation(db: Db): string | null {
  return prepare<[], { at: string | null }>(db, 'SELECT max(at) AS at FROM confirmation').get()?.at ?? null
}

export function insertConfirmation(db: Db, c: Confirmation): void {
  prepare<unknown[]>(
    db,
    `INSERT INTO confirmation (id, fiscal_year, subject_kind, subject_id, period, step_id, step_name, act, is_last, post_id, post_name, person, windows_user,
      for_person, at, decision_date, document_number, comment, content_hash, number, title, deed_id)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    c.recordId,
    c.fiscalYear,
    c.kind,
    c.id,
    c.check,
    c.stepId,
    c.stepName,
    c.act,
    c.isLast ? 1 : 0,
    c.postId,
    c.postName,
    c.person,
    c.windowsUser,
    c.forPerson,
    c.at,
    c.decisionDate,
    c.documentNumber,
    c.comment,
    c.contentHash,
    c.number,
    c.title,
    c.deedId,
  )
}
