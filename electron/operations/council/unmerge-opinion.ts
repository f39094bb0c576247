// Knows how a merged opinion stands alone again, with all that it had.
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import { putMergedInto } from '../../db/repositories/opinion-rows.ts'
import { requireOpinion } from './require-opinion.ts'
import { subjectOfOpinion } from './subject-of-opinion.ts'

/** One that stands alone already makes no deed. Throws E-OPINION-01. */
export function unmergeOpinion(context: Context, id: string): void {
  const opinion = requireOpinion(context.files.writable(), id)
  runDeed(context, { name: 'unmergeOpinion', subject: subjectOfOpinion(opinion) }, (db) => putMergedInto(db, id, null))
}
