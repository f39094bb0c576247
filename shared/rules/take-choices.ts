// Knows the plan that comes of a merge and of what a person chose: ours, with what is taken of theirs.
import type { FlatPlan, FlatRecord, MergeChoices } from '../model/merge.ts'
import { type FlatChange, scopeMark, textOfMark } from './merge-plans.ts'
import { sortFlat } from './sort-flat.ts'

/** What a change comes to where nobody chose: theirs where they alone changed what is theirs, else ours stays. */
export function chosenFor(change: Pick<FlatChange, 'key' | 'state'>, choices: MergeChoices): 'theirs' | 'ours' {
  return (Object.hasOwn(choices, change.key) ? choices[change.key] : undefined) ?? (change.state === 'theirs' ? 'theirs' : 'ours')
}

/** Keys of the conflicts that nobody has decided. */
export function undecidedOf(changes: readonly Pick<FlatChange, 'key' | 'state'>[], choices: MergeChoices): readonly string[] {
  return changes.filter((c) => c.state === 'conflict' && !Object.hasOwn(choices, c.key)).map((c) => c.key)
}

/**
 * `changes` as mergePlans found them between these three. An item that stays keeps what it stands under: where a choice would have taken that
 * away, it stays too. So no choice loses anything that is not part of its own change.
 */
export function takeChoices(
  sides: Readonly<{ base: FlatPlan; ours: FlatPlan; theirs: FlatPlan }>,
  changes: readonly FlatChange[],
  choices: MergeChoices,
): FlatPlan {
  const merged = new Map(sides.ours.records.map((r) => [r.id, r]))
  const theirs = new Map(sides.theirs.records.map((r) => [r.id, r]))
  const taken = changes.filter((c) => chosenFor(c, choices) === 'theirs')
  for (const change of taken) if (change.what === 'records') takeRecords(merged, change)
  for (const change of taken) {
    const record = merged.get(change.recordId)
    if (!record || change.what === 'records') continue
    merged.set(record.id, change.what === 'place' ? withPlace(record, change.theirs) : withValue(record, change, theirs.get(record.id)))
  }
  bringBackParents(merged, [sides.ours, sides.theirs, sides.base])
  const isMarked = sides.ours.records.some((r) => scopeMark in r.values)
  return sortFlat({ fiscalYear: sides.ours.fiscalYear, records: isMarked ? [...merged.values()] : [...merged.values()].map(withoutMark) })
}

function takeRecords(merged: Map<string, FlatRecord>, change: Extract<FlatChange, { what: 'records' }>): void {
  for (const { id } of change.ours) merged.delete(id)
  for (const record of change.theirs) merged.set(record.id, record)
}

function withPlace(record: FlatRecord, place: Readonly<{ parentId: string | null; position: string }> | null): FlatRecord {
  return place ? { ...record, ...place } : record
}

/** A text brings with it whether it is still last year's. */
function withValue(record: FlatRecord, change: Extract<FlatChange, { what: 'value' }>, theirs: FlatRecord | undefined): FlatRecord {
  const mark = `carried/${change.field}`
  const values = { ...record.values, [change.field]: change.theirs }
  if (textOfMark(change.field) === null && (mark in values || mark in (theirs?.values ?? {}))) values[mark] = theirs?.values[mark] ?? null
  return { ...record, values }
}

function withoutMark(record: FlatRecord): FlatRecord {
  if (!(scopeMark in record.values)) return record
  const { [scopeMark]: _, ...values } = record.values
  return { ...record, values }
}

function bringBackParents(merged: Map<string, FlatRecord>, from: readonly FlatPlan[]): void {
  const known = from.map((plan) => new Map(plan.records.map((r) => [r.id, r])))
  const find = (id: string) => known.map((records) => records.get(id)).find((r) => r !== undefined)
  for (const record of merged.values()) {
    const { parentId } = record
    if (parentId === null || merged.has(parentId)) continue
    const parent = find(parentId)
    // a Map hands out what is added while it is walked through: the parent's own parent is looked after too
    if (parent) merged.set(parentId, parent)
  }
}
