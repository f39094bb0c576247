// Knows how a 委員評価シート or 事前意見 is deleted with what came back of it; opinions that were made of it stay.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteMemberSheet as deleteSheet, getMemberSheet } from '../../db/repositories/member-sheets.ts'

/** Throws E-MSHEET-01 where there is no such sheet. */
export function deleteMemberSheet(context: Context, id: string): void {
  const sheet = getMemberSheet(context.files.writable(), id)
  if (!sheet) throw new AppError('E-MSHEET-01')
  const subject = { kind: 'memberSheet' as const, id, title: sheet.title, fiscalYear: sheet.fiscalYear }
  runDeed(context, { name: 'deleteMemberSheet', subject }, (db) => deleteSheet(db, id))
}
