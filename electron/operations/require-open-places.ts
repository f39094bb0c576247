// Knows that what a sheet (記入票) says of a check that is confirmed to the last step meanwhile is refused, line by line.
import type { FlatPlan } from '../../shared/model/merge.ts'
import { reviewPlaceOf } from '../../shared/rules/check/places-of-check.ts'
import { placeOfKey } from '../../shared/rules/section-sheet.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import { sheetWords } from '../../shared/words/section-sheet.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { getReviewText } from '../db/repositories/reviews.ts'
import type { SheetLine } from './read-section-sheet.ts'
import { isCheckConfirmed } from './require-open-check.ts'

/** Of a place of a sheet, told by its key. */
export function isPlaceConfirmed(context: Context, db: Db, { key }: Readonly<{ key: string }>): boolean {
  const place = placeOfKey(key)
  const review = place && reviewPlaceOf(place.kind, place.field)
  return place !== null && review !== null && isCheckConfirmed(context, db, review.kind, `${place.id}-${review.check}`)
}

/** What stands there already, or stood there when it was handed out, is no change. Throws E-SHEET-02 {rows}. `keyed`: key of a place → its line. */
export function requireOpenPlaces(context: Context, db: Db, base: FlatPlan, keyed: ReadonlyMap<string, SheetLine>): void {
  const handedOut = new Map(base.records.map((record) => [record.id, record.values]))
  const locked = [...keyed].filter(([key, { text }]) => {
    const place = placeOfKey(key)
    const review = place && reviewPlaceOf(place.kind, place.field)
    if (!place || !review || !isPlaceConfirmed(context, db, { key })) return false
    const id = `${place.id}-${review.check}`
    const known = [getReviewText(db, review.kind, id, review.field), String(handedOut.get(place.id)?.[place.field] ?? '')]
    return !known.some((one) => one.trim() === normaliseText(text).trim())
  })
  if (locked.length === 0) return
  const rows = locked.map(([, { address, number, field }]) => sheetWords.row(address, number, field)).join('、')
  throw new AppError('E-SHEET-02', { rows })
}
