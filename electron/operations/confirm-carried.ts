// Knows how a person says that texts which came over from last year stay as they are; a target is then last year's, and so is its reason.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { runDeed } from '../db/deed.ts'
import { type CarriedPlace, deleteCarriedText, getCarriedText } from '../db/repositories/carried-texts.ts'
import { getFiscalYearOf, getText } from '../db/repositories/items.ts'
import { listOrigins } from '../db/repositories/lineage.ts'
import { findWardPlanId } from '../db/repositories/ward-plans.ts'
import type { RecordKind } from '../../shared/model/fields.ts'
import { writeText } from './write-text.ts'

/** Places without a mark (somebody was quicker) are passed over. Throws E-PLAN-03 where there is no plan of that year or a place is in another's. */
export function confirmCarried(context: Context, fiscalYear: number, fields: readonly CarriedPlace[]): void {
  const db = context.files.writable()
  const id = findWardPlanId(db, fiscalYear)
  if (id === null) throw new AppError('E-PLAN-03')
  const marked = fields.flatMap((place) => {
    const lastText = getCarriedText(db, place)
    return lastText === null ? [] : [{ place, kind: place.kind as RecordKind, lastText }]
  })
  if (marked.some(({ place, kind }) => getFiscalYearOf(db, kind, place.recordId) !== fiscalYear)) throw new AppError('E-PLAN-03')
  runDeed(context, { name: 'confirmCarried', subject: { kind: 'plan', id, fiscalYear } }, (db) => {
    for (const { place, kind, lastText } of marked) {
      if (place.field !== 'target') deleteCarriedText(db, place)
      else {
        writeText(db, { kind, id: place.recordId, field: place.field }, lastText)
        bringBackReason(db, kind, place.recordId)
      }
    }
  })
}

/** Why last year's target was one says why it is one again, where nobody has written anything and last year's record is at hand. */
function bringBackReason(db: Db, kind: RecordKind, id: string): void {
  if (kind !== 'outcomeIndicator' && kind !== 'processIndicator') return
  if (getText(db, kind, id, 'targetReason') !== '') return
  const reasons = listOrigins(db, kind, id).map((origin) => getText(db, kind, origin.id, 'targetReason') ?? '')
  const reason = reasons.filter((text) => text !== '').join('\n')
  if (reason !== '') writeText(db, { kind, id, field: 'targetReason' }, reason)
}
