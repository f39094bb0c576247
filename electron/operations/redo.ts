// Knows how the deed that was taken back last is done again (Ctrl+Y). That is itself a deed.
import type { Deed } from '../../shared/model/deed.ts'
import type { Context } from '../context.ts'
import { applyChanges } from '../db/apply-changes.ts'
import { runDeed } from '../db/deed.ts'
import { findDeedToRedo, getDeed, listChangesOfDeed, putDeedState } from '../db/repositories/deeds.ts'
import { requireOwnConfirmations } from './require-own-confirmations.ts'

/** Returns the deed that was done again, null where there was none. Throws E-CHECK-10 where it is another person's confirmation. */
export function redo(context: Context): Deed | null {
  const deed = findDeedToRedo(context.files.writable())
  if (!deed) return null
  requireOwnConfirmations(context, deed)
  return runDeed(context, { name: 'redo', subject: deed.subject, kind: 'redo', ofDeed: deed.id }, (db) => {
    applyChanges(db, listChangesOfDeed(db, deed.id))
    putDeedState(db, deed.id, 'done')
    return getDeed(db, deed.id)
  })
}
