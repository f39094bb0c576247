// Knows which members of one sequence are those of another, in their order, where some came, went or changed.
import { diffArrays } from 'diff'

/** Pairs of places (of `a`, of `b`) that hold the same, rising in both; [] where the two have so little in common that nobody could say. */
export function matchSequences(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const parts = diffArrays([...a], [...b], { maxEditLength: 6000 })
  if (!parts) return []
  const pairs: (readonly [number, number])[] = []
  let [inA, inB] = [0, 0]
  for (const { added, removed, value } of parts) {
    if (!added && !removed) value.forEach((_, i) => pairs.push([inA + i, inB + i]))
    if (!added) inA += value.length
    if (!removed) inB += value.length
  }
  return pairs
}
