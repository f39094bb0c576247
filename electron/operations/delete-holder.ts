// Knows how a person's term in a post is struck out.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteHolder as removeHolder, getHolder } from '../db/repositories/organisation.ts'

/** Throws E-PART-03 (no such holder). */
export function deleteHolder(context: Context, id: string): void {
  const holder = getHolder(context.files.writable(), id)
  if (!holder) throw new AppError('E-PART-03')
  runDeed(context, { name: 'deleteHolder', subject: { kind: 'postHolder', id, title: holder.person } }, (db) => removeHolder(db, id))
}
