// Knows how a post (役職) of a section is made, renamed, or moved to another section.
import { generateKeyBetween } from 'fractional-indexing'
import type { PostId, SectionId } from '../../shared/model/ids.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getPost, getSectionName, insertPost, lastPostPosition, putPost } from '../db/repositories/organisation.ts'
import { requireName } from './require-name.ts'

/** Returns its id. Throws RuleBroken (violationsOfName), E-PART-03 (no such post or section). */
export function savePost(context: Context, id: string | null, sectionId: string, typed: string): string {
  const db = context.files.writable()
  const name = requireName('post//name', typed)
  if (getSectionName(db, sectionId) === null || (id !== null && !getPost(db, id))) throw new AppError('E-PART-03')
  const post = { id: (id ?? context.newId()) as PostId, sectionId: sectionId as SectionId, name }
  runDeed(context, { name: 'savePost', subject: { kind: 'post', id: post.id, title: name } }, (db) => {
    if (id === null) insertPost(db, post, generateKeyBetween(lastPostPosition(db, sectionId), null))
    else putPost(db, post)
  })
  return post.id
}
