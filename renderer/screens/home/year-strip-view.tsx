// Knows how the strip of the year is drawn: months, bars, deadlines and publications in their lanes, and today across all of them.
import type { CSSProperties } from 'react'
import { isQuarter } from '../../../shared/model/check.ts'
import { labelOfDay, shortLabelOfDay } from '../../../shared/words/dates.ts'
import { homeWords as words } from '../../../shared/words/home.ts'
import type { StripBar, StripPoint, YearStrip } from './year-strip.ts'

const at = (start: number, lane: number, width?: number): CSSProperties =>
  ({ left: `${start}%`, '--lane': lane, ...(width === undefined ? {} : { width: `${width}%` }) }) as CSSProperties
const tellBar = ({ label, from, until, source }: StripBar): string =>
  [label, words.period(from, until), source === '' ? '' : words.source(source)].filter(Boolean).join('\n')

/** `day`: today, ISO date. */
export function YearStripView({ strip, day }: Readonly<{ strip: YearStrip; day: string }>) {
  const { months, bars, points, lanes, today, isLate } = strip
  return (
    <div className="strip-scroll">
      <ul className="strip" style={{ '--lanes': lanes } as CSSProperties} aria-label={words.calendar}>
        {months.map(({ id, label, start, width, isNextYear }) => (
          <li
            key={id}
            className="strip-month"
            style={{ left: `${start}%`, width: `${width}%` }}
            data-next={isNextYear || undefined}
            aria-hidden="true"
          >
            {label}
          </li>
        ))}
        {bars.map((bar) => (
          <li
            key={bar.id}
            className={`strip-bar strip-${bar.kind}`}
            style={at(bar.start, bar.lane, bar.width)}
            data-cut={bar.isCut || undefined}
            data-beside={bar.isBeside || undefined}
            title={tellBar(bar)}
          >
            <span className="strip-label">{bar.label}</span>
            <span className="sr-only">{words.period(bar.from, bar.until)}</span>
          </li>
        ))}
        {points.map((point) => (
          <Point key={point.id} point={point} />
        ))}
        {today !== null && (
          <li className="strip-today" style={{ left: `${today}%` }} data-late={isLate || undefined}>
            <span className="strip-today-label">{words.todayIs(day)}</span>
          </li>
        )}
      </ul>
    </div>
  )
}

function Point({ point: { kind, check, label, day, lane, at: start, hasRoom } }: Readonly<{ point: StripPoint }>) {
  return (
    <li
      className={`strip-point strip-${kind}`}
      style={at(start, lane)}
      data-official={(check !== null && !isQuarter(check)) || undefined}
      title={`${label}\n${labelOfDay(day)}`}
    >
      <span aria-hidden="true">{words.marks[kind]}</span>
      {hasRoom && (
        <span className="strip-day" aria-hidden="true">
          {`${words.markNames[kind]}${shortLabelOfDay(day).replace(/^.*?\./, '')}`}
        </span>
      )}
      <span className="sr-only">{`${label} ${labelOfDay(day)}`}</span>
    </li>
  )
}
