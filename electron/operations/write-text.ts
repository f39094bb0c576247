// Knows what writing one text of a plan means, inside a deed: it is nobody's last year's text any more, and follows no other record.
import { isReviewKind, type RecordKind, reviewedKindOf } from '../../shared/model/fields.ts'
import type { Db } from '../db/db.ts'
import { deleteCarriedText } from '../db/repositories/carried-texts.ts'
import { getLinkedPrevious, putPrevious } from '../db/repositories/indicators.ts'
import { getFiscalYearOf, getText, putText } from '../db/repositories/items.ts'
import { getLinkedPastResults, putPastResults } from '../db/repositories/past-results.ts'
import { getReviewText, ownerOfReview, putReviewText } from '../db/repositories/reviews.ts'

export type TextPlace = Readonly<{ kind: RecordKind; id: string; field: string }>

/** As it is shown; null where there is no such record. A check's text of a record that is there is '' before it is written. */
export function readText(db: Db, { kind, id, field }: TextPlace): string | null {
  if (isReviewKind(kind)) {
    const of = ownerOfReview(kind, id)
    return of && getFiscalYearOf(db, reviewedKindOf[kind], of.ownerId) !== null ? getReviewText(db, kind, id, field) : null
  }
  const linked = kind === 'initiative' && field === 'pastResults' ? getLinkedPastResults(db, id) : null
  if (linked !== null) return linked
  const previous = isPrevious(field) ? getLinkedPrevious(db, id)?.[previousFields[field]] : undefined
  return previous ?? getText(db, kind, id, field)
}

/** 前年度 of an indicator: two texts that follow last year's record, or both stand for themselves. */
const previousFields = { previousResult: 'result', previousRating: 'rating' } as const
type PreviousField = keyof typeof previousFields
const isPrevious = (field: string): field is PreviousField => Object.hasOwn(previousFields, field)

/** One of them being typed, the other stays as it is shown. */
function writePrevious(db: Db, id: string, field: PreviousField, text: string): void {
  const linked = getLinkedPrevious(db, id)
  if (linked) putPrevious(db, id, false, linked.result, linked.rating)
  putText(db, 'outcomeIndicator', id, field, text)
}

/** `text` is normalised and allowed (rules/text.ts). */
export function writeText(db: Db, { kind, id, field }: TextPlace, text: string): void {
  if (isReviewKind(kind)) putReviewText(db, kind, id, field, text)
  else if (kind === 'initiative' && field === 'pastResults') putPastResults(db, id, false, text)
  else if (kind === 'outcomeIndicator' && isPrevious(field)) writePrevious(db, id, field, text)
  else putText(db, kind, id, field, text)
  deleteCarriedText(db, { kind, recordId: id, field })
}
