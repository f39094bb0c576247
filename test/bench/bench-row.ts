// Knows what a measurement leads to: ours beside the bare thing, as a ratio in one run, and the limit that it must keep.

/**
 * `unit` of `ours` and `bare`; `limit`: the greatest ratio allowed (the greatest `ours` where there is no `bare`), null where the row only explains
 * another. `orMore`: allowed too is so much more than `bare`.
 */
export type BenchRow = Readonly<{
  name: string
  ours: number
  bare: number | null
  unit: string
  limit: number | null
  orMore?: number
  note?: string
}>

/** Whether a measurement keeps its limit. */
export function isOver({ ours, bare, limit, orMore }: BenchRow): boolean {
  if (limit === null) return false
  if (bare === null) return ours > limit
  return ours / bare > limit && !(orMore !== undefined && ours - bare <= orMore)
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
