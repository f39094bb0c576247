// Knows what a measurement leads to: ours beside the bare thing, as a ratio in one run, and the limit that it must keep.

/** `unit` of `ours` and `bare`; `limit`: the greatest ratio allowed, null where the row only explains another. */
export type BenchRow = Readonly<{ name: string; ours: number; bare: number | null; unit: string; limit: number | null; note?: string }>

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
