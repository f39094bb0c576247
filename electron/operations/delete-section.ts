// Knows how a section is deleted, with its posts; what they owned is nobody's from then on.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deleteSection as removeSection, getSectionName } from '../db/repositories/organisation.ts'

/** Throws E-PART-03 (no such section). */
export function deleteSection(context: Context, id: string): void {
  const name = getSectionName(context.files.writable(), id)
  if (name === null) throw new AppError('E-PART-03')
  runDeed(context, { name: 'deleteSection', subject: { kind: 'section', id, title: name } }, (db) => removeSection(db, id))
}
