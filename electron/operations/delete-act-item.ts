// Knows how a 改善アクション is deleted.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import * as actItems from '../db/repositories/act-items.ts'

/** Throws E-PLAN-03 where there is no such one. */
export function deleteActItem(context: Context, id: string): void {
  const item = actItems.getActItem(context.files.writable(), id)
  if (!item) throw new AppError('E-PLAN-03')
  const subject = { kind: 'actItem', id, title: item.sourceTitle, fiscalYear: item.fiscalYear } as const
  runDeed(context, { name: 'deleteActItem', subject }, (db) => actItems.deleteActItem(db, id))
}
