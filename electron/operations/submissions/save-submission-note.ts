// Knows how a note on a received submission is kept.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { listSubmissions, saveNote } from '../../db/repositories/submissions.ts'
import { requireText } from '../require-text.ts'

/** The same note again makes no deed. Throws E-SUBMIT-07 (no such submission any more), RuleBroken (violationsOfText). */
export function saveSubmissionNote(context: Context, id: string, typed: string): void {
  const submission = listSubmissions(context.files.writable()).find((one) => one.id === id)
  if (!submission) throw new AppError('E-SUBMIT-07')
  const note = requireText('submission//note', typed)
  const { fiscalYear, fileName } = submission
  const subject = { kind: 'submission' as const, id, title: fileName, fiscalYear }
  runDeed(context, { name: 'saveSubmissionNote', subject }, (db) => saveNote(db, id, note))
}
