// Knows a line chart of a report as a plain drawing (SVG), from the numbers of the cells that it is fed from; the looks are those of the workbook's chart.
import { scaleLinear, scalePoint } from 'd3-scale'
import { escapeMarkup as escape } from '../rules/escape-markup.ts'
import type { PlacedCell } from './form-layout.ts'
import { formFonts } from './form-fonts.ts'
import type { ChartLine, LineLook, ReportChart } from './report-chart.ts'

export type CellOfSheet = (sheetName: string, key: string) => Pick<PlacedCell, 'text' | 'number'> | undefined

type Look = Readonly<{ colour: string; widthPt: number; dash: string | null; mark: (x: number, y: number) => string; isHollow: boolean }>
type Box = Readonly<{ widthPt: number; heightPt: number }>
type Spot = Readonly<{ place: number; x: number; y: number; value: number; text: string }>

const circle = (x: number, y: number): string => `M${short(x - 2.5)} ${short(y)}a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0z`
const diamond = (x: number, y: number): string => `M${short(x)} ${short(y - 4)}l4 4l-4 4l-4 -4z`
const triangle = (x: number, y: number): string => `M${short(x)} ${short(y - 3.5)}l3.5 6h-7z`
const looks: Readonly<Record<LineLook, Look>> = {
  actual: { colour: '#00459e', widthPt: 1.75, dash: '', mark: circle, isHollow: false },
  reference: { colour: '#00459e', widthPt: 1.75, dash: null, mark: circle, isHollow: true },
  target: { colour: '#a63d00', widthPt: 1.25, dash: '4 3', mark: diamond, isHollow: true },
  upper: { colour: '#a63d00', widthPt: 1.25, dash: '1 2', mark: triangle, isHollow: true },
}
const sizePt = 7
const titleSizePt = 7.5
const ticksWanted = 4
const gapPt = 3

/** In a box of this size. Throws (a bug) where it names a cell that is not there. */
export function chartSvg(chart: ReportChart, { widthPt, heightPt }: Box, cellOf: CellOfSheet): string {
  const { title, description, sheetName, years, lines } = chart
  const cell = (key: string) => {
    const found = cellOf(sheetName, key)
    if (!found) throw new RangeError(`no cell ${key} for a chart`)
    return found
  }
  const titles = titleLines(title, widthPt)
  const top = gapPt + titles.length * 10 + 8
  const bottom = heightPt - gapPt - 2 * (sizePt + 4)
  const values = lines.flatMap(({ cells }) => cells.flatMap((key) => cell(key).number?.value ?? []))
  const low = Math.min(...values)
  const high = Math.max(...values)
  const room = Math.max((high - low) * 0.15, high === low ? 1 : 0)
  const y = scaleLinear([low >= 0 ? Math.max(0, low - room) : low - room, high + room], [bottom, top]).nice(ticksWanted)
  const ticks = y.ticks(ticksWanted)
  const format = y.tickFormat(ticksWanted)
  const left = Math.max(...ticks.map((tick) => format(tick).length)) * (sizePt / 2) + 10
  const right = widthPt - 10
  const x = scalePoint(
    years.map((_, place) => place),
    [left, right],
  ).padding(0.5)
  const axis = [
    ...ticks.map(
      (tick) =>
        `<path d="M${short(left)} ${short(y(tick))}H${short(right)}" stroke="#d9d9d9" stroke-width="0.5"/>${word(left - 4, y(tick) + 2.5, format(tick), 'end')}`,
    ),
    `<path d="M${short(left)} ${short(bottom)}H${short(right)}" stroke="#767676" stroke-width="0.75"/>`,
    ...years.map((key, place) => word(x(place) ?? left, bottom + sizePt + 2, cell(key).text, 'middle')),
  ]
  const drawn = lines.map((line) =>
    lineSvg(
      line,
      line.cells.flatMap((key, place): readonly Spot[] => {
        const { number, text } = cell(key)
        return number === null ? [] : [{ place, x: x(place) ?? left, y: y(number.value), value: number.value, text }]
      }),
    ),
  )
  const head = titles.map((text, nth) => word(widthPt / 2, gapPt + 8 + nth * 10, text, 'middle', titleSizePt, true))
  return `<svg role="img" aria-label="${escape(`${title}　${description}`)}" width="${short(widthPt)}pt" height="${short(heightPt)}pt" viewBox="0 0 ${short(widthPt)} ${short(heightPt)}" fill="none" font-family="${escape(formFonts.gothic)}">${[...head, ...axis, ...drawn, legend(lines, widthPt, heightPt)].join('')}</svg>`
}

/** A line leads from one year to the next one where both have a number and nothing broke between them. */
function lineSvg({ look, breaks }: ChartLine, spots: readonly Spot[]): string {
  const { colour, widthPt, dash, mark } = looks[look]
  const path = spots
    .map((spot, index) => {
      const isJoined = spots[index - 1]?.place === spot.place - 1 && !breaks.includes(spot.place)
      return `${isJoined ? 'L' : 'M'}${short(spot.x)} ${short(spot.y)}`
    })
    .join('')
  const stroke =
    dash === null
      ? ''
      : `<path d="${path}" stroke="${colour}" stroke-width="${widthPt}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
  const marks = spots.map((spot) => markSvg(look, mark(spot.x, spot.y)))
  const labels = look === 'actual' || look === 'reference' ? spots.map((spot) => word(spot.x, spot.y - 5, spot.text, 'middle')) : []
  return [stroke, ...marks, ...labels].join('')
}

function markSvg(look: LineLook, path: string): string {
  const { colour, isHollow } = looks[look]
  return `<path d="${path}" fill="${isHollow ? '#fff' : colour}" stroke="${colour}" stroke-width="1"/>`
}

function legend(lines: readonly ChartLine[], widthPt: number, heightPt: number): string {
  const widths = lines.map(({ name }) => 26 + [...name].length * sizePt)
  let at = Math.max(gapPt, (widthPt - widths.reduce((sum, one) => sum + one, 0)) / 2)
  const y = heightPt - gapPt - 4
  return lines
    .map(({ name, look }, index) => {
      const { colour, widthPt: width, dash, mark } = looks[look]
      const from = at
      at += widths[index] ?? 0
      const stroke =
        dash === null
          ? ''
          : `<path d="M${short(from)} ${short(y)}h16" stroke="${colour}" stroke-width="${width}"${dash === '' ? '' : ` stroke-dasharray="${dash}"`}/>`
      return `${stroke}${markSvg(look, mark(from + 8, y))}${word(from + 19, y + 2.5, name, 'start')}`
    })
    .join('')
}

function word(x: number, y: number, text: string, anchor: 'start' | 'middle' | 'end', size = sizePt, isBold = false): string {
  const look = `font-size="${size}"${isBold ? ' font-weight="700"' : ''} text-anchor="${anchor}"`
  return `<text x="${short(x)}" y="${short(y)}" fill="#1a1a1a" ${look}>${escape(text)}</text>`
}

/** As many letters a line as fit at their full width. */
function titleLines(title: string, widthPt: number): readonly string[] {
  const letters = [...title]
  const perLine = Math.max(1, Math.floor((widthPt - 16) / titleSizePt))
  return Array.from({ length: Math.ceil(letters.length / perLine) }, (_, nth) => letters.slice(nth * perLine, (nth + 1) * perLine).join(''))
}

const short = (value: number): string => String(Math.round(value * 100) / 100)
