// Knows which entries of two lists without names are the same: what stands between the unchanged ones is paired in order.
import { diffArrays } from 'diff'
import { canonicalJson } from '../canonical-json.ts'

/** `index`: place in the newer list, of what is gone in the older one. null = not there. */
type AlignedPair<T> = Readonly<{ before: T | null; after: T | null; index: number }>

/** Only what differs. Where as few differ place by place, they are paired so: entries that say the same (blank lines) are then not shifted. */
export function alignLists<T>(before: readonly T[], after: readonly T[]): readonly AlignedPair<T>[] {
  const [olds, news] = [before.map(canonicalJson), after.map(canonicalJson)]
  const aligned = alignedPairs(before, after, olds, news)
  const changed = olds.flatMap((old, index) => (old === news[index] ? [] : [index]))
  if (before.length !== after.length || changed.length > aligned.length) return aligned
  return changed.map((index) => ({ before: before[index] ?? null, after: after[index] ?? null, index }))
}

function alignedPairs<T>(
  before: readonly T[],
  after: readonly T[],
  olds: readonly string[],
  news: readonly string[],
): readonly AlignedPair<T>[] {
  const pairs: AlignedPair<T>[] = []
  let [from, to] = [0, 0]
  let gone = 0
  const flush = (added: number): void => {
    for (let n = 0; n < Math.max(gone, added); n += 1) {
      pairs.push({
        before: n < gone ? (before[from - gone + n] ?? null) : null,
        after: n < added ? (after[to - added + n] ?? null) : null,
        index: n < added ? to - added + n : from - gone + n,
      })
    }
    gone = 0
  }
  for (const part of diffArrays([...olds], [...news])) {
    if (part.removed) {
      from += part.value.length
      gone += part.value.length
    } else if (part.added) {
      to += part.value.length
      flush(part.value.length)
    } else {
      flush(0)
      from += part.value.length
      to += part.value.length
    }
  }
  flush(0)
  return pairs
}
