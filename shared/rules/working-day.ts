// Knows on which days a ward office is open: not on Saturdays, Sundays, public holidays and around the new year.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { isWeekend } from 'date-fns/isWeekend'
import { parseISO } from 'date-fns/parseISO'
import japaneseHolidays from 'japanese-holidays'

/** MM-DD */
const newYear: readonly string[] = ['12-29', '12-30', '12-31', '01-01', '01-02', '01-03']
const known = new Map<string, ReadonlySet<string>>()

/** `year`: '2016'. By the laws as they stand: what is enacted later is not among them. */
function holidaysOf(year: string): ReadonlySet<string> {
  const before = known.get(year)
  if (before) return before
  const two = (part: number) => String(part).padStart(2, '0')
  const days = new Set(japaneseHolidays.getHolidaysOf(Number(year), true).map(({ month, date }) => `${two(month)}-${two(date)}`))
  known.set(year, days)
  return days
}

/**
 * `day`: ISO date. Source: 地方自治法 第4条の2第2項 (土曜日・日曜日, 国民の祝日, 年末年始の条例で定める日 = 12月29日 to 1月3日) and 国民の祝日に関する法律
 * with its exceptions of single years.
 */
export function isWorkingDay(day: string): boolean {
  const inYear = day.slice(5, 10)
  return !isWeekend(parseISO(day)) && !newYear.includes(inYear) && !holidaysOf(day.slice(0, 4)).has(inYear)
}

/** ISO date: the day itself, or the last working day before it (前倒し). */
export function workingDayUpTo(day: string): string {
  return isWorkingDay(day) ? day : workingDayUpTo(formatISO(addDays(parseISO(day), -1), { representation: 'date' }))
}
