// Knows the order in which the places of a merge are decided: conflicts first, then item by item as in the plan.
import type { MergeChange } from '../../../shared/model/merge.ts'

export type ChangeGroup = Readonly<{ key: string; number: string; title: string; hasConflict: boolean; changes: readonly MergeChange[] }>

/** Each item once with all its places; items with a conflict first, and within each the conflicts. Otherwise in the order given. */
export function groupChanges(changes: readonly MergeChange[]): readonly ChangeGroup[] {
  const groups = new Map<string, MergeChange[]>()
  for (const change of changes) {
    const key = `${change.number} ${change.title}`
    const group = groups.get(key)
    if (group) group.push(change)
    else groups.set(key, [change])
  }
  const rank = { conflict: 0, confirmed: 1, theirs: 2, outOfScope: 3 }
  return [...groups]
    .map(([key, list]) => ({
      key,
      number: list[0]?.number ?? '',
      title: list[0]?.title ?? '',
      hasConflict: list.some((c) => c.state === 'conflict'),
      changes: list.toSorted((a, b) => rank[a.state] - rank[b.state]),
    }))
    .toSorted((a, b) => Number(b.hasConflict) - Number(a.hasConflict))
}
