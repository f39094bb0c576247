// Knows how all that checking a year needs beside its plan is read as one.
import type { CheckBook } from '../../shared/model/check.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { listConfirmations } from '../db/repositories/confirmations.ts'
import { listRecordSummaries } from '../db/repositories/item-records.ts'
import { listReviewSheets } from '../db/repositories/review-sheets.ts'
import { getFormGenerationOf } from '../db/repositories/ward-plans.ts'
import { readCheckDates, readRoute } from './check-of-year.ts'

/** Without a plan of that year nothing but the way up. */
export function getCheckBook(context: Context, fiscalYear: number): CheckBook {
  return readCheckBook(context, context.files.readable(), fiscalYear)
}

/** The same inside a deed. */
export function readCheckBook(context: Context, db: Db, fiscalYear: number): CheckBook {
  const { route, isDecided } = readRoute(db)
  const head = { fiscalYear, route, isRouteDecided: isDecided }
  if (getFormGenerationOf(db, fiscalYear) === null) return { ...head, dates: [], ownDates: [], confirmations: [], sheets: [], records: [] }
  const { dates, own } = readCheckDates(context, db, fiscalYear)
  return {
    ...head,
    dates,
    ownDates: own,
    confirmations: listConfirmations(db, fiscalYear),
    sheets: listReviewSheets(db, fiscalYear),
    records: listRecordSummaries(db, fiscalYear),
  }
}
