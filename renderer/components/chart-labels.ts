// Knows how the labels of a chart are put so that none covers another: each takes the first of its places that is free, or none.

/** In the chart's units; y grows downwards. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>
type Place = Readonly<{ x: number; y: number }>
/** A label that is wanted, the weightiest first. `places`: where its box could begin at the left and at the top, the best first; `far`: where it has to, otherwise. */
export type LabelWish = Readonly<{ key: string; text: string; size: number; places: readonly Place[]; far?: readonly Place[] }>

/** Taken too wide rather than too narrow: no font is asked. */
export function widthOfText(text: string, size: number): number {
  let width = 0
  for (const letter of text) width += letter > 'ÿ' ? size : size * 0.62
  return width
}

export const heightOfText = (size: number): number => Math.round(size * 1.25)

/**
 * Boxes by key; what finds no free place is left out (the table beside the chart says it). A place that stands out of `area` at the side is moved
 * into it. `hard` is never covered; `soft` (lines) only where there is no other place.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  area: Box,
  hard: readonly Box[],
  soft: readonly Box[] = [],
): ReadonlyMap<string, Box> {
  const placed = new Map<string, Box>()
  const taken = [...hard]
  for (const { key, text, size, places, far = [] } of wishes) {
    const [width, height] = [widthOfText(text, size), heightOfText(size)]
    const freeOf = (wanted: readonly Place[]) =>
      wanted
        .map(({ x, y }) => ({ x: Math.max(area.x, Math.min(x, area.x + area.width - width)), y, width, height }))
        .filter((box) => isWithin(box, area) && !taken.some((other) => doOverlap(box, other)))
    const near = freeOf(places)
    const box = near.find((each) => !soft.some((other) => doOverlap(each, other))) ?? near[0] ?? freeOf(far)[0]
    if (!box) continue
    placed.set(key, box)
    taken.push(box)
  }
  return placed
}

export function doOverlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}

function isWithin(box: Box, area: Box): boolean {
  return box.x >= area.x && box.y >= area.y && box.x + box.width <= area.x + area.width && box.y + box.height <= area.y + area.height
}

/** Places around a mark at (x, y), for a label of this width: over it, under it, at its sides. */
export function placesAround(x: number, y: number, width: number, size: number, gap = 6): readonly Place[] {
  const height = heightOfText(size)
  const [above, below, middle] = [y - gap - height, y + gap, y - height / 2]
  const [left, right] = [x - gap - width, x + gap]
  return [
    { x: x - width / 2, y: above },
    { x: x - width / 2, y: below },
    { x: right, y: above },
    { x: right, y: below },
    { x: left, y: above },
    { x: left, y: below },
    { x: right, y: middle },
    { x: left, y: middle },
  ]
}

/** Farther off, in the same columns: the label is then less plainly of its mark. */
export function placesFrom(x: number, y: number, width: number, size: number): readonly Place[] {
  const height = heightOfText(size)
  const rows = [1, 2, 3, 4].flatMap((nth) => [y - 6 - (nth + 1) * height, y + 6 + nth * height])
  return rows.flatMap((row) => [x - width / 2, x + 6, x - 6 - width].map((left) => ({ x: left, y: row })))
}

/** Small boxes along a line, for labels that had better not lie on it. */
export function boxesAlong(points: readonly Readonly<{ x: number; y: number }>[]): readonly Box[] {
  return points.slice(1).flatMap((to, index) => {
    const from = points[index]
    if (!from) return []
    const steps = Math.max(1, Math.ceil(Math.hypot(to.x - from.x, to.y - from.y) / 6))
    return Array.from({ length: steps + 1 }, (_, step) => ({
      x: from.x + ((to.x - from.x) * step) / steps - 1,
      y: from.y + ((to.y - from.y) * step) / steps - 1,
      width: 2,
      height: 2,
    }))
  })
}
