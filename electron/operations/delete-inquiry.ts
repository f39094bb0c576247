// Knows how an inquiry is deleted; what was handed out with it stays handed out.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteInquiry as removeInquiry, getInquiry } from '../db/repositories/inquiries.ts'

/** Throws E-PART-03 (no such inquiry). */
export function deleteInquiry(context: Context, id: string): void {
  const inquiry = getInquiry(context.files.writable(), id)
  if (!inquiry) throw new AppError('E-PART-03')
  const { title, fiscalYear } = inquiry
  runDeed(context, { name: 'deleteInquiry', subject: { kind: 'inquiry', id, title, fiscalYear } }, (db) => removeInquiry(db, id))
}
