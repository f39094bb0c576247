// Knows how years and values of a series become places in a chart.
import { type ScaleLinear, type ScalePoint, scaleLinear, scalePoint } from 'd3-scale'
import type { Box } from './chart-labels.ts'

export type ChartScales = Readonly<{
  years: readonly number[]
  x: ScalePoint<number>
  y: ScaleLinear<number, number>
  ticks: readonly number[]
  /** A tick as written: '45', '1,200', '3.5'. */
  format: (tick: number) => string
}>

/**
 * All years from the first to the last that anything is said of; `values` are all that has to be seen. A percentage stays between 0 and 100 and a count
 * of small numbers begins at 0; otherwise the axis is cut so that differences are seen, and its figures say so.
 */
export function scalesOf(years: readonly number[], values: readonly number[], unit: string, decimals: number, plot: Box): ChartScales {
  const [firstYear, lastYear] = [Math.min(...years), Math.max(...years)]
  const all = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
  const x = scalePoint(all, [plot.x, plot.x + plot.width]).padding(0.5)
  const y = scaleLinear(domainOf(values, unit, decimals), [plot.y + plot.height, plot.y]).nice(tickCount)
  const isWhole = decimals === 0
  const ticks = y.ticks(tickCount).filter((tick) => !isWhole || Number.isInteger(tick))
  return { years: all, x, y, ticks, format: y.tickFormat(tickCount, isWhole ? ',d' : undefined) }
}

const tickCount = 4

function domainOf(values: readonly number[], unit: string, decimals: number): [number, number] {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const least = unit === '％' ? 5 : decimals === 0 ? 1 : 0.5
  const room = Math.max((high - low) * 0.2, least)
  const isPercentage = unit === '％' && high <= 100 && low >= 0
  const isSmallCount = decimals === 0 && low >= 0 && low <= (high - low) * 2 + 10
  const from = isSmallCount ? 0 : low >= 0 ? Math.max(0, low - room) : low - room
  return [from, isPercentage ? Math.min(100, high + room) : high + room]
}

/** Which years get a label where they stand close: every second, third …, the last always. */
export function labelledYears(years: readonly number[], step: number, labelWidth: number): readonly number[] {
  const every = Math.max(1, Math.ceil((labelWidth + 4) / Math.max(step, 1)))
  return years.filter((_, index) => (years.length - 1 - index) % every === 0)
}
