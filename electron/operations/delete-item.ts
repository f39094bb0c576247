// Knows how an item is deleted with all that stands under it, and with its marks 前年度のまま; improvements that were found on it stay.
import type { ItemKind } from '../../shared/model/fields.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { keepSourceTitles } from '../db/repositories/act-items.ts'
import { deleteCarriedUnder } from '../db/repositories/carried-texts.ts'
import * as items from '../db/repositories/items.ts'
import { subjectOf } from './subject-of.ts'

/** Throws E-PLAN-03 where there is no such item. */
export function deleteItem(context: Context, kind: ItemKind, id: string): void {
  const subject = subjectOf(context.files.writable(), kind, id)
  runDeed(context, { name: 'deleteItem', subject }, (db) => {
    deleteCarriedUnder(db, kind, id)
    keepSourceTitles(db, id)
    items.deleteItem(db, kind, id)
  })
}
