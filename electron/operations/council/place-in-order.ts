// Knows where the entries of a list that is written as a whole stand: as many as can keep their places, so that the change record tells what moved.
import { generateNKeysBetween } from 'fractional-indexing'
import { keptOrder } from '../../../shared/rules/kept-order.ts'

type Placed = Readonly<{ id: string; position: string }>

/** Of each entry, in this order, with its place. `before`: the list as it stands, in its order. */
export function placeInOrder<T extends Readonly<{ id: string }>>(
  entries: readonly T[],
  before: readonly Placed[],
): readonly (T & { readonly position: string })[] {
  const known = new Map(before.map(({ id, position }, place) => [id, { position, place }]))
  const there = entries.flatMap(({ id }) => known.get(id) ?? [])
  const kept = keptOrder(there.map(({ place }) => place))
  const staying = new Set([...kept].map((index) => there[index]?.position))
  const positions: string[] = []
  let last: string | null = null
  for (let start = 0; start < entries.length; ) {
    const own = positionOf(entries[start])
    if (own !== null) {
      positions.push(own)
      last = own
      start += 1
      continue
    }
    let end = start
    while (end < entries.length && positionOf(entries[end]) === null) end += 1
    const next = positionOf(entries[end])
    positions.push(...generateNKeysBetween(last, next, end - start))
    start = end
  }
  return entries.map((entry, index) => ({ ...entry, position: positions[index] ?? '' }))

  /** null where it stands somewhere else now, or nowhere yet. */
  function positionOf(entry: T | undefined): string | null {
    const position = entry && known.get(entry.id)?.position
    return position !== undefined && staying.has(position) ? position : null
  }
}
