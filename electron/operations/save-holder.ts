// Knows how it is written down who holds a post from when to when.
import type { PostId } from '../../shared/model/ids.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getHolder, getPost, insertHolder, putHolder } from '../db/repositories/organisation.ts'
import { requireName } from './require-name.ts'

/** ISO dates, both inclusive; until null = open end. Returns its id. Throws RuleBroken (violationsOfName), E-PART-03 (no such post or holder), E-PART-04 (ends before it begins). */
export function saveHolder(context: Context, id: string | null, postId: string, typed: string, from: string, until: string | null): string {
  const db = context.files.writable()
  const person = requireName('postHolder//person', typed)
  if (!getPost(db, postId) || (id !== null && !getHolder(db, id))) throw new AppError('E-PART-03')
  if (until !== null && until < from) throw new AppError('E-PART-04')
  const holder = { id: id ?? context.newId(), postId: postId as PostId, person, from, until }
  runDeed(context, { name: 'saveHolder', subject: { kind: 'postHolder', id: holder.id, title: person } }, (db) => {
    if (id === null) insertHolder(db, holder)
    else putHolder(db, holder)
  })
  return holder.id
}
