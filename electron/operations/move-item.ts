// Knows how an item is moved in its order, or under another parent of the same plan.
import { isOwnedKind, type ItemKind, parentKindOf } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getFiscalYearOf, getItem, listSiblings, putNumber, putPlace } from '../db/repositories/items.ts'
import { takeNumber } from '../db/repositories/numbers.ts'
import { placeItem } from './place-item.ts'
import { subjectOf } from './subject-of.ts'

/**
 * `afterId` null = first, 'last' = last. An item that stands there already makes no deed. Throws E-PLAN-03 where the item, the parent or `afterId`
 * is not there, E-PLAN-04 where the parent stands in another year's plan.
 */
export function moveItem(context: Context, kind: ItemKind, id: string, parentId: string, afterId: string | null): void {
  const db = context.files.writable()
  const subject = subjectOf(db, kind, id)
  const year = getFiscalYearOf(db, parentKindOf[kind], parentId)
  if (year === null || afterId === id) throw new AppError('E-PLAN-03')
  if (year !== subject.fiscalYear) throw new AppError('E-PLAN-04')
  const siblings = listSiblings(db, kind, parentId).map((s) => s.id)
  const before = siblings[siblings.indexOf(id) - 1] ?? null
  const isThereAlready = getItem(db, kind, id)?.parentId === parentId && (afterId === 'last' ? siblings.at(-1) === id : before === afterId)
  if (isThereAlready) return
  const isNewParent = getItem(db, kind, id)?.parentId !== parentId
  runDeed(context, { name: 'moveItem', subject }, (db) => {
    putPlace(db, kind, id, parentId, placeItem(db, kind, parentId, afterId, id))
    // a number is one of its parent's: under another one the next of those is given, and the old one stays unused
    if (isNewParent && isOwnedKind(kind)) putNumber(db, kind, id, takeNumber(db, kind, parentId))
  })
}
