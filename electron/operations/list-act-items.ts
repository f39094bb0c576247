// Knows which 改善アクション stand beside an initiative while it is drafted: its own, and the open ones of what it came from.
import type { ActItem } from '../../shared/model/rollover.ts'
import type { Context } from '../context.ts'
import * as actItems from '../db/repositories/act-items.ts'

/** None where there is no such initiative. */
export function listActItems({ files }: Context, initiativeId: string): readonly ActItem[] {
  return actItems.listActItems(files.readable(), initiativeId)
}
