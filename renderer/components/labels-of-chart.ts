// Knows which labels a series' chart wants, and where each would stand best.
import type { SeriesChartData } from '../../shared/words/chart-of-series.ts'
import { seriesChartWords as words } from '../../shared/words/series-chart.ts'
import { type Box, boxesAlong, heightOfText, type LabelWish, placeLabels, placesAround, placesFrom, widthOfText } from './chart-labels.ts'
import type { ChartLabel, ChartLayout, ChartTone, Spot } from './series-chart-layout.ts'

/** Sizes of letters, and the height of the line over the picture. */
export const small = 11
const bold = 12
export const header = 18

/** What is drawn already, and what it is of. */
export type DrawnChart = Readonly<{
  data: SeriesChartData
  plot: Box
  width: number
  height: number
  marks: ChartLayout['marks']
  path: readonly (SeriesChartData['targets'][number] & Spot)[]
  levels: ChartLayout['levels']
  breaks: readonly Readonly<{ x: number; year: number; text: string }>[]
  runs: readonly (readonly Spot[])[]
}>
type Wish = LabelWish & Readonly<{ tone: ChartTone }>

/** Only those that find a place, the weightiest first: the latest value, the target of the term, breaks, levels, gaps, then the other values and targets. */
export function labelsOfChart({ data, plot, width, height, marks, path, levels, breaks, runs }: DrawnChart): readonly ChartLabel[] {
  const { points, finalTarget, thresholds } = data
  const around = (key: string, text: string, spot: Spot, tone: ChartTone, size = small): Wish => {
    return { key, text, size, tone, places: placesAround(spot.x, spot.y, widthOfText(text, size), size) }
  }
  /** Over or under its mark and nowhere else, so that it is not taken for its neighbour's. */
  const beside = (key: string, text: string, spot: Spot, tone: ChartTone): Wish => {
    const wish = around(key, text, spot, tone)
    return { ...wish, places: wish.places.slice(0, 2) }
  }
  const shown = marks.flatMap((mark) => {
    const point = points.find(({ year }) => year === mark.year)
    return point && mark.kind !== 'none' && point.value !== null ? [{ ...mark, text: point.text, value: point.value }] : []
  })
  const latest = shown.at(-1)
  const ofPoint = (point: (typeof shown)[number]) => beside(`value-${point.year}`, grouped(point.value), point, 'actual')
  const byWeight = [shown[0], ...extremesOf(shown), ...shown.toReversed()].filter((point) => point !== undefined && point !== latest)
  const level = (key: string, text: string, tone: ChartTone): readonly Wish[] => {
    const y = levels.find((each) => each.key === key)?.y
    return y === undefined || text === '' ? [] : [{ key, text, size: small, tone, places: placesOnLevel(plot, y, text) }]
  }
  const wishes: Wish[] = [
    ...(latest
      ? [
          {
            ...around(`value-${latest.year}`, latest.text, latest, 'latest', bold),
            far: placesFrom(latest.x, latest.y, widthOfText(latest.text, bold), bold),
          },
        ]
      : []),
    ...(finalTarget ? level('final-0', words.finalTarget(finalTarget.yearLabel, finalTarget.text), 'target') : []),
    ...breaks.map(({ x, year, text }): Wish => {
      const wide = widthOfText(text, small)
      const y = header
      return { key: `break-${year}`, text, size: small, tone: 'note', places: [x - wide / 2, x - wide, x].map((left) => ({ x: left, y })) }
    }),
    ...thresholds.flatMap(({ label }, index) => level(`threshold-${index}`, label, 'threshold')),
    ...gapsOf(marks, points).map(({ year, x, text }) => around(`none-${year}`, text, { x, y: plot.y + plot.height }, 'note')),
    ...byWeight.map((point) => ofPoint(point as (typeof shown)[number])),
    ...path
      .toReversed()
      .filter(({ year }) => year !== finalTarget?.year)
      .map((target) => around(`target-${target.year}`, target.text, target, 'target')),
  ].filter(({ key }, index, all) => all.findIndex((other) => other.key === key) === index)
  const hard = [
    ...marks.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
    ...path.map(({ x, y }) => ({ x: x - 4, y: y - 4, width: 8, height: 8 })),
  ]
  const soft = [
    ...[...runs, path].flatMap(boxesAlong),
    ...levels.map(({ y }) => ({ x: plot.x, y: y - 1, width: plot.width, height: 2 })),
    ...breaks.map(({ x }) => ({ x: x - 4, y: plot.y, width: 8, height: plot.height })),
  ]
  const room = { x: plot.x - 2, y: header, width: width - plot.x + 2, height: height - header - 22 }
  const boxes = placeLabels(wishes, room, hard, soft)
  return wishes.flatMap(({ key, text, size, tone }) => {
    const box = boxes.get(key)
    return box ? [{ key, text, size, tone, x: box.x + box.width / 2, y: box.y + box.height * 0.78 }] : []
  })
}

/** Along a level, at its right end first, and where that is full in the rows above and below it. */
function placesOnLevel(plot: Box, y: number, text: string): LabelWish['places'] {
  const [wide, high] = [widthOfText(text, small), heightOfText(small)]
  const [left, right] = [plot.x + 2, plot.x + plot.width - wide]
  const xs = [right, left, ...Array.from({ length: 11 }, (_, nth) => right - ((right - left) * (nth + 1)) / 12)]
  const rows = Array.from({ length: 9 }, (_, nth) => nth).flatMap((nth) => [y - (nth + 1) * high - 3, y + nth * high + 3])
  return rows.flatMap((row) => xs.map((x) => ({ x, y: row })))
}

function extremesOf<Shown extends Readonly<{ value: string }>>(shown: readonly Shown[]): readonly (Shown | undefined)[] {
  const sorted = shown.toSorted((a, b) => Number(a.value) - Number(b.value))
  return [sorted.at(-1), sorted[0]]
}

/** One word for neighbouring years that lack their number for the same reason, in their middle. */
function gapsOf(
  marks: ChartLayout['marks'],
  points: SeriesChartData['points'],
): readonly Readonly<{ year: number; x: number; text: string }>[] {
  const groups: { years: number[]; xs: number[]; text: string }[] = []
  for (const { year, x, kind } of marks) {
    if (kind !== 'none') continue
    const text = points.find((point) => point.year === year)?.text ?? ''
    const group = groups.at(-1)
    if (group && group.text === text && group.years.at(-1) === year - 1) {
      group.years.push(year)
      group.xs.push(x)
    } else groups.push({ years: [year], xs: [x], text })
  }
  return groups.map(({ years, xs, text }) => ({ year: years[0] ?? 0, x: ((xs[0] ?? 0) + (xs.at(-1) ?? 0)) / 2, text }))
}

/** '1234.5' → '1,234.5' */
function grouped(value: string): string {
  const [whole = '', fraction] = value.split('.')
  const marked = whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')
  return fraction === undefined ? marked : `${marked}.${fraction}`
}
