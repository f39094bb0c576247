// Knows how a person's name or a text is taken out for good, of the data file, its change record, its editions and the copies beside it.
import type { Erasure } from '../../../shared/model/council.ts'
import type { ErasureTarget } from '../../../shared/model/erasure.ts'
import { normaliseText } from '../../../shared/rules/text.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { deleteOldCopy, listOldCopiesWith } from '../../data-file/old-copies.ts'
import { runDeed } from '../../db/deed.ts'
import { clearPlaces, findPlaces } from '../../db/erase-places.ts'
import { forgetOpinions } from '../../db/opinion-memory.ts'
import { forgetTraces } from '../../db/traces-memory.ts'
import { insertErasure } from '../../db/repositories/erasures.ts'
import { hashOf } from '../../hash-of.ts'
import { whatIsErased } from './what-is-erased.ts'

/**
 * Nothing at or behind it can be taken back. Afterwards the file is written anew as a whole, so that no free page holds it either. Throws E-ERASE-01
 * (nothing of the kind), E-ERASE-02 (something changed since the dry run, or there is nothing), E-ERASE-03 (no reason, or one that says the words),
 * E-ERASE-04 {copies} (taken out of the file, but a copy beside it cannot be deleted), E-ERASE-05 (taken out, but the file could not be written anew),
 * E-ERASE-06 (the folder does not answer).
 */
export function erase(context: Context, target: ErasureTarget, typedReason: string, expected: number): Erasure {
  const db = context.files.writable()
  const file = context.files.current()
  const { operator } = context.settings.get()
  if (!file) throw new AppError('E-FILE-01')
  if (operator === null) throw new AppError('E-OPERATOR-01')
  const { eraser, whole } = whatIsErased(db, target)
  const places = findPlaces(db, eraser, whole).reduce((sum, { count }) => sum + count, 0)
  const copies = listOldCopiesWith(file.path, eraser)
  if (places !== expected || (places === 0 && copies.length === 0)) throw new AppError('E-ERASE-02')
  const reason = normaliseText(typedReason).trim()
  if (reason === '' || eraser.count(reason) > 0) throw new AppError('E-ERASE-03')
  const erasure: Erasure = { id: context.newId(), at: context.clock.now(), operator, reason, places }
  db.pragma('secure_delete = ON')
  runDeed(context, { name: 'erase', subject: { kind: 'council', id: erasure.id }, isFloor: true }, (db) => {
    // a deed that changes no row leaves no trace: a copy alone may hold it
    insertErasure(db, erasure)
    clearPlaces(db, eraser, whole, hashOf)
  })
  // nothing of it stays in memory either
  forgetOpinions(context.files.readable())
  forgetTraces(context.files.readable())
  writeAnew(context)
  const left = copies.filter((copy) => !isDeleted(copy))
  if (left.length > 0) throw new AppError('E-ERASE-04', { count: left.length })
  return erasure
}

function writeAnew(context: Context): void {
  try {
    context.files.writable().exec('VACUUM')
  } catch (error) {
    throw new AppError('E-ERASE-05', null, { cause: error })
  } finally {
    context.files.afterCommit()
  }
}

function isDeleted(copy: string): boolean {
  try {
    deleteOldCopy(copy)
    return true
  } catch {
    return false
  }
}
