// Knows how a deed's subject is named: as the record was called when the deed was done.
import type { DeedSubject } from '../../shared/model/deed.ts'
import { isReviewKind, type ItemKind, type RecordKind, reviewedKindOf } from '../../shared/model/fields.ts'
import { AppError } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { getFiscalYearOf, getItem } from '../db/repositories/items.ts'
import { ownerOfReview } from '../db/repositories/reviews.ts'

/** Throws E-PLAN-03 where there is no such record. */
export function subjectOf(db: Db, kind: RecordKind, id: string): DeedSubject & { fiscalYear: number } {
  if (isReviewKind(kind)) {
    const of = ownerOfReview(kind, id)
    if (!of) throw new AppError('E-PLAN-03')
    return { ...subjectOf(db, reviewedKindOf[kind], of.ownerId), kind, id }
  }
  const fiscalYear = getFiscalYearOf(db, kind, id)
  if (fiscalYear === null) throw new AppError('E-PLAN-03')
  if (kind === 'wardPlan') return { kind, id, fiscalYear }
  const title = getItem(db, kind, id)?.title ?? ''
  return { kind, id, title: shorten(title), fiscalYear }
}

/** A new item has no title yet: it is named by the plan that it goes into. */
export function subjectOfNew(db: Db, kind: ItemKind, id: string, parentKind: RecordKind, parentId: string): DeedSubject {
  const fiscalYear = getFiscalYearOf(db, parentKind, parentId)
  if (fiscalYear === null) throw new AppError('E-PLAN-03')
  return { kind, id, fiscalYear }
}

/** Of a long title its first 80 letters. */
export const shorten = (title: string) => ([...title].length > 80 ? `${[...title].slice(0, 80).join('')}…` : title)
