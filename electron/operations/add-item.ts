// Knows how an empty item is added to a plan.
import { type ItemKind, parentKindOf } from '../../shared/model/fields.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { placeNewItem } from './place-new-item.ts'
import { subjectOfNew } from './subject-of.ts'

/** Returns the id of the new item. `afterId` null = first, 'last' = last. Throws E-PLAN-03 where the parent or `afterId` is not there. */
export function addItem(context: Context, kind: ItemKind, parentId: string, afterId: string | null): string {
  const id = context.newId()
  const subject = subjectOfNew(context.files.writable(), kind, id, parentKindOf[kind], parentId)
  runDeed(context, { name: 'addItem', subject }, (db) => placeNewItem(db, kind, { id, parentId }, afterId))
  return id
}
