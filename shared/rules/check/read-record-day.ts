// Knows a day of the records as people type it while they work: 6/12, 12 (of this month), H27.6.12, 平成27年6月12日.
import { parseDay } from '../parse-day.ts'

const dayOfMonth = /^(\d{1,2})日?$/
const dayOfYear = /^(\d{1,2})[/.月-](\d{1,2})日?$/

/**
 * ISO date; null where it is no day. 全角 and spaces are understood. Without a year it is a day of the fiscal year, a day alone one of the month of
 * `today` in that year.
 */
export function readRecordDay(typed: string, today: string, fiscalYear: number): string | null {
  const bare = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const [, alone] = dayOfMonth.exec(bare) ?? []
  if (alone !== undefined) return dayIn(fiscalYear, Number(today.slice(5, 7)), alone)
  const [, month, day] = dayOfYear.exec(bare) ?? []
  if (month !== undefined && day !== undefined) return dayIn(fiscalYear, Number(month), day)
  return parseDay(bare)
}

const dayIn = (fiscalYear: number, month: number, day: string): string | null =>
  parseDay(`${month >= 4 ? fiscalYear : fiscalYear + 1}/${month}/${day}`)
