// Knows what became of a plan on two sides since they parted: place by place, what they changed, what we changed, and where both did.
import type { FlatPlan, FlatRecord, MergeChange } from '../model/merge.ts'
import { isAttachedKind, isWholeKind, ofItem } from '../model/attached.ts'
import { itemOfAttached } from './item-of-attached.ts'
import { childrenOf } from './sort-flat.ts'

export type FlatValue = string | number | null
export type FlatPlace = Readonly<{ parentId: string | null; position: string }>
type Head = Readonly<Pick<MergeChange, 'key' | 'kind' | 'recordId' | 'field' | 'state' | 'confirmed'>>
type Sides<T> = Readonly<{ base: T; ours: T; theirs: T }>
/** A MergeChange before it is put into words. `records`: the item with all that came or would go with it, top first; [] = it is not there. */
export type FlatChange =
  | (Head & Readonly<{ what: 'value' }> & Sides<FlatValue>)
  | (Head & Readonly<{ what: 'place' }> & Sides<FlatPlace | null>)
  | (Head & Readonly<{ what: 'records' }> & Sides<readonly FlatRecord[]>)
export type FlatMerge = Readonly<{ changes: readonly FlatChange[]; oursOnly: number }>

/** Name of the mark on a record of a base that the section owns it, and a part of what it was handed. */
export const scopeMark = 'inScope'
/** What is made anew on each side and compared on neither: fixed numbers, last year's live texts, marks of the hand-over itself. */
const notCompared = new Set([
  scopeMark,
  'number',
  'numberedUpTo',
  'reformNumberedUpTo',
  'pastResultsLinked',
  'previousLinked',
  'stage',
  'formGeneration',
  // who answered a finding and when goes with the answer; the rest follows other records
  'by',
  'at',
  ofItem,
  'sourceTitle',
  'isClosed',
])

/** Ids of the records that a base marks as the section's own. */
export function scopeOf(base: FlatPlan): ReadonlySet<string> {
  return new Set(base.records.filter((r) => r.values[scopeMark] === 1).map((r) => r.id))
}

/**
 * Every place where theirs does not equal the base nor ours. Records may be missing on any side. `scope`: ids of the base that were theirs to
 * change; what they added under or beside those is in scope too. An item that one side deleted while the other wrote in it, or put something under it,
 * is one conflict that holds all of it. Marks of carried texts go with their texts; a line of what was done is compared as a whole.
 */
export function mergePlans(base: FlatPlan, ours: FlatPlan, theirs: FlatPlan, scope: ReadonlySet<string>): FlatMerge {
  const [inBase, inOurs, inTheirs] = [indexOf(base), indexOf(ours), indexOf(theirs)]
  const ownLists = new Set(base.records.filter((r) => scope.has(r.id)).map(listOf))
  const isInScope = (id: string | null): boolean => {
    if (id === null) return false
    if (inBase.has(id)) return scope.has(id)
    const added = inTheirs.get(id) ?? inOurs.get(id)
    if (added && isAttachedKind(added.kind)) return isInScope(itemOfAttached(added))
    return added !== undefined && (isInScope(added.parentId) || ownLists.has(listOf(added)))
  }
  const changes: FlatChange[] = []
  let oursOnly = 0

  const comparePlace = (head: Readonly<{ kind: string; recordId: string }>, sides: Sides<FlatPlace | null>): void => {
    if (isSamePlace(sides.theirs, sides.base) || isSamePlace(sides.theirs, sides.ours)) {
      if (!isSamePlace(sides.ours, sides.base) && !isSamePlace(sides.theirs, sides.ours)) oursOnly += 1
      return
    }
    const isOurs = !isSamePlace(sides.ours, sides.base)
    changes.push({ ...head, ...headOf(head, 'place', stateOf(head.recordId, isOurs)), what: 'place', ...sides })
  }
  const stateOf = (id: string, isOurs: boolean): MergeChange['state'] => (!isInScope(id) ? 'outOfScope' : isOurs ? 'conflict' : 'theirs')

  /** One side's record against the other's, all of it. */
  const compareWhole = (b: FlatRecord | undefined, o: FlatRecord, t: FlatRecord): void => {
    if (!differs(o, t)) return
    if (b && !differs(b, t)) oursOnly += 1
    else {
      const head = headOf({ kind: t.kind, recordId: t.id }, '', stateOf(t.id, differs(b, o)))
      changes.push({ ...head, what: 'records', base: b ? [b] : [], ours: [o], theirs: [t] })
    }
  }
  const compareRecord = (o: FlatRecord, t: FlatRecord): void => {
    const b = inBase.get(t.id)
    const head = { kind: t.kind, recordId: t.id }
    if (isWholeKind(t.kind)) return compareWhole(b, o, t)
    for (const field of fieldsOf(b, o, t)) {
      const sides = { base: valueOf(b, field), ours: valueOf(o, field), theirs: valueOf(t, field) }
      if (isSame(sides.theirs, sides.ours)) continue
      const isOurs = !isSame(sides.ours, sides.base)
      const isHandedOut = (isInScope(t.id) && !isAttachedKind(t.kind)) || (b !== undefined && field in b.values)
      if (isSame(sides.theirs, sides.base)) oursOnly += followsText(field, b, o, t) || !isHandedOut ? 0 : 1
      else if (!followsText(field, b, o, t)) changes.push({ ...headOf(head, field, stateOf(t.id, isOurs)), what: 'value', ...sides })
    }
    if (!isAttachedKind(t.kind)) comparePlace(head, { base: b ? placeOf(b) : null, ours: placeOf(o), theirs: placeOf(t) })
  }

  /** What we do not have: they added it, or we deleted it. */
  const compareOnlyTheirs = (group: readonly FlatRecord[]): void => {
    const [top] = group
    if (!top) return
    const known = group.flatMap((r) => inBase.get(r.id) ?? [])
    const changed = group.filter((r) => differs(inBase.get(r.id), r))
    if (changed.length === 0) {
      oursOnly += 1
      return
    }
    const isTheirs = changed.some((r) => isInScope(r.id))
    const state = !isTheirs ? 'outOfScope' : known.length > 0 ? 'conflict' : 'theirs'
    changes.push({ ...headOf({ kind: top.kind, recordId: top.id }, '', state), what: 'records', base: known, ours: [], theirs: group })
  }
  /** What they do not have any more, with what we would lose by it. */
  const compareOnlyOurs = (group: readonly FlatRecord[]): void => {
    const [top] = group
    if (!top) return
    const isOurs = group.some((r) => differs(inBase.get(r.id), r))
    const known = group.flatMap((r) => inBase.get(r.id) ?? [])
    const head = headOf({ kind: top.kind, recordId: top.id }, '', stateOf(top.id, isOurs))
    changes.push({ ...head, what: 'records', base: known, ours: group, theirs: [] })
  }

  walk(theirs, (record, group: FlatRecord[] | null) => {
    const o = inOurs.get(record.id)
    if (o) {
      compareRecord(o, record)
      return null
    }
    if (group) {
      group.push(record)
      return group
    }
    return [record]
  }).forEach(compareOnlyTheirs)
  walk(ours, (record, group: FlatRecord[] | null) => {
    if (inTheirs.has(record.id)) return null
    const isDeleted = inBase.has(record.id)
    const isOwnGroup = isDeleted && (group?.[0] === undefined || (!isInScope(group[0].id) && isInScope(record.id)))
    if (isOwnGroup) return [record]
    if (group) group.push(record)
    else if (isInScope(itemOfAttached(record))) oursOnly += 1
    return group
  }).forEach(compareOnlyOurs)
  return { changes, oursOnly }
}

/** The list that a record stands in: all of its kind under one parent. */
const listOf = ({ kind, parentId }: FlatRecord): string => `${kind}/${parentId}`

/** Goes through a tree from the top; `visit` returns the group that the records below may join, a new one being collected. */
function walk(
  plan: FlatPlan,
  visit: (record: FlatRecord, group: FlatRecord[] | null) => FlatRecord[] | null,
): readonly (readonly FlatRecord[])[] {
  const children = childrenOf(plan.records)
  const groups: FlatRecord[][] = []
  const go = (parentId: string | null, group: FlatRecord[] | null): void => {
    for (const record of children.get(parentId) ?? []) {
      const next = visit(record, group)
      if (next && next !== group) groups.push(next)
      go(record.id, next)
    }
  }
  go(null, null)
  return groups
}

/** What a mark of a carried text is about; null for everything else. */
export const textOfMark = (field: string): string | null => (field.startsWith('carried/') ? field.slice('carried/'.length) : null)

/** A mark goes with its text wherever one of the sides wrote that. */
function followsText(field: string, b: FlatRecord | undefined, o: FlatRecord, t: FlatRecord): boolean {
  const text = textOfMark(field)
  return text !== null && !(isSame(valueOf(b, text), valueOf(t, text)) && isSame(valueOf(b, text), valueOf(o, text)))
}

function fieldsOf(...records: readonly (FlatRecord | undefined)[]): readonly string[] {
  return [...new Set(records.flatMap((r) => (r ? Object.keys(r.values) : [])))].filter((field) => !notCompared.has(field))
}

function differs(b: FlatRecord | undefined, r: FlatRecord): boolean {
  if (!b || (!isAttachedKind(r.kind) && !isSamePlace(placeOf(b), placeOf(r)))) return true
  return fieldsOf(b, r).some((field) => !isSame(valueOf(b, field), valueOf(r, field)))
}

const headOf = (head: Readonly<{ kind: string; recordId: string }>, field: string, state: MergeChange['state']): Head => ({
  ...head,
  key: `${head.kind}/${head.recordId}/${field}`,
  field,
  state,
  confirmed: null,
})
const indexOf = (plan: FlatPlan): ReadonlyMap<string, FlatRecord> => new Map(plan.records.map((r) => [r.id, r]))
const valueOf = (r: FlatRecord | undefined, field: string): FlatValue => r?.values[field] ?? null
/** A text that is not there is an empty one; an amount that is not there is not 0. */
const isSame = (a: FlatValue, b: FlatValue): boolean => (a ?? '') === (b ?? '')
const placeOf = ({ parentId, position }: FlatRecord): FlatPlace => ({ parentId, position })
const isSamePlace = (a: FlatPlace | null, b: FlatPlace | null): boolean => a?.parentId === b?.parentId && a?.position === b?.position
