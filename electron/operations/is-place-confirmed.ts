// Knows whether a place of a sheet (記入票) is of a check that is confirmed to the last step: then it is not asked any more.
import { reviewPlaceOf } from '../../shared/rules/check/places-of-check.ts'
import { placeOfKey } from '../../shared/rules/section-sheet.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { isCheckConfirmed } from './require-open-check.ts'

/** Told by its key. */
export function isPlaceConfirmed(context: Context, db: Db, { key }: Readonly<{ key: string }>): boolean {
  const place = placeOfKey(key)
  const review = place && reviewPlaceOf(place.kind, place.field)
  return place !== null && review !== null && isCheckConfirmed(context, db, review.kind, `${place.id}-${review.check}`)
}
