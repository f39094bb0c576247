// Knows how 前年度までの実績 is made to follow last year's records again.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { listOrigins } from '../db/repositories/lineage.ts'
import { getLinkedPastResults, putPastResults } from '../db/repositories/past-results.ts'
import { isEstablished } from '../db/repositories/editions.ts'
import { subjectOf } from './subject-of.ts'

/**
 * One that follows them already makes no deed. Throws E-PLAN-03 where there is no such initiative, E-ROLL-05 where it has no origin to follow,
 * E-ROLL-06 from 策定 on: what was read live is text then.
 */
export function linkPastResults(context: Context, initiativeId: string): void {
  const db = context.files.writable()
  const subject = { ...subjectOf(db, 'initiative', initiativeId), field: 'pastResults' }
  if (getLinkedPastResults(db, initiativeId) !== null) return
  if (isEstablished(db, subject.fiscalYear)) throw new AppError('E-ROLL-06')
  if (listOrigins(db, 'initiative', initiativeId).length === 0) throw new AppError('E-ROLL-05')
  runDeed(context, { name: 'linkPastResults', subject }, (db) => putPastResults(db, initiativeId, true, ''))
}
