// Knows which entries of a reordered list kept their order: the most that can stay where they are while the others move.

/** `places`: where each entry stood before; two that come of one stood at the same place. Returns the indexes of the entries that stayed (a longest not falling run). */
export function keptOrder(places: readonly number[]): ReadonlySet<number> {
  /** ends[n]: index of the smallest place that ends a not falling run of n + 1 entries. */
  const ends: number[] = []
  const before: number[] = []
  places.forEach((place, index) => {
    let length = 0
    while (length < ends.length && (places[ends[length] as number] as number) <= place) length += 1
    before.push(length === 0 ? -1 : (ends[length - 1] as number))
    ends[length] = index
  })
  const kept = new Set<number>()
  for (let index = ends.at(-1) ?? -1; index !== -1; index = before[index] as number) kept.add(index)
  return kept
}
