// Knows what is proposed for 前年同月: what the items that this one came from counted in the same month last year.
import type { LastYearValue, LoggedItem } from '../../shared/model/check.ts'
import { entryOfSameMonthLastYear, sameMonthLastYear } from '../../shared/rules/check/same-month-last-year.ts'
import type { Context } from '../context.ts'
import { listCountedEntriesOfOrigins } from '../db/repositories/item-records.ts'

/** null where nothing of it was counted, and where there is no such item. */
export function findLastYearValue({ files }: Context, item: LoggedItem, measure: string, day: string): LastYearValue | null {
  const entries = listCountedEntriesOfOrigins(files.readable(), item, sameMonthLastYear(day))
  const found = entryOfSameMonthLastYear(entries, measure, day)
  return found === null || found.value === null ? null : { value: found.value, unit: found.unit, day: found.day }
}
