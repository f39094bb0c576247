// Knows how decisions of a person, and the reasons for which they depart from what a rule proposes, lie in their table.
import type { Decision } from '../../../shared/model/indicator.ts'
import { type Db, prepare } from '../db.ts'

type Place = Omit<Decision, 'symbol' | 'reason'>
const idOf = ({ subjectKind, subjectId, field, fiscalYear, period, scheme }: Place) =>
  `${subjectKind}/${subjectId}/${field}/${fiscalYear}/${period}/${scheme}`

/** By year and check. */
export function listDecisions(db: Db): readonly Decision[] {
  return prepare<[], Decision>(
    db,
    `SELECT subject_kind AS subjectKind, subject_id AS subjectId, field, fiscal_year AS fiscalYear, period, scheme, symbol, reason FROM decision
      ORDER BY fiscal_year, period, id`,
  ).all()
}

/** Those about the reviews of a year's plan, with the ids of their rows. */
export function listReviewDecisions(db: Db, fiscalYear: number): readonly (Decision & Readonly<{ id: string }>)[] {
  return prepare<[number], Decision & { id: string }>(
    db,
    `SELECT id, subject_kind AS subjectKind, subject_id AS subjectId, field, fiscal_year AS fiscalYear, period, scheme, symbol, reason FROM decision
      WHERE fiscal_year = ? AND subject_kind <> 'series' ORDER BY period, id`,
  ).all(fiscalYear)
}

export function putDecision(db: Db, decision: Decision): void {
  const { subjectKind, subjectId, field, fiscalYear, period, scheme, symbol, reason } = decision
  prepare<[string, string, string, string, number, string, string, string, string]>(
    db,
    `INSERT INTO decision (id, subject_kind, subject_id, field, fiscal_year, period, scheme, symbol, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET symbol = excluded.symbol, reason = excluded.reason`,
  ).run(idOf(decision), subjectKind, subjectId, field, fiscalYear, period, scheme, symbol, reason)
}

export function deleteDecision(db: Db, decision: Decision): void {
  prepare<[string]>(db, 'DELETE FROM decision WHERE id = ?').run(idOf(decision))
}
