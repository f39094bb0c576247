// Knows what of a deed goes with it when it is taken back alone: not the lists that every ward starts with, which others use from then on.
import type { RowChange } from '../../shared/model/deed.ts'
import type { Db } from './db.ts'
import { ownLists } from './repositories/council-settings.ts'
import { listChangesOfDeed } from './repositories/deeds.ts'

/** In the order in which they were made. The lists are written first of all, and said to be the ward's own at their end. */
export function listChangesToTakeBack(db: Db, deedId: number): readonly RowChange[] {
  const changes = listChangesOfDeed(db, deedId)
  const end = changes.findIndex(({ table, rowId, before }) => table === 'council_setting' && rowId === ownLists && before === null)
  return changes.filter((change, index) => index > end || (index < end && !isOfLists(change)))
}

const isOfLists = ({ table, before }: RowChange): boolean => before === null && (table === 'member_kind' || table === 'answer_class')
