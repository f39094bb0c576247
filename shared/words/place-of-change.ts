// Knows what a changed row is part of, as a person names it: an indicator, another check, a series; '' = the item itself.
import { type Check, checks } from '../model/check.ts'
import type { RowChange } from '../model/deed.ts'
import type { IndicatorSeries } from '../model/indicator.ts'
import { checkNames } from './check-names.ts'

export type ChangedItem = Readonly<{ id: string; indicators: readonly Readonly<{ id: string; name: string }>[] }>

/** `series`: all that the ward has. */
export function placeOfChange(
  { table, rowId, before, after }: RowChange,
  { id: ownId, indicators }: ChangedItem,
  series: readonly IndicatorSeries[],
): string {
  const row = after ?? before
  const text = (column: string) => String(row?.[column] ?? '')
  const nameOfIndicator = (id: string) => indicators.find((indicator) => indicator.id === id)?.name ?? ''
  const check = checkOfRow(rowId)
  switch (table) {
    case 'outcome_indicator':
    case 'process_indicator':
      return nameOfIndicator(rowId) || text('name')
    case 'outcome_review':
      return [nameOfIndicator(check === null ? '' : rowId.slice(0, -check.length - 1)), check && checkNames[check]]
        .filter(Boolean)
        .join('　')
    case 'measurement':
    case 'yearly_target':
      return series.find(({ id }) => rowId.startsWith(`${id}-`))?.name ?? ''
    case 'initiative':
    case 'strategy':
    case 'management_issue':
    case 'reform_item':
      return rowId === ownId ? '' : text('title')
    case 'milestone':
      return text('title')
    default:
      return table.endsWith('_review') && check ? checkNames[check] : ''
  }
}

/** The check that the row of a review is of; null of any other row. */
export function checkOfRow(rowId: string): Check | null {
  return checks.find((check) => rowId.endsWith(`-${check}`)) ?? null
}
