// Knows how a place in the order of siblings is found and made free.
import type { ItemKind } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { listSiblings, putPlace } from '../db/repositories/items.ts'
import { positionBehind } from './position-behind.ts'

/** Returns the position for an item under `parentId` behind `afterId` (null = first, 'last' = last), inside a deed. Throws E-PLAN-03 where `afterId` does not stand there. */
export function placeItem(db: Db, kind: ItemKind, parentId: string, afterId: string | null, itemId: string): string {
  const siblings = listSiblings(db, kind, parentId).filter((s) => s.id !== itemId)
  const places = positionBehind(siblings, afterId)
  if (!places) throw new AppError('E-PLAN-03')
  for (const sibling of places.stepAside) putPlace(db, kind, sibling.id, parentId, sibling.position)
  return places.position
}
