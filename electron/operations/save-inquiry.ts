// Knows how an inquiry (照会) to sections is made or changed.
import type { Api } from '../../shared/api.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteInquirySection, getInquiry, insertInquiry, insertInquirySection, putInquiry } from '../db/repositories/inquiries.ts'
import { getSectionName } from '../db/repositories/organisation.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import { requireName } from './require-name.ts'
import { requireText } from './require-text.ts'

type InquiryToSave = Parameters<Api['saveInquiry']>[2]

/**
 * What sections have answered stays. Returns its id. Throws RuleBroken (name and text), E-PART-03 (no such inquiry or section), E-PART-05 (no plan of
 * that year).
 */
export function saveInquiry(context: Context, id: string | null, fiscalYear: number, inquiry: InquiryToSave): string {
  const db = context.files.writable()
  const title = requireName('inquiry//title', inquiry.title)
  const requestText = requireText('inquiry//requestText', inquiry.requestText)
  const planId = findWardPlanId(db, fiscalYear)
  if (planId === null) throw new AppError('E-PART-05')
  const before = id === null ? null : getInquiry(db, id)
  if ((id !== null && !before) || inquiry.sectionIds.some((s) => getSectionName(db, s) === null)) throw new AppError('E-PART-03')
  const inquiryId = id ?? context.newId()
  const texts = { title, requestText, deadline: inquiry.deadline, check: inquiry.check }
  const known = new Set<string>((before?.sections ?? []).map((s) => s.sectionId))
  const wanted = new Set(inquiry.sectionIds)
  runDeed(context, { name: 'saveInquiry', subject: { kind: 'inquiry', id: inquiryId, title, fiscalYear } }, (db) => {
    if (id === null) insertInquiry(db, planId, inquiryId, texts, context.clock.now())
    else putInquiry(db, id, texts)
    for (const sectionId of wanted) if (!known.has(sectionId)) insertInquirySection(db, inquiryId, sectionId)
    for (const sectionId of known) if (!wanted.has(sectionId)) deleteInquirySection(db, inquiryId, sectionId)
  })
  return inquiryId
}
