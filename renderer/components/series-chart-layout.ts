// Knows where everything of a series' chart stands: axes, line, marks, targets, breaks, and labels that do not cover one another.
import { area, line } from 'd3-shape'
import type { SeriesChartData } from '../../shared/words/chart-of-series.ts'
import { type Box, heightOfText, widthOfText } from './chart-labels.ts'
import { type ChartScales, labelledYears, scalesOf } from './chart-scales.ts'
import { header, labelsOfChart, small } from './labels-of-chart.ts'

export type ChartTone = 'actual' | 'latest' | 'target' | 'threshold' | 'note'
export type ChartLabel = Readonly<{ key: string; text: string; x: number; y: number; size: number; tone: ChartTone }>
export type Spot = Readonly<{ x: number; y: number }>
export type ChartLayout = Readonly<{
  plot: Box
  gridLines: readonly Readonly<{ y: number; text: string }>[]
  yearLabels: readonly Readonly<{ x: number; text: string }>[]
  /** Paths of SVG; '' = nothing to draw. */
  actual: string
  targetPath: string
  band: string
  levels: readonly Readonly<{ key: string; y: number; tone: 'target' | 'threshold' }>[]
  marks: readonly (Spot & Readonly<{ year: number; kind: 'value' | 'reference' | 'none' }>)[]
  targetMarks: readonly Spot[]
  breaks: readonly Readonly<{ x: number; year: number }>[]
  labels: readonly ChartLabel[]
}>

/** In units of pixels; `width` and `height` are of the whole picture. */
export function layoutChart(data: SeriesChartData, width: number, height: number): ChartLayout {
  const { points, targets, finalTarget, thresholds } = data
  const hasBreaks = points.some(({ breakBefore }) => breakBefore !== null)
  const top = header + (hasBreaks ? heightOfText(small) + 2 : 0) + 8
  const values = valuesOf(data)
  const years = [...points, ...targets, ...(finalTarget ? [finalTarget] : [])].map(({ year }) => year)
  const labelOfYear = new Map(
    [...targets, ...(finalTarget ? [finalTarget] : []), ...points].map(({ year, yearLabel }) => [year, yearLabel]),
  )
  const frame = (left: number): Box => ({ x: left, y: top, width: width - left - 12, height: height - top - 22 })
  const scaled = (left: number) => scalesOf(years, values.length > 0 ? values : [0, 1], data.unit, data.decimals, frame(left))
  const rough = scaled(40)
  const plot = frame(Math.max(...rough.ticks.map((tick) => widthOfText(rough.format(tick), small)), 8) + 8)
  const scales = scaled(plot.x)
  const at = (year: number, value: string): Spot => ({ x: scales.x(year) ?? plot.x, y: scales.y(Number(value)) })

  const runs = runsOf(points).map((run) => run.map(({ year, value }) => at(year, value)))
  const marks = points.flatMap(({ year, value, text, isReference }): ChartLayout['marks'] => {
    if (value !== null) return [{ ...at(year, value), year, kind: isReference ? 'reference' : 'value' }]
    return text === '' ? [] : [{ x: scales.x(year) ?? plot.x, y: plot.y + plot.height, year, kind: 'none' }]
  })
  const path = targets.map((target) => ({ ...target, ...at(target.year, target.value) }))
  const levels = [
    ...(finalTarget ? [finalTarget.value, finalTarget.upper ?? null] : []).flatMap((value, index) =>
      value === null ? [] : [{ key: `final-${index}`, y: scales.y(Number(value)), tone: 'target' as const }],
    ),
    ...thresholds.map(({ value }, index) => ({ key: `threshold-${index}`, y: scales.y(Number(value)), tone: 'threshold' as const })),
  ]
  const half = scales.x.step() / 2
  const breaks = points.flatMap(({ year, breakBefore }) =>
    breakBefore === null ? [] : [{ x: (scales.x(year) ?? plot.x) - half, year, text: breakBefore }],
  )
  const toPath = line<Spot>(
    (spot) => spot.x,
    (spot) => spot.y,
  )
  return {
    plot,
    gridLines: values.length > 0 ? scales.ticks.map((tick) => ({ y: scales.y(tick), text: scales.format(tick) })) : [],
    yearLabels: yearLabelsOf(scales, labelOfYear),
    actual: runs.map((run) => (run.length > 1 ? (toPath(run) ?? '') : '')).join(''),
    targetPath: path.length > 1 ? (toPath(path) ?? '') : '',
    band: bandOf(data, scales, plot),
    levels,
    marks,
    targetMarks: path.map(({ x, y }) => ({ x, y })),
    breaks,
    labels: labelsOfChart({ data, plot, width, height, marks, path, levels, breaks, runs }),
  }
}

function valuesOf({ points, targets, finalTarget, thresholds }: SeriesChartData): readonly number[] {
  const bounds = [...targets, ...(finalTarget ? [finalTarget] : [])].flatMap(({ value, upper }) => [value, upper ?? null])
  return [...points.map(({ value }) => value), ...bounds, ...thresholds.map(({ value }) => value)].flatMap((value) =>
    value === null ? [] : [Number(value)],
  )
}

type Measured = Readonly<{ year: number; value: string }>
/** What may be joined by a line: years one after the other, each with a number, and no break between. */
function runsOf(points: SeriesChartData['points']): readonly (readonly Measured[])[] {
  const runs: Measured[][] = []
  for (const { year, value, breakBefore } of points) {
    if (value === null) continue
    const run = runs.at(-1)
    if (run && breakBefore === null && run.at(-1)?.year === year - 1) run.push({ year, value })
    else runs.push([{ year, value }])
  }
  return runs
}

/** Of a range: between its bounds from year to year, or of the final target alone all the way. */
function bandOf({ targets, finalTarget }: SeriesChartData, { x, y }: ChartScales, plot: Box): string {
  const spots = targets.flatMap(({ year, value, upper }) =>
    upper == null ? [] : [{ x: x(year) ?? plot.x, low: y(Number(value)), high: y(Number(upper)) }],
  )
  const whole =
    spots.length < 2 && finalTarget?.upper != null
      ? [plot.x, plot.x + plot.width].map((each) => ({ x: each, low: y(Number(finalTarget.value)), high: y(Number(finalTarget.upper)) }))
      : spots
  const toBand = area<(typeof spots)[number]>()
    .x((spot) => spot.x)
    .y0((spot) => spot.low)
    .y1((spot) => spot.high)
  return whole.length > 1 ? (toBand(whole) ?? '') : ''
}

function yearLabelsOf({ years, x }: ChartScales, labels: ReadonlyMap<number, string>): ChartLayout['yearLabels'] {
  const widest = Math.max(...[...labels.values()].map((text) => widthOfText(text, small)), 0)
  const shown = new Set(labelledYears(years, x.step(), widest))
  return [...labels].flatMap(([year, text]) => (shown.has(year) ? [{ x: x(year) ?? 0, text }] : []))
}
