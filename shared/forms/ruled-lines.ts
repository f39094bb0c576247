// Knows which lines are ruled on a page: the edges of its cells, each stretch once, where two cells meet in the heavier weight.
import type { FormLayout, PlacedCell } from './form-layout.ts'

export const ruledWeights = ['hair', 'thin', 'medium'] as const
export type RuledWeight = (typeof ruledWeights)[number]
/** A straight line in points, level or upright. */
export type RuledLine = Readonly<{ weight: RuledWeight; x1: number; y1: number; x2: number; y2: number }>

type Stretch = { from: number; to: number; weight: number }

/** `edges`: left edges of the grid's columns, the right edge of the last one included. Heights count as `topPt` of the cells does. */
export function ruledLines(cells: readonly PlacedCell[], styles: FormLayout['styles'], edges: readonly number[]): readonly RuledLine[] {
  const level = new Map<number, Stretch[]>()
  const upright = new Map<number, Stretch[]>()
  const add = (lines: Map<number, Stretch[]>, at: number, from: number, to: number, weight: number): void => {
    if (weight < 0 || to <= from) return
    const key = Math.round(at * 100) / 100
    const stretches = lines.get(key)
    if (stretches) stretches.push({ from, to, weight })
    else lines.set(key, [{ from, to, weight }])
  }
  for (const { columns, topPt, heightPt, style, frame } of cells) {
    const plain = (ruledWeights as readonly string[]).indexOf(styles[style]?.border ?? 'none')
    const weightAt = (side: keyof PlacedCell['frame']) => (frame[side] ? ruledWeights.length - 1 : plain)
    const [left, right] = [edges[columns[0]] ?? 0, edges[columns[1]] ?? 0]
    const bottom = topPt + heightPt
    add(level, topPt, left, right, weightAt('top'))
    add(level, bottom, left, right, weightAt('bottom'))
    add(upright, left, topPt, bottom, weightAt('left'))
    add(upright, right, topPt, bottom, weightAt('right'))
  }
  return [
    ...linesOf(level, (weight, y, from, to) => ({ weight, x1: from, y1: y, x2: to, y2: y })),
    ...linesOf(upright, (weight, x, from, to) => ({ weight, x1: x, y1: from, x2: x, y2: to })),
  ]
}

function linesOf(
  lines: ReadonlyMap<number, readonly Stretch[]>,
  place: (weight: RuledWeight, at: number, from: number, to: number) => RuledLine,
): readonly RuledLine[] {
  return [...lines].flatMap(([at, stretches]) =>
    joined(stretches).map(({ from, to, weight }) => place(ruledWeights[weight] as RuledWeight, at, from, to)),
  )
}

/** Stretches that lie over one another become one after another, each in its heaviest weight. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const cuts = [...new Set(stretches.flatMap(({ from, to }) => [from, to]))].toSorted((a, b) => a - b)
  const whole: Stretch[] = []
  for (const [index, from] of cuts.slice(0, -1).entries()) {
    const to = cuts[index + 1] ?? from
    const over = stretches.filter((one) => one.from <= from && one.to >= to)
    if (over.length === 0) continue
    const weight = Math.max(...over.map((one) => one.weight))
    const last = whole.at(-1)
    if (last && last.to === from && last.weight === weight) last.to = to
    else whole.push({ from, to, weight })
  }
  return whole
}
