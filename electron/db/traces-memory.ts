// Knows what a year's plan has of its residents, as long as nothing is done that could change it: it is asked for after every text that is typed into the plan.
import type { CouncilTraces } from '../../shared/model/opinion.ts'
import type { Db } from './db.ts'
import { listTablesChangedAfter } from './repositories/council-changes.ts'
import { listHeard, listPointless, listReflectionTraces } from './repositories/council-traces.ts'
import { findLastChange } from './repositories/search.ts'

type Remembered = Readonly<{ lastChange: number; traces: CouncilTraces }>
const memories = new WeakMap<Db, Remembered>()

/** What traces are made of; of the plan where its items stand and how they are called. */
const tablesOfTraces = [
  'opinion',
  'voice',
  'voice_piece',
  'opinion_about',
  'reflection',
  'answer_class',
  'meeting',
  'erasure',
  'ward_plan',
  'management_issue',
  'strategy',
  'initiative',
  'reform_item',
  'outcome_indicator',
  'process_indicator',
  'indicator_series',
  'series_link',
  'lineage',
]

/** Always what the file holds: whatever changes a file writes the change record. */
export function rememberedTraces(db: Db, fiscalYear: number): CouncilTraces {
  const before = memories.get(db)
  const lastChange = findLastChange(db)
  const isSame = before?.traces.fiscalYear === fiscalYear && !isChangedAfter(db, before.lastChange, lastChange)
  const traces = isSame ? before.traces : readTraces(db, fiscalYear)
  memories.set(db, { lastChange, traces })
  return traces
}

/** They are read afresh when they are asked for next. */
export function forgetTraces(db: Db): void {
  memories.delete(db)
}

function isChangedAfter(db: Db, changeId: number, lastChange: number): boolean {
  if (changeId === lastChange) return false
  const changed = listTablesChangedAfter(db, changeId)
  return tablesOfTraces.some((table) => changed.has(table))
}

const readTraces = (db: Db, fiscalYear: number): CouncilTraces => ({
  fiscalYear,
  reflections: listReflectionTraces(db, fiscalYear),
  heard: listHeard(db, fiscalYear),
  pointless: listPointless(db, fiscalYear),
})
