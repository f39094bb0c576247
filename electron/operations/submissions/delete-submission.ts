// Knows how the receipt of a submission is taken back: the ward then counts as one that has not submitted.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteSubmission as deleteRow, listSubmissions } from '../../db/repositories/submissions.ts'

/** Throws E-SUBMIT-07 where there is no such submission any more. */
export function deleteSubmission(context: Context, id: string): void {
  const submission = listSubmissions(context.files.writable()).find((one) => one.id === id)
  if (!submission) throw new AppError('E-SUBMIT-07')
  const { fiscalYear, fileName } = submission
  const subject = { kind: 'submission' as const, id, title: fileName, fiscalYear }
  runDeed(context, { name: 'deleteSubmission', subject }, (db) => deleteRow(db, id))
}
