// Knows which of a deed's changed columns a person can read, and how: fields by their names, ids and internal marks left out.
import type { RowChange } from '../model/deed.ts'
import { readSettingChange } from './council-setting-change.ts'
import { historyWords as words, nameAmount, nameOfColumn, type ReadableChange, readValue } from './history.ts'

/** The changed fields of all rows in order; of a row that was made or deleted only fields that had something in them. */
export function listReadableChanges(changes: readonly RowChange[], describeTie: (target: string) => string): readonly ReadableChange[] {
  return changes.flatMap((change) => {
    if (change.table === 'council_setting') return readSettingChange(change) ?? []
    const columns = Object.keys(change.after ?? change.before ?? {})
    const isWhole = change.before === null || change.after === null
    return columns.flatMap((column): ReadableChange[] => {
      const row = change.after ?? change.before
      const label =
        change.table === 'amount' && column === 'yen' && isWhole
          ? nameAmount(row?.['kind'], row?.['fiscal_year'])
          : nameOfColumn(change.table, column)
      if (label === null || isHidden(column, isWhole)) return []
      const before = readValue(change.table, column, change.before?.[column], describeTie)
      const after = readValue(change.table, column, change.after?.[column], describeTie)
      if (before === after) return []
      return [{ label: isWhole ? `${label}（${change.before === null ? words.created : words.deleted}）` : label, before, after }]
    })
  })
}

const asByDefault = new Set([
  'is_main',
  'kind',
  'fiscal_year',
  'first_reiwa_year_as',
  'direction',
  'is_strict',
  'decimals',
  'is_open',
  'minutes_state',
  'answer_state',
  'is_main_measure',
  'is_covered',
])

/** Places in an order are keys that say nothing to a person; of a new row also what it is by default. */
function isHidden(column: string, isWhole: boolean): boolean {
  return column === 'position' || (isWhole && asByDefault.has(column))
}
