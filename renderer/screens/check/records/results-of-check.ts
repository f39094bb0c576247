// Knows which checks ask for results of an item, which of them is meant today, and what their text is with chosen entries under it.
import { type Check, type CheckDates, isQuarter, type LogEntry, type LoggedKind } from '../../../../shared/model/check.ts'
import { sayLogEntry } from '../../../../shared/words/records.ts'

/** 中間振り返り asks for findings alone; of a 戦略 no form asks for results, and the quarters alone do. */
export const checksWithResults = (kind: LoggedKind, dates: readonly CheckDates[]): readonly Check[] =>
  dates.map(({ check }) => check).filter((check) => (kind === 'strategy' ? isQuarter(check) : check !== 'midYearReview'))

/** The one in front; else the first whose deadline is not over, the last of all where each is. null where there is none. */
export function proposedCheck(kind: LoggedKind, dates: readonly CheckDates[], inFront: Check | null, today: string): Check | null {
  const options = checksWithResults(kind, dates)
  if (inFront !== null && options.includes(inFront)) return inFront
  return dates.find(({ check, deadline }) => options.includes(check) && today <= deadline)?.check ?? options.at(-1) ?? null
}

/** The text with a bullet for each entry that has none in it yet, the oldest first; `added`: how many those are. Entries newest first. */
export function bulletsFor(before: string, entries: readonly LogEntry[], fiscalYear: number): Readonly<{ text: string; added: number }> {
  const lines = new Set(before.split('\n').map((line) => line.trim()))
  const bullets = entries
    .toReversed()
    .map((entry) => sayLogEntry(entry, fiscalYear))
    .filter((bullet) => !lines.has(bullet))
  const head = before.trimEnd()
  return { text: [...(head === '' ? [] : [head]), ...bullets].join('\n'), added: bullets.length }
}
