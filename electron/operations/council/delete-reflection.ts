// Knows how an opinion is no longer tied to what it changed; the plan stays as it is.
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { deleteReflection as deleteRow, getReflection } from '../../db/repositories/reflections.ts'
import { requireOpinion } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/** Throws E-OPINION-21 where there is no such one. */
export function deleteReflection(context: Context, id: string): void {
  const db = context.files.writable()
  const known = getReflection(db, id)
  if (!known) throw new AppError('E-OPINION-21')
  runDeed(context, { name: 'deleteReflection', subject: subjectOfOpinion(requireOpinion(db, known.opinionId)) }, (db) => deleteRow(db, id))
}
