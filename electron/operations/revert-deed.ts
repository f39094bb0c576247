// Knows how one older deed is taken back alone, while what came after it stays. That is itself a deed, and can be taken back.
import type { Deed } from '../../shared/model/deed.ts'
import { reviewKinds } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { applyChanges, inverseOf } from '../db/apply-changes.ts'
import { listChangesToTakeBack } from '../db/changes-to-take-back.ts'
import { runDeed } from '../db/deed.ts'
import { listDeedsInTheWay } from '../db/deeds-in-the-way.ts'
import { findFloor, getDeed, listChangesOfDeed } from '../db/repositories/deeds.ts'
import { recordColumns } from '../db/repositories/record-columns.ts'
import { keepCouncilSound } from './council/keep-council-sound.ts'
import { requireOpenCheck } from './require-open-check.ts'
import { requireOwnConfirmations } from './require-own-confirmations.ts'

/**
 * Returns the new deed. Throws AppError 'E-UNDO-01' {deeds} where later deeds touched the same fields, 'E-UNDO-02' where the deed does not stand
 * (taken back already, or an undo or redo itself) or nothing may be taken back behind it, 'E-CHECK-10' where it is another person's confirmation,
 * 'E-CHECK-02' where it would change what a check confirmed to its last step, and what keepCouncilSound throws.
 */
export function revertDeed(context: Context, id: number): Deed {
  const db = context.files.writable()
  const deed = getDeed(db, id)
  if (!deed || deed.state !== 'done' || (deed.kind !== 'do' && deed.kind !== 'revert') || id <= findFloor(db))
    throw new AppError('E-UNDO-02')
  requireOwnConfirmations(context, deed)
  for (const { table, rowId } of listChangesOfDeed(db, id)) {
    const kind = reviewKinds.find((review) => recordColumns[review].table === table)
    if (kind) requireOpenCheck(context, db, kind, rowId)
  }
  const deeds = listDeedsInTheWay(db, deed)
  if (deeds.length > 0) throw new AppError('E-UNDO-01', { deeds })
  return runDeed(context, { name: 'revertDeed', subject: deed.subject, kind: 'revert', ofDeed: id }, (db, deedId) => {
    const changes = inverseOf(listChangesToTakeBack(db, id))
    keepCouncilSound(db, changes, () => applyChanges(db, changes))
    const reverted = getDeed(db, deedId)
    if (!reverted) throw new Error('a deed that is not there')
    return reverted
  })
}
