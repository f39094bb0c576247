// Knows how 前年度 of an outcome indicator is made to follow last year's record again.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { isEstablished } from '../db/repositories/editions.ts'
import { getLinkedPrevious, putPrevious } from '../db/repositories/indicators.ts'
import { listOrigins } from '../db/repositories/lineage.ts'
import { subjectOf } from './subject-of.ts'

/**
 * One that follows it already makes no deed. Throws E-PLAN-03 where there is no such indicator, E-ROLL-05 where it has no origin to follow,
 * E-ROLL-06 from 策定 on: what was read live is text then.
 */
export function linkPrevious(context: Context, indicatorId: string): void {
  const db = context.files.writable()
  const subject = { ...subjectOf(db, 'outcomeIndicator', indicatorId), field: 'previousResult' }
  if (getLinkedPrevious(db, indicatorId) !== null) return
  if (isEstablished(db, subject.fiscalYear)) throw new AppError('E-ROLL-06')
  if (listOrigins(db, 'outcomeIndicator', indicatorId).length === 0) throw new AppError('E-ROLL-05')
  runDeed(context, { name: 'linkPrevious', subject }, (db) => putPrevious(db, indicatorId, true, '', ''))
}
