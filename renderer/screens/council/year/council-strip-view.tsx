// Knows how the council's year is drawn: a row for each kind of time, months above, today across all of them.
import type { CSSProperties } from 'react'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'
import { type CouncilStrip, type StripMark, stripRows } from './council-strip.ts'

/** `day`: today, ISO. What it shows stands in tables below it, which assistive technology reads. */
export function CouncilStripView({ strip, day }: Readonly<{ strip: CouncilStrip; day: string }>) {
  return (
    // What is wider than the window is scrolled by keys, too.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="council-strip-scroll" tabIndex={0} role="img" aria-label={words.stripName}>
      <div className="council-strip">
        <div className="council-strip-row council-strip-months">
          <span />
          <div className="council-strip-track">
            {strip.months.map(({ id, label, start, width }) => (
              <span key={id} className="council-strip-month" style={{ left: `${start}%`, width: `${width}%` }}>
                {label}
              </span>
            ))}
            {strip.today !== null && (
              <span className="council-strip-today-label" style={{ left: `${strip.today}%` }} data-late={strip.today > 85 || undefined}>
                {words.today(day)}
              </span>
            )}
          </div>
        </div>
        {stripRows.map((row) => (
          <div key={row} className="council-strip-row">
            <span className="council-strip-name">{words.rows[row]}</span>
            <div className="council-strip-track" style={{ '--lanes': strip.lanes[row] } as CSSProperties}>
              {strip.marks
                .filter((mark) => mark.row === row)
                .map((mark) => (
                  <Mark key={mark.id} mark={mark} />
                ))}
              {strip.today !== null && <span className="council-strip-today" style={{ left: `${strip.today}%` }} />}
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}

function Mark({ mark }: Readonly<{ mark: StripMark }>) {
  const { row, label, from, until, lane, start, width, isCut, labelAt, isHeld, source } = mark
  const told = [row === 'meeting' ? source : label, from === until ? '' : words.span(from, until)].filter(Boolean).join('\n')
  if (row === 'meeting') {
    return (
      <span
        className="council-strip-meeting"
        data-label={labelAt}
        style={{ left: `${start}%`, '--lane': lane } as CSSProperties}
        title={told}
      >
        <span>{isHeld ? '●' : '○'}</span> <span>{label}</span>
      </span>
    )
  }
  return (
    <span
      className={`council-strip-bar council-strip-${row}`}
      style={{ left: `${start}%`, width: `${width}%`, '--lane': lane } as CSSProperties}
      data-cut={isCut || undefined}
      data-label={labelAt}
      title={told}
    >
      <span className="council-strip-label">{label}</span>
    </span>
  )
}
