// Knows how inquiries (照会) and which section has answered lie in their tables.
import type { Inquiry, InquirySection } from '../../../shared/model/inquiry.ts'
import { type Db, prepare } from '../db.ts'

type Head = Omit<Inquiry, 'sections'>
type InquiryTexts = Readonly<Pick<Inquiry, 'title' | 'requestText' | 'deadline' | 'check'>>
const idOf = (inquiryId: string, sectionId: string): string => `${inquiryId}-${sectionId}`
const heads = `SELECT q.id, p.fiscal_year AS fiscalYear, q.period AS "check", q.title, q.request_text AS requestText, q.deadline, q.issued_at AS issuedAt
  FROM inquiry q JOIN ward_plan p ON p.id = q.ward_plan_id`

/** Newest first; sections in the ward's order. */
export function listInquiries(db: Db, fiscalYear: number): readonly Inquiry[] {
  const found = prepare<[number], Head>(db, `${heads} WHERE p.fiscal_year = ? ORDER BY q.issued_at DESC, q.id DESC`).all(fiscalYear)
  return found.map((head) => ({ ...head, sections: sectionsOf(db, head.id) }))
}

/** null where there is no such inquiry. */
export function getInquiry(db: Db, id: string): Inquiry | null {
  const head = prepare<[string], Head>(db, `${heads} WHERE q.id = ?`).get(id)
  return head ? { ...head, sections: sectionsOf(db, id) } : null
}

function sectionsOf(db: Db, inquiryId: string): readonly InquirySection[] {
  return prepare<[string], InquirySection>(
    db,
    `SELECT x.section_id AS sectionId, x.answered_at AS answeredAt, x.note FROM inquiry_section x JOIN section s ON s.id = x.section_id
      WHERE x.inquiry_id = ? ORDER BY s.position, s.id`,
  ).all(inquiryId)
}

export function insertInquiry(db: Db, wardPlanId: string, id: string, texts: InquiryTexts, issuedAt: string): void {
  prepare<[string, string, string, string, string, string, string | null]>(
    db,
    'INSERT INTO inquiry (id, ward_plan_id, title, request_text, deadline, issued_at, period) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(id, wardPlanId, texts.title, texts.requestText, texts.deadline, issuedAt, texts.check)
}

export function putInquiry(db: Db, id: string, { title, requestText, deadline, check }: InquiryTexts): void {
  prepare<[string, string, string, string | null, string]>(
    db,
    'UPDATE inquiry SET title = ?, request_text = ?, deadline = ?, period = ? WHERE id = ?',
  ).run(title, requestText, deadline, check, id)
}

export function deleteInquiry(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM inquiry WHERE id = ?').run(id)
}

export function insertInquirySection(db: Db, inquiryId: string, sectionId: string): void {
  prepare<[string, string, string]>(db, 'INSERT INTO inquiry_section (id, inquiry_id, section_id) VALUES (?, ?, ?)').run(
    idOf(inquiryId, sectionId),
    inquiryId,
    sectionId,
  )
}

export function deleteInquirySection(db: Db, inquiryId: string, sectionId: string): void {
  prepare<[string]>(db, 'DELETE FROM inquiry_section WHERE id = ?').run(idOf(inquiryId, sectionId))
}

/** null = 未提出. */
export function putAnswer(db: Db, inquiryId: string, sectionId: string, answeredAt: string | null, note: string): void {
  prepare<[string | null, string, string]>(db, 'UPDATE inquiry_section SET answered_at = ?, note = ? WHERE id = ?').run(
    answeredAt,
    note,
    idOf(inquiryId, sectionId),
  )
}
