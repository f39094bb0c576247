// Knows which opinion stands in which once several of one meaning are brought together.
type Standing = Readonly<{ id: string; mergedInto: string | null }>

/**
 * Those that change, each with the one that it stands in from then on: the first of `named`, or the one that it stands in already. What was merged into
 * one of `named` goes along, so that none stands in one that stands in another. `merged`: all that were merged into one of `named`.
 */
export function mergesOf(named: readonly Standing[], merged: readonly Standing[]): readonly Readonly<{ id: string; into: string }>[] {
  const [first] = named
  if (!first) return []
  const into = first.mergedInto ?? first.id
  const moved = new Map(
    [...named, ...merged.filter(({ mergedInto }) => named.some(({ id }) => id === mergedInto))].map((one) => [one.id, one]),
  )
  return [...moved.values()].filter(({ id, mergedInto }) => id !== into && mergedInto !== into).map(({ id }) => ({ id, into }))
}
