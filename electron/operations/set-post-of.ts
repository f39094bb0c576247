// Knows how items of the plan are given to a post, or to nobody, all at once.
import type { OwnedRef } from '../../shared/model/bulk.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getOwnedTraits, putPost } from '../db/repositories/items.ts'
import { getPost } from '../db/repositories/organisation.ts'
import { subjectOf } from './subject-of.ts'

/** One deed, all or nothing. Throws E-PART-03 (no such post), E-PLAN-03 (no such item). */
export function setPostOf(context: Context, items: readonly OwnedRef[], postId: string | null): void {
  const db = context.files.writable()
  if (postId !== null && !getPost(db, postId)) throw new AppError('E-PART-03')
  if (items.some(({ kind, id }) => !getOwnedTraits(db, kind, id))) throw new AppError('E-PLAN-03')
  const [first] = items
  if (!first) return
  const named = subjectOf(db, first.kind, first.id)
  const subject = items.length === 1 ? named : { kind: 'plan' as const, id: '', fiscalYear: named.fiscalYear }
  runDeed(context, { name: 'setPostOf', subject }, (db) => {
    for (const { kind, id } of items) putPost(db, kind, id, postId)
  })
}
