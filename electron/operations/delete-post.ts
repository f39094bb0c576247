// Knows how a post is deleted; what it owned is nobody's from then on.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { deletePost as removePost, getPost } from '../db/repositories/organisation.ts'

/** Throws E-PART-03 (no such post). */
export function deletePost(context: Context, id: string): void {
  const post = getPost(context.files.writable(), id)
  if (!post) throw new AppError('E-PART-03')
  runDeed(context, { name: 'deletePost', subject: { kind: 'post', id, title: post.name } }, (db) => removePost(db, id))
}
