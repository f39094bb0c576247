// Knows which 改善アクション stand beside an item of the plan while it is drafted: those that it came of, its own, and the open ones of what it came from.
import type { ActItem } from '../../shared/model/act-item.ts'
import type { Context } from '../context.ts'
import * as actItems from '../db/repositories/act-items.ts'

/** None where there is no such item. */
export function listActItems({ files }: Context, itemId: string): readonly ActItem[] {
  return actItems.listActItems(files.readable(), itemId)
}
