// Knows how much two short texts are alike.

/** 1 = the same, 0 = nothing in common: pairs of letters that both have. Source: Sørensen–Dice. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1
  const pairs = pairsOf(one)
  const others = pairsOf(other)
  const left = [...others]
  let common = 0
  for (const pair of pairs) {
    const at = left.indexOf(pair)
    if (at === -1) continue
    common += 1
    left.splice(at, 1)
  }
  return pairs.length + others.length === 0 ? 0 : (2 * common) / (pairs.length + others.length)
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))
}
