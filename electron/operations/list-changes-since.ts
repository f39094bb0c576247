// Knows what of an item, of what stands under it and of the series that it shows changed since a deed, told by the change record row by row.
import type { CheckedKind, CheckedRef } from '../../shared/model/check.ts'
import type { RowChange } from '../../shared/model/deed.ts'
import type { SeriesLinkKind } from '../../shared/model/indicator.ts'
import { reviewKindOf } from '../../shared/model/fields.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import type { Db } from '../db/db.ts'
import { netChanges } from '../db/net-changes.ts'
import { listChangesOfRowAfter } from '../db/repositories/deeds.ts'
import { getFiscalYearOf } from '../db/repositories/items.ts'
import { recordColumns } from '../db/repositories/record-columns.ts'
import { getSeriesOf } from '../db/repositories/series-links.ts'
import { listRowsDeletedAfter, listRowsMovedAfter, listRowsUnder, type RowUnder } from '../db/repositories/rows-under.ts'

/**
 * What stands under each kind, as table → column that names the item. Items that are checked themselves are told where they came, went or were moved, not
 * for what they say; 取組の記録 goes on by itself and is no change of what was confirmed.
 */
type Below = RowUnder & Readonly<{ onlyWhole?: boolean }>
const under: Readonly<Record<CheckedKind, readonly Below[]>> = {
  wardPlan: [
    { table: 'related_budget', column: 'ward_plan_id' },
    { table: 'management_issue', column: 'ward_plan_id', onlyWhole: true },
    { table: 'reform_item', column: 'ward_plan_id', onlyWhole: true },
  ],
  managementIssue: [{ table: 'strategy', column: 'management_issue_id', onlyWhole: true }],
  strategy: [
    { table: 'policy_tie', column: 'strategy_id' },
    { table: 'outcome_indicator', column: 'strategy_id' },
    { table: 'milestone', column: 'strategy_id' },
    { table: 'initiative', column: 'strategy_id', onlyWhole: true },
  ],
  initiative: [
    { table: 'policy_tie', column: 'initiative_id' },
    { table: 'amount', column: 'initiative_id' },
    { table: 'process_indicator', column: 'initiative_id' },
    { table: 'milestone', column: 'initiative_id' },
  ],
  reformItem: [],
}
type Row = Readonly<{
  table: string
  rowId: string
  onlyWhole?: boolean
  /** The column that names the item that it stands or stood under, and that item. */
  owner?: Readonly<{ column: string; id: string }>
  /** It was moved from there: told for that alone. */
  isElsewhere?: boolean
}>

/**
 * Against what stood there right after the deed, net by row; what was deleted is among it. Throws E-CHECK-09 where that year has no such item and none
 * was deleted since.
 */
export function listChangesSince(context: Context, fiscalYear: number, { kind, id }: CheckedRef, deedId: number): readonly RowChange[] {
  const db = context.files.readable()
  const ofYear = getFiscalYearOf(db, kind, id)
  const own: Row = { table: recordColumns[kind].table, rowId: id }
  if (ofYear !== null && ofYear !== fiscalYear) throw new AppError('E-CHECK-09')
  const rows: readonly Row[] = [own, ...reviewsOf(db, kind, id, deedId), ...rowsBelow(db, kind, id, deedId)]
  const changes = rows.flatMap((row) => changesOf(db, row, deedId))
  if (ofYear === null && changes.length === 0) throw new AppError('E-CHECK-09')
  return [...changes, ...changesOfSeries(db, rows, fiscalYear, deedId)]
}

function rowsBelow(db: Db, kind: CheckedKind, id: string, deedId: number): readonly Row[] {
  return under[kind].flatMap((below) =>
    rowsOf(db, below, id, deedId).flatMap((row) =>
      row.table === 'outcome_indicator' && !row.isElsewhere ? [row, ...reviewsOf(db, 'outcomeIndicator', row.rowId, deedId)] : [row],
    ),
  )
}

function reviewsOf(db: Db, kind: string, ownerId: string, deedId: number): readonly Row[] {
  const review = reviewKindOf(kind)
  const { table, parent } = review ? recordColumns[review] : { table: '', parent: null }
  return parent === null ? [] : rowsOf(db, { table, column: parent }, ownerId, deedId)
}

/** Those that are there, and those that were and are not any more: deleted, or moved under another item. */
function rowsOf(db: Db, { onlyWhole = false, ...place }: Below, ownerId: string, deedId: number): readonly Row[] {
  const here = new Set([...listRowsUnder(db, place, ownerId), ...listRowsDeletedAfter(db, place, ownerId, deedId)])
  const moved = listRowsMovedAfter(db, place, ownerId, deedId)
  const owner = { column: place.column, id: ownerId }
  return [...new Set([...here, ...moved])].map((rowId) => ({ table: place.table, rowId, onlyWhole, owner, isElsewhere: !here.has(rowId) }))
}

function changesOf(db: Db, { table, rowId, onlyWhole = false, owner }: Row, deedId: number): readonly RowChange[] {
  const changes = netChanges(listChangesOfRowAfter(db, table, rowId, deedId).map(({ deedId: _, ...change }) => change))
  return owner ? changes.flatMap((change) => changeUnder(change, owner, onlyWhole)) : changes
}

/** What of a change is one of the item that the row stands or stood under: what came to it, left it, or changed in it. */
function changeUnder(change: RowChange, { column, id }: NonNullable<Row['owner']>, onlyWhole: boolean): readonly RowChange[] {
  const { before, after } = change
  if (before === null || after === null) return (before ?? after)?.[column] === id ? [change] : []
  if (!Object.hasOwn(after, column)) return onlyWhole ? [] : [change]
  if (after[column] === id && !onlyWhole) return [change]
  const isConcerned = after[column] === id || before[column] === id
  const move = { ...change, before: { [column]: before[column] ?? null }, after: { [column]: after[column] ?? null } }
  return isConcerned ? [move] : []
}

const linkKinds: Readonly<Record<string, SeriesLinkKind>> = { outcome_indicator: 'outcomeIndicator', process_indicator: 'processIndicator' }

/** Of the series that an indicator shows now, and of the one that it showed then: this year's target and results. */
function changesOfSeries(db: Db, rows: readonly Row[], fiscalYear: number, deedId: number): readonly RowChange[] {
  const indicators = rows.filter(({ table, isElsewhere }) => Object.hasOwn(linkKinds, table) && !isElsewhere)
  const links = indicators.flatMap(({ rowId }) => changesOf(db, { table: 'series_link', rowId }, deedId))
  const shown = indicators.flatMap(({ table, rowId }) => getSeriesOf(db, linkKinds[table] ?? 'outcomeIndicator', rowId) ?? [])
  const series = new Set([...shown, ...links.flatMap(({ before }) => (before?.['series_id'] ? [String(before['series_id'])] : []))])
  const ofSeries = [...series].flatMap((id) => [
    { table: 'yearly_target', rowId: `${id}-${fiscalYear}` },
    ...checkPeriods.map((period) => ({ table: 'measurement', rowId: `${id}-${fiscalYear}-${period}` })),
  ])
  return [...links, ...ofSeries.flatMap((row) => changesOf(db, row, deedId))]
}
