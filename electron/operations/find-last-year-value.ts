// Knows what is proposed for 前年同月: what the initiatives that this one came from counted in the same month last year.
import type { LastYearValue } from '../../shared/model/check.ts'
import { entryOfSameMonthLastYear, sameMonthLastYear } from '../../shared/rules/check/same-month-last-year.ts'
import type { Context } from '../context.ts'
import { listCountedEntriesOfOrigins } from '../db/repositories/initiative-records.ts'

/** null where nothing of it was counted, and where there is no such initiative. */
export function findLastYearValue({ files }: Context, initiativeId: string, measure: string, day: string): LastYearValue | null {
  const entries = listCountedEntriesOfOrigins(files.readable(), initiativeId, sameMonthLastYear(day))
  const found = entryOfSameMonthLastYear(entries, measure, day)
  return found === null || found.value === null ? null : { value: found.value, unit: found.unit, day: found.day }
}
