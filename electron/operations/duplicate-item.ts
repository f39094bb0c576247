// Knows how an item is copied with all that stands under it, behind itself.
import type { ItemKind } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { listAmounts, putAmount } from '../db/repositories/amounts.ts'
import { getItem, getWholeItem, insertItem, listSiblings } from '../db/repositories/items.ts'
import { listTies, putTie } from '../db/repositories/policy-ties.ts'
import { placeItem } from './place-item.ts'
import { subjectOf } from './subject-of.ts'

const childKindsOf: Readonly<Record<ItemKind, readonly ItemKind[]>> = {
  managementIssue: ['strategy'],
  strategy: ['outcomeIndicator', 'initiative'],
  initiative: ['processIndicator'],
  outcomeIndicator: [],
  processIndicator: [],
}

/** Returns the id of the copy; everything in it has a new id. Throws E-PLAN-03 where there is no such item. */
export function duplicateItem(context: Context, kind: ItemKind, id: string): string {
  const db = context.files.writable()
  const subject = subjectOf(db, kind, id)
  const parentId = getItem(db, kind, id)?.parentId
  if (parentId === undefined) throw new AppError('E-PLAN-03')
  return runDeed(context, { name: 'duplicateItem', subject }, (db) => {
    const copyId = context.newId()
    copyItem(db, context.newId, kind, id, copyId, parentId, placeItem(db, kind, parentId, id, copyId))
    return copyId
  })
}

function copyItem(db: Db, newId: () => string, kind: ItemKind, id: string, copyId: string, parentId: string, position: string): void {
  insertItem(db, kind, { ...getWholeItem(db, kind, id), id: copyId, parentId, position })
  if (kind === 'strategy' || kind === 'initiative') for (const target of listTies(db, kind, id)) putTie(db, kind, copyId, target)
  if (kind === 'initiative') for (const { yen, ...amount } of listAmounts(db, id)) putAmount(db, { ...amount, initiativeId: copyId }, yen)
  for (const childKind of childKindsOf[kind]) {
    for (const child of listSiblings(db, childKind, id)) copyItem(db, newId, childKind, child.id, newId(), copyId, child.position)
  }
}
