// Knows how a new item comes to stand under its parent, inside a deed: in its place, and where numbers are fixed with the next number.
import type { ItemKind } from '../../shared/model/fields.ts'
import type { Db } from '../db/db.ts'
import { type NewItem, insertItem } from '../db/repositories/items.ts'
import { isEstablished, takeNumber } from '../db/repositories/numbers.ts'
import { placeItem } from './place-item.ts'

/** `afterId` null = first, 'last' = last. Throws E-PLAN-03 where `afterId` does not stand there. */
export function placeNewItem(db: Db, kind: ItemKind, item: Omit<NewItem, 'position' | 'number'>, afterId: string | null): void {
  const number = takeNumber(db, kind, item.parentId)
  // after 策定 a number that was just given is the highest for good: printed anywhere but last, the numbers would not run
  const position = placeItem(db, kind, item.parentId, number !== null && isEstablished(db, kind, item.parentId) ? 'last' : afterId, item.id)
  insertItem(db, kind, { ...item, position, number })
}
