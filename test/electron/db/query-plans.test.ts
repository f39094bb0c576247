// Knows that what is asked often stays quick however long the change record grows and however many years a file holds: each is answered by an index.
import { expect, test } from 'vitest'
import {
  findDeedToRedo,
  findDeedToUndo,
  findFloor,
  listChangesOfDeed,
  listDeeds,
  listDeedsOfRow,
} from '../../../electron/db/repositories/deeds.ts'
import { findLastChange, listRowsChangedAfter } from '../../../electron/db/repositories/search.ts'
import type { Db } from '../../../electron/db/db.ts'
import { listActItems } from '../../../electron/db/repositories/act-items.ts'
import {
  isDeedOfConfirmations,
  listConfirmations,
  listConfirmationsOf,
  momentOfLastConfirmation,
} from '../../../electron/db/repositories/confirmations.ts'
import { listEditions } from '../../../electron/db/repositories/editions.ts'
import { listInquiries } from '../../../electron/db/repositories/inquiries.ts'
import { getFiscalYearOf } from '../../../electron/db/repositories/items.ts'
import { deleteLineageOfPlan, listOrigins, listOriginsOfPlan, listSuccessors } from '../../../electron/db/repositories/lineage.ts'
import { listPositions } from '../../../electron/db/repositories/positions.ts'
import { listRowsDeletedAfter, listRowsMovedAfter } from '../../../electron/db/repositories/rows-under.ts'
import { countRecordsUnder, listRecordsOfYear } from '../../../electron/db/repositories/records-of-year.ts'
import { getSeriesOf } from '../../../electron/db/repositories/series-links.ts'
import { listEstablishedDeeds, listStandingChanges, listStandingChangesUnder } from '../../../electron/db/repositories/standing-changes.ts'
import { listTakeOuts } from '../../../electron/db/repositories/take-outs.ts'
import { listTargetChangeReasons } from '../../../electron/db/repositories/target-change-reasons.ts'
import { listWaivedFindings } from '../../../electron/db/repositories/waived-findings.ts'
import { getWardPlan } from '../../../electron/db/repositories/ward-plan-tree.ts'
import { makeDatabaseInMemory } from '../../helpers/app-in-memory.ts'
import { plansOf } from '../../helpers/query-plans.ts'

/** What is read from end to end. */
function walksOf(ask: (db: Db) => unknown): readonly string[] {
  const plans = plansOf(makeDatabaseInMemory(), ask)
  expect(plans.length).toBeGreaterThan(0)
  return plans.filter((plan) => /^SCAN (?!CONSTANT)/.test(plan))
}

test.each<readonly [string, (db: Db) => unknown]>([
  ['what Ctrl+Z takes back', findDeedToUndo],
  ['what Ctrl+Y does again', findDeedToRedo],
  ['behind what nothing is taken back', findFloor],
  ['the changes of a deed', (db) => listChangesOfDeed(db, 1)],
  ['the last deeds', (db) => listDeeds(db, 50, null, 200)],
  ['the last change that a search has seen', findLastChange],
  ['what changed since a search', (db) => listRowsChangedAfter(db, 1)],
  ['the confirmations of a year', (db) => listConfirmations(db, 2015)],
  ['those of an item', (db) => listConfirmationsOf(db, 'id-1', 'firstQuarter')],
  ['when the last one was made', momentOfLastConfirmation],
  ['whether a deed confirmed', (db) => isDeedOfConfirmations(db, 1)],
  ['what was deleted under an item', (db) => listRowsDeletedAfter(db, { table: 'amount', column: 'initiative_id' }, 'id-1', 1)],
  ['what was moved from an item', (db) => listRowsMovedAfter(db, { table: 'process_indicator', column: 'initiative_id' }, 'id-1', 1)],
  ['what changed in a target', (db) => listStandingChanges(db, 'outcome_indicator', 'id-1', 1)],
  ['what changed in the targets of a series', (db) => listStandingChangesUnder(db, 'yearly_target', 'id-1', 1)],
  ['the deeds of a field', (db) => listDeedsOfRow(db, 'initiative', 'id-1', 'content', 20)],
])('%s', (_, ask) => {
  const plans = plansOf(makeDatabaseInMemory(), ask)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) {
    // walking the deeds from the newest on is what the primary key is for; it ends at the first hit or the limit
    const isWalk = /^SCAN d$/.test(plan)
    if (!isWalk) expect(plan).not.toMatch(/^SCAN (deed|row_change|c)\b(?!.*USING)/)
  }
  // 'SEARCH row_change' alone is how SQLite takes the greatest id: one step down the table's own tree
  const isQuick = /USING (INTEGER PRIMARY KEY|(COVERING )?INDEX)|^SCAN d$|^SEARCH row_change$/
  expect(plans.some((plan) => isQuick.test(plan))).toBe(true)
})

test.each<readonly [string, (db: Db) => unknown]>([
  ['the plan of a year', (db) => getWardPlan(db, 2015)],
  ['the places of its items', (db) => listPositions(db, 'plan')],
  ['the year of a record', (db) => getFiscalYearOf(db, 'outcomeReview', 'id-1-midterm')],
  ['the year of what a check says of a strategy', (db) => getFiscalYearOf(db, 'strategyReview', 'id-1-midYearReview')],
  ['the editions from 策定 on', (db) => listEstablishedDeeds(db, 'plan')],
  ['why targets were changed', (db) => listTargetChangeReasons(db, 'plan')],
  ['which series an indicator shows', (db) => getSeriesOf(db, 'outcomeIndicator', 'id-1')],
  ['where an item comes from', (db) => listOrigins(db, 'initiative', 'id-1')],
  ['what became of it', (db) => listSuccessors(db, 'processIndicator', 'id-1')],
  ['where all of a plan comes from', (db) => listOriginsOfPlan(db, 'plan')],
  ['what a plan leaves behind when it goes', (db) => deleteLineageOfPlan(db, 'plan')],
  ['the editions of a year', (db) => listEditions(db, 2015)],
  ['the inquiries of a year', (db) => listInquiries(db, 2015)],
  ['what is out in a year', (db) => listTakeOuts(db, 2015)],
  ['what an inspection passes over', (db) => listWaivedFindings(db, 'plan')],
])('%s, whatever the other years hold', (_, ask) => expect(walksOf(ask)).toEqual([]))

test('of the improvements of an initiative only the origins that were found are walked through', () => {
  expect(walksOf((db) => listActItems(db, 'id-1'))).toEqual(['SCAN o', 'SCAN origin'])
})

test('of what was done in a year only that is walked through, to put it in order', () => {
  expect(new Set(walksOf((db) => listRecordsOfYear(db, 2015)))).toEqual(new Set(['SCAN found']))
})

test('of what was done under an item nothing else is walked through', () => {
  expect(new Set(walksOf((db) => countRecordsUnder(db, 'id-1')))).toEqual(new Set(['SCAN own']))
})

test('what a deleted row takes with it is found by an index', () => {
  const db = makeDatabaseInMemory()
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('deed', 'current_deed')").pluck().all()
  const children = (tables as string[]).flatMap((table) =>
    (db.pragma(`foreign_key_list(${table})`) as { from: string }[]).map(({ from }) => ({ table, from })),
  )
  expect(children.length).toBeGreaterThan(20)
  const unindexed = children.filter(({ table, from }) =>
    (db.prepare(`EXPLAIN QUERY PLAN SELECT 1 FROM ${table} WHERE ${from} = ?`).all(null) as { detail: string }[]).some(
      (row) => !row.detail.startsWith('SEARCH'),
    ),
  )
  expect(unindexed).toEqual([])
})
