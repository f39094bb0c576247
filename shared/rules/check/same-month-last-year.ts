// Knows 前年同月比: which value of last year stands against one of this year, and what per cent of it this one is.
import type { LogEntry } from '../../model/check.ts'
import type { Decimal } from '../../model/indicator.ts'
import { compareDecimals, ratioOfDecimals } from '../decimal.ts'
import { foldText } from '../fold-text.ts'

/** '2026-06' → '2025-06'; of an ISO date. */
export const sameMonthLastYear = (day: string): string => `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4, 7)}`

/**
 * Of what the initiatives that this one came from counted, the one entry that stands against `measure` on `day`: the same thing (全角 and half-width are
 * one) in the same month last year; of several that of the nearest day, the earlier of two. One event stands against one event: nothing is summed up.
 */
export function entryOfSameMonthLastYear(entries: readonly LogEntry[], measure: string, day: string): LogEntry | null {
  const [month, wanted] = [sameMonthLastYear(day), foldText(measure)]
  if (wanted === '') return null
  const distance = (entry: LogEntry) => Math.abs(Number(entry.day.slice(8)) - Number(day.slice(8)))
  return (
    entries
      .filter((entry) => entry.value !== null && entry.day.startsWith(month) && foldText(entry.measure) === wanted)
      .toSorted((a, b) => distance(a) - distance(b) || (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))[0] ?? null
  )
}

/** '104.9' (per cent, one digit, half up); null where there is nothing to compare with: no value, or last year none, 0 or less. */
export function ratioToLastYear(value: Decimal | null, lastYearValue: Decimal | null): Decimal | null {
  if (value === null || lastYearValue === null || compareDecimals(lastYearValue, '0') <= 0) return null
  return ratioOfDecimals(value, lastYearValue, 100, 1)
}
