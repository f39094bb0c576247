// Knows how a list of deeds is cut into days: a heading before the first deed of each.
import type { DeedWithChanges } from '../../../shared/model/deed.ts'
import { labelOfDay } from '../../../shared/words/dates.ts'

export type HistoryRow =
  | Readonly<{ kind: 'day'; key: string; label: string }>
  | Readonly<{ kind: 'deed'; key: string; entry: DeedWithChanges }>

export function groupByDay(deeds: readonly DeedWithChanges[]): readonly HistoryRow[] {
  return deeds.flatMap((entry, index): HistoryRow[] => {
    const day = entry.deed.at.slice(0, 10)
    const row: HistoryRow = { kind: 'deed', key: `deed ${entry.deed.id}`, entry }
    // The key holds the deed, since a clock that was set back can show the same day twice.
    return day === deeds[index - 1]?.deed.at.slice(0, 10)
      ? [row]
      : [{ kind: 'day', key: `day ${day} ${entry.deed.id}`, label: labelOfDay(day) }, row]
  })
}
