// Knows how everything that figures and verdicts are computed from is read as one: the series with the policy's common indicators in front.
import type { BasicPolicy } from '../../shared/model/basic-policy.ts'
import type { IndicatorBook } from '../../shared/model/indicator-book.ts'
import { commonSeriesOf } from '../../shared/rules/common-series.ts'
import type { Db } from '../db/db.ts'
import { listDecisions } from '../db/repositories/decisions.ts'
import { getMeasureSettings } from '../db/repositories/measure-settings.ts'
import { listMysteryShoppings } from '../db/repositories/mystery-shoppings.ts'
import { findLastChange } from '../db/repositories/search.ts'
import { listSeries } from '../db/repositories/series.ts'
import { listSurveys } from '../db/repositories/surveys.ts'

type Memory = Readonly<{ lastChange: number; policy: BasicPolicy; book: IndicatorBook }>
const memories = new WeakMap<Db, Memory>()

/**
 * The last book is kept as long as the change record says that nothing was written since. One that was read in the middle of a deed is not: the deed may
 * still come to nothing.
 */
export function readIndicatorBook(db: Db, policy: BasicPolicy): IndicatorBook {
  const lastChange = findLastChange(db)
  const kept = memories.get(db)
  if (kept?.lastChange === lastChange && kept.policy === policy) return kept.book
  const stored = listSeries(db)
  const book = {
    series: [...commonSeriesOf(policy, stored), ...stored.filter((series) => series.commonKey === null)],
    surveys: listSurveys(db),
    mysteryShoppings: listMysteryShoppings(db),
    decisions: listDecisions(db),
    settings: getMeasureSettings(db),
  }
  if (!db.inTransaction) memories.set(db, { lastChange, policy, book })
  return book
}
