// Knows the order of flat records: each parent before what stands under it, siblings by their place, kind by kind.
import type { FlatPlan, FlatRecord } from '../model/merge.ts'

/** In the order of the tree. Records whose parent is not there stand last, as they came. */
export function sortFlat({ fiscalYear, records }: FlatPlan): FlatPlan {
  const children = childrenOf(records)
  const sorted: FlatRecord[] = []
  const visit = (parentId: string | null): void => {
    for (const record of children.get(parentId) ?? []) {
      sorted.push(record)
      visit(record.id)
    }
  }
  visit(null)
  if (sorted.length === records.length) return { fiscalYear, records: sorted }
  const found = new Set(sorted)
  return { fiscalYear, records: [...sorted, ...records.filter((r) => !found.has(r))] }
}

/** Id of a parent (null: of the plan itself) → what stands under it, in its order. */
export function childrenOf(records: readonly FlatRecord[]): ReadonlyMap<string | null, readonly FlatRecord[]> {
  const children = new Map<string | null, FlatRecord[]>()
  for (const record of records) {
    const siblings = children.get(record.parentId)
    if (siblings) siblings.push(record)
    else children.set(record.parentId, [record])
  }
  for (const siblings of children.values()) siblings.sort(compareSiblings)
  return children
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const compareSiblings = (a: FlatRecord, b: FlatRecord): number =>
  compare(a.kind, b.kind) || compare(a.position, b.position) || compare(a.id, b.id)
