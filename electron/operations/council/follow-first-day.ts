// Knows that an opinion stands in the 年度 in which it was first said, and is numbered there.
import type { Opinion } from '../../../shared/model/opinion.ts'
import { fiscalYearOf } from '../../../shared/rules/fiscal-year.ts'
import { nameYears } from '../../../shared/words/council-opinion-refusals.ts'
import { AppError } from '../../app-error.ts'
import type { Db } from '../../db/db.ts'
import { putOpinionNumber } from '../../db/repositories/opinion-rows.ts'
import { listMergedInto, nextOpinionNumber } from '../../db/repositories/opinions.ts'

/** Inside a deed that changed a day. In another 年度 it gets the next number. Throws E-OPINION-02 {years} where it is merged with opinions that stay behind. */
export function followFirstDay(db: Db, { id, pieces, fiscalYear, mergedInto }: Opinion): void {
  const [first] = pieces
  const year = first ? fiscalYearOf(first.voice.day) : fiscalYear
  if (year === fiscalYear) return
  const isMerged = mergedInto !== null || listMergedInto(db, [id]).length > 0
  if (isMerged) throw new AppError('E-OPINION-02', { years: nameYears([fiscalYear, year].toSorted((a, b) => a - b)) })
  putOpinionNumber(db, id, year, nextOpinionNumber(db, year))
}
