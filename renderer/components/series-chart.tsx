// Knows how a series is drawn over the years: what was measured with its breaks, the path of its targets, and the levels that it is held against.
import { useEffect, useId, useRef } from 'react'
import type { FirstReiwaYearAs } from '../../shared/rules/fiscal-year.ts'
import type { SeriesChartData } from '../../shared/words/chart-of-series.ts'
import { directionLabels } from '../../shared/words/indicators.ts'
import { describeChart, seriesChartWords as words } from '../../shared/words/series-chart.ts'
import { type ChartLayout, layoutChart } from './series-chart-layout.ts'
import { useWidth } from './use-width.ts'
import './series-chart.css'

export type SeriesChartProps = SeriesChartData &
  Readonly<{
    label: string
    firstReiwaYearAs?: FirstReiwaYearAs
    /** Pixels; without a width it fills the place that it stands in. */
    width?: number
    height?: number
  }>

/** In pixels, of the picture before this one: where somebody walks through the cards, each is drawn once, as wide as it stays. */
let lastWidth = 560

/** One picture for assistive technology, said in sentences; its numbers stand in a table beside it (`SeriesTable`). */
export function SeriesChart({ label, firstReiwaYearAs = 'reiwa', width, height = 210, ...data }: SeriesChartProps) {
  const box = useRef<HTMLDivElement>(null)
  const found = useWidth(box, lastWidth)
  useEffect(() => {
    lastWidth = found
  }, [found])
  const wide = Math.max(width ?? found, 240)
  const isEmpty = data.points.length + data.targets.length === 0 && data.finalTarget === null
  const layout = isEmpty ? null : layoutChart(data, wide, height)
  const id = useId()
  return (
    <div className="chart" ref={box}>
      {layout === null ? (
        <p className="chart-nothing">{words.nothing}</p>
      ) : (
        <>
          <svg role="img" aria-labelledby={`${id}title ${id}text`} viewBox={`0 0 ${wide} ${height}`} className="chart-picture">
            <title id={`${id}title`}>{words.title(label)}</title>
            <desc id={`${id}text`}>{describeChart(data, firstReiwaYearAs)}</desc>
            <text className="chart-axis" x={0} y={11}>
              {`${words.unit(data.unit)}${directionLabels[data.direction]}`}
            </text>
            <Axes layout={layout} />
            <Targets layout={layout} />
            <Actuals layout={layout} />
            {layout.labels.map(({ key, text, x, y, size, tone }) => (
              <text key={key} className={`chart-label chart-label-${tone}`} x={x} y={y} fontSize={size} textAnchor="middle">
                {text}
              </text>
            ))}
          </svg>
          <Marks layout={layout} />
        </>
      )}
    </div>
  )
}

type PartProps = Readonly<{ layout: ChartLayout }>

function Axes({ layout: { plot, gridLines, yearLabels } }: PartProps) {
  const bottom = plot.y + plot.height
  return (
    <g>
      {gridLines.map(({ y, text }) => (
        <g key={text}>
          <line className="chart-grid" x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
          <text className="chart-axis" x={plot.x - 6} y={y + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <line className="chart-base" x1={plot.x} x2={plot.x + plot.width} y1={bottom} y2={bottom} />
      {yearLabels.map(({ x, text }) => (
        <text key={text} className="chart-axis" x={x} y={bottom + 16} textAnchor="middle">
          {text}
        </text>
      ))}
    </g>
  )
}

function Targets({ layout: { plot, band, levels, targetPath, targetMarks } }: PartProps) {
  return (
    <g>
      {band !== '' && <path className="chart-band" d={band} />}
      {levels.map(({ key, y, tone }) => (
        <line key={key} className={`chart-level chart-level-${tone}`} x1={plot.x} x2={plot.x + plot.width} y1={y} y2={y} />
      ))}
      {targetPath !== '' && <path className="chart-target" d={targetPath} />}
      {targetMarks.map(({ x, y }) => (
        <path key={x} className="chart-target-mark" d={diamond(x, y)} />
      ))}
    </g>
  )
}

function Actuals({ layout: { plot, actual, marks, breaks } }: PartProps) {
  return (
    <g>
      {breaks.map(({ x, year }) => (
        <path key={year} className="chart-break" d={hatch(x, plot.y, plot.y + plot.height)} />
      ))}
      {actual !== '' && <path className="chart-line" d={actual} />}
      {marks.map(({ x, y, year, kind }) =>
        kind === 'none' ? (
          <rect key={year} className="chart-mark chart-mark-none" x={x - 3.5} y={y - 3.5} width={7} height={7} />
        ) : (
          <circle key={year} className={`chart-mark chart-mark-${kind}`} cx={x} cy={y} r={3.5} />
        ),
      )}
    </g>
  )
}

/** What the shapes mean, of those that stand in the picture; the sentences of the picture say it too. */
function Marks({ layout: { marks, targetMarks, band, breaks } }: PartProps) {
  const has = (kind: ChartLayout['marks'][number]['kind']) => marks.some((mark) => mark.kind === kind)
  const entries = [
    {
      key: 'value',
      text: words.actual,
      isShown: has('value'),
      mark: <circle className="chart-mark chart-mark-value" cx={7} cy={7} r={3.5} />,
    },
    {
      key: 'reference',
      text: words.reference,
      isShown: has('reference'),
      mark: <circle className="chart-mark chart-mark-reference" cx={7} cy={7} r={3.5} />,
    },
    {
      key: 'none',
      text: words.unmeasured,
      isShown: has('none'),
      mark: <rect className="chart-mark chart-mark-none" x={3.5} y={3.5} width={7} height={7} />,
    },
    {
      key: 'target',
      text: words.yearlyTarget,
      isShown: targetMarks.length > 0,
      mark: <path className="chart-target-mark" d={diamond(7, 7)} />,
    },
    {
      key: 'band',
      text: words.targetRange,
      isShown: band !== '',
      mark: <rect className="chart-band" x={1} y={3} width={12} height={8} />,
    },
    { key: 'break', text: words.break, isShown: breaks.length > 0, mark: <path className="chart-break" d={hatch(7, 0, 14)} /> },
  ]
  return (
    <ul className="chart-marks" aria-label={words.marks}>
      {entries.flatMap(({ key, text, isShown, mark }) =>
        isShown
          ? [
              <li key={key}>
                <svg width={14} height={14} aria-hidden="true">
                  {mark}
                </svg>
                {text}
              </li>,
            ]
          : [],
      )}
    </ul>
  )
}

const diamond = (x: number, y: number) => `M${x} ${y - 4}l4 4l-4 4l-4 -4z`

/** Short slanting strokes one over the other: drawn, not a pattern, so that a printer gets lines. */
function hatch(x: number, top: number, bottom: number): string {
  const strokes = Math.floor((bottom - top) / 5)
  return Array.from({ length: strokes }, (_, nth) => `M${x - 3} ${top + nth * 5 + 5}l6 -5`).join('')
}
