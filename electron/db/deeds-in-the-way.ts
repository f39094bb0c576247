// Knows which later deeds keep an older one from being taken back alone: those that touched what it had written, or what it would bring back.
import type { Deed, RowChange } from '../../shared/model/deed.ts'
import { listChangesToTakeBack } from './changes-to-take-back.ts'
import { type Db, prepare } from './db.ts'
import { netChanges } from './net-changes.ts'
import { recordedTables } from './recorded-tables.ts'
import { listChangesOfRowAfter, listDeedsWithRowsOf, listStandingAfter } from './repositories/deeds.ts'

type Values = NonNullable<RowChange['before']>
type Row = Readonly<{ table: string; rowId: string }>

/**
 * Oldest first; none = the deed can be taken back. An update is in the way of an update only where both wrote the same column; what was made
 * stays while a later deed wrote to it, put something under it or named it; what was deleted needs its parent back first.
 */
export function listDeedsInTheWay(db: Db, deed: Deed): readonly Deed[] {
  const later = withoutTakenBack(listStandingAfter(db, deed.id))
  const laterIds = new Set(later.map((d) => d.id))
  const changesOf = (row: Row) => listChangesOfRowAfter(db, row.table, row.rowId, deed.id).filter((c) => laterIds.has(c.deedId))
  const changes = netChanges(listChangesToTakeBack(db, deed.id))
  const comesBack = new Set(changes.filter((c) => c.after === null).map(keyOf))

  const found = new Set<number>()
  for (const change of changes) {
    for (const next of changesOf(change)) if (isTouching(change, next)) found.add(next.deedId)
    for (const id of deedsOfSameField(db, change, deed.id)) if (laterIds.has(id)) found.add(id)
    if (change.before === null) {
      for (const row of rowsUnder(db, change)) for (const next of changesOf(row)) found.add(next.deedId)
      for (const { column, ...row } of rowsNaming(db, change)) {
        for (const next of changesOf(row)) if (next.after?.[column] === change.rowId) found.add(next.deedId)
      }
      // the year after was made of it, and would lose what it shows of the year before
      for (const row of rowsComeOf(db, change)) for (const next of changesOf(row)) found.add(next.deedId)
    } else {
      for (const parent of parentsOf(change.table, change.before)) {
        if (isThere(db, parent) || comesBack.has(keyOf(parent))) continue
        for (const next of changesOf(parent)) if (next.after === null) found.add(next.deedId)
      }
      for (const row of rivalsOf(db, change, change.before)) for (const next of changesOf(row)) found.add(next.deedId)
    }
  }
  return later.filter((d) => found.has(d.id))
}

/** A deed and the revert that took it back come to nothing together. `deeds` oldest first. */
function withoutTakenBack(deeds: readonly Deed[]): readonly Deed[] {
  const ids = new Set(deeds.map((d) => d.id))
  const gone = new Set<number>()
  for (const { id, kind, ofDeed } of deeds.toReversed()) {
    if (kind === 'revert' && ofDeed !== null && ids.has(ofDeed) && !gone.has(id)) gone.add(id).add(ofDeed)
  }
  return deeds.filter((d) => !gone.has(d.id))
}

function isTouching(change: RowChange, next: RowChange): boolean {
  const [written, then] = [change.after, next.after]
  if (change.before === null || written === null || next.before === null || then === null) return true
  return Object.keys(written).some((column) => Object.hasOwn(then, column))
}

function deedsOfSameField(db: Db, change: RowChange, deedId: number): readonly number[] {
  const values = change.after ?? change.before
  return (recordedTables[change.table]?.field ?? []).flatMap((column) => {
    const value = values?.[column] ?? null
    return value === null ? [] : listDeedsWithRowsOf(db, change.table, column, value, deedId)
  })
}

/** What would go away together with a row. */
function rowsUnder(db: Db, { table, rowId }: Row): readonly Row[] {
  const children = Object.entries(recordedTables).flatMap(([child, { parents }]) =>
    Object.entries(parents)
      .filter(([, parent]) => parent === table)
      .flatMap(([column]) => prepare<[string], { id: string }>(db, `SELECT id FROM ${child} WHERE ${column} = ?`).all(rowId))
      .map((row) => ({ table: child, rowId: row.id })),
  )
  return children.flatMap((row) => [row, ...rowsUnder(db, row)])
}

/** What would lose its name for a row, and in which column. */
function rowsNaming(db: Db, { table, rowId }: Row): readonly (Row & Readonly<{ column: string }>)[] {
  return Object.entries(recordedTables).flatMap(([other, { references = {} }]) =>
    Object.entries(references)
      .filter(([, named]) => named === table)
      .flatMap(([column]) =>
        prepare<[string], { id: string }>(db, `SELECT id FROM ${other} WHERE ${column} = ?`)
          .all(rowId)
          .map(({ id }) => ({ table: other, rowId: id, column })),
      ),
  )
}

/** The lineage of records of later years that name this one as their origin. */
function rowsComeOf(db: Db, { rowId }: Row): readonly Row[] {
  return prepare<[string], { id: string }>(db, 'SELECT id FROM lineage WHERE origin_id = ?')
    .all(rowId)
    .map(({ id }) => ({ table: 'lineage', rowId: id }))
}

function parentsOf(table: string, values: Values): readonly Row[] {
  const known = recordedTables[table]
  return Object.entries({ ...known?.parents, ...known?.references }).flatMap(([column, parent]) => {
    const rowId = values[column] ?? null
    return rowId === null ? [] : [{ table: parent, rowId: String(rowId) }]
  })
}

/** Other rows that stand where a row would come back to; `values`: what it would get back, all of it or what it has lost. */
function rivalsOf(db: Db, { table, rowId }: Row, values: Values): readonly Row[] {
  return (recordedTables[table]?.unique ?? []).flatMap((place) => {
    const columns = typeof place === 'string' ? [place] : place
    if (!columns.some((column) => Object.hasOwn(values, column))) return []
    const now = prepare<[string], Values>(db, `SELECT * FROM ${table} WHERE id = ?`).get(rowId)
    const others = `SELECT id FROM ${table} WHERE ${columns.map((column) => `${column} = ?`).join(' AND ')} AND id <> ?`
    return prepare<unknown[], { id: string }>(db, others)
      .all(...columns.map((column) => values[column] ?? now?.[column] ?? null), rowId)
      .map((row) => ({ table, rowId: row.id }))
  })
}

const isThere = (db: Db, { table, rowId }: Row) => prepare<[string]>(db, `SELECT 1 FROM ${table} WHERE id = ?`).get(rowId) !== undefined
const keyOf = ({ table, rowId }: Row) => `${table}/${rowId}`
