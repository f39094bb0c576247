// Knows how it is written down that a section has answered an inquiry, or not yet.
import { requireText } from './require-text.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getInquiry, putAnswer } from '../db/repositories/inquiries.ts'

/** ISO date, null = 未提出. Throws E-PART-03 where the section was not asked, RuleBroken (violationsOfText). */
export function setAnswered(context: Context, inquiryId: string, sectionId: string, answeredAt: string | null, note: string): void {
  const inquiry = getInquiry(context.files.writable(), inquiryId)
  if (!inquiry?.sections.some((s) => s.sectionId === sectionId)) throw new AppError('E-PART-03')
  const text = requireText('inquiry//note', note)
  const { title, fiscalYear } = inquiry
  runDeed(context, { name: 'setAnswered', subject: { kind: 'inquiry', id: inquiryId, title, fiscalYear } }, (db) =>
    putAnswer(db, inquiryId, sectionId, answeredAt, text),
  )
}
