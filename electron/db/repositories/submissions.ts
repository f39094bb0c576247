// Knows how it is kept what wards handed in: one submission for each ward and year, and its results.
import type { ReceivedResult, Submission } from '../../../shared/model/submission.ts'
import { canonicalJson } from '../../../shared/rules/canonical-json.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<Submission, 'head'> & Readonly<{ head: string }>
type ResultRow = Readonly<{ submissionId: string; address: string; result: string }>
/** What stands in result_json. */
type Kept = Pick<ReceivedResult, 'result' | 'typed'>

/** In the order in which they were received. */
export function listSubmissions(db: Db): readonly Submission[] {
  const rows = prepare<[], Row>(
    db,
    `SELECT id, fiscal_year AS fiscalYear, ward_code AS wardCode, kind, file_name AS fileName, hash, received_at AS receivedAt,
      received_by AS receivedBy, note, head_json AS head FROM submission ORDER BY received_at, rowid`,
  ).all()
  return rows.map((row) => ({ ...row, head: JSON.parse(row.head) as Submission['head'] }))
}

/** Years without a plan of their own of which anything was received, and when first; oldest year first. */
export function listYearsReceived(db: Db): readonly Readonly<{ fiscalYear: number; since: string }>[] {
  return prepare<[], { fiscalYear: number; since: string }>(
    db,
    `SELECT fiscal_year AS fiscalYear, min(received_at) AS since FROM submission
      WHERE fiscal_year NOT IN (SELECT fiscal_year FROM ward_plan) GROUP BY fiscal_year ORDER BY fiscal_year`,
  ).all()
}

export function insertSubmission(db: Db, one: Submission): void {
  prepare<[string, number, string, string, string, string, string, string, string, string]>(
    db,
    `INSERT INTO submission (id, fiscal_year, ward_code, kind, file_name, hash, received_at, received_by, head_json, note)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    one.id,
    one.fiscalYear,
    one.wardCode,
    one.kind,
    one.fileName,
    one.hash,
    one.receivedAt,
    one.receivedBy,
    canonicalJson(one.head),
    one.note,
  )
}

export function saveNote(db: Db, id: string, note: string): void {
  prepare<[string, string, string]>(db, 'UPDATE submission SET note = ? WHERE id = ? AND note <> ?').run(note, id, note)
}

/** With its results. */
export function deleteSubmission(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM submission WHERE id = ?').run(id)
}

/** Of all wards in a year. */
export function listSubmittedResults(db: Db, fiscalYear: number): readonly ReceivedResult[] {
  const rows = prepare<[number], ResultRow>(
    db,
    `SELECT r.submission_id AS submissionId, r.address, r.result_json AS result FROM submitted_result r
      JOIN submission s ON s.id = r.submission_id WHERE s.fiscal_year = ? ORDER BY r.rowid`,
  ).all(fiscalYear)
  return rows.map(({ submissionId, address, result }) => ({ submissionId, address, ...(JSON.parse(result) as Kept) }))
}

export function insertSubmittedResult(db: Db, id: string, { submissionId, address, result, typed }: ReceivedResult): void {
  prepare<[string, string, string, number, string, string]>(
    db,
    'INSERT INTO submitted_result (id, submission_id, common_key, fiscal_year, result_json, address) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, submissionId, result.commonKey, result.fiscalYear, canonicalJson({ result, typed }), address)
}
