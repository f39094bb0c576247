// Knows how the last deed is taken back (Ctrl+Z). That is itself a deed.
import type { Deed } from '../../shared/model/deed.ts'
import type { Context } from '../context.ts'
import { applyChanges, inverseOf } from '../db/apply-changes.ts'
import { runDeed } from '../db/deed.ts'
import { findDeedToUndo, getDeed, listChangesOfDeed, putDeedState } from '../db/repositories/deeds.ts'
import { requireOwnConfirmations } from './require-own-confirmations.ts'

/** Returns the deed that was taken back, null where there was none. Throws E-CHECK-10 where it is another person's confirmation. */
export function undo(context: Context): Deed | null {
  const deed = findDeedToUndo(context.files.writable())
  if (!deed) return null
  requireOwnConfirmations(context, deed)
  return runDeed(context, { name: 'undo', subject: deed.subject, kind: 'undo', ofDeed: deed.id }, (db) => {
    applyChanges(db, inverseOf(listChangesOfDeed(db, deed.id)))
    putDeedState(db, deed.id, 'undone')
    return getDeed(db, deed.id)
  })
}
