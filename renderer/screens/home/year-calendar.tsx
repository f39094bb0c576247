// Knows how the year's calendar is shown: what comes next in words, and all of it on one strip or as a list.
import { useMemo, useState } from 'react'
import { homeWords as words, sayLate, sayNext } from '../../../shared/words/home.ts'
import { SegmentedControl } from '../../components/segmented-control.tsx'
import { useCouncilDue } from '../../stores/council-due.ts'
import type { BoardProgress } from './board-progress.ts'
import type { Home } from './use-home.ts'
import { YearList } from './year-list.tsx'
import { yearStripOf } from './year-strip.ts'
import { YearStripView } from './year-strip-view.tsx'

type Props = Readonly<{ home: Home; progress: BoardProgress }>
const shapes = ['strip', 'list'] as const

export function YearCalendar({ home: { plan, book, dates, calendar, today }, progress }: Props) {
  const [shape, setShape] = useState<(typeof shapes)[number]>('strip')
  // before anything stands in the plan, the year has its checks all the same
  const shown = dates.length > 0 ? dates : book.dates
  const meetings = useCouncilDue((store) => store.due?.meetings)
  const strip = useMemo(
    () => calendar && yearStripOf(plan.fiscalYear, shown, calendar, today, meetings),
    [plan.fiscalYear, shown, calendar, today, meetings],
  )
  const { dates: ofToday, coming, alsoLate, allDone } = progress
  const isOverdue = ofToday !== null && !allDone && ofToday.deadline < today
  const said = ofToday && (isOverdue && alsoLate.length > 0 ? sayLate([ofToday, ...alsoLate], today) : sayNext(ofToday, today, allDone))
  return (
    <section className="home-calendar" aria-label={words.calendar} data-area="calendar">
      <div className="home-head">
        <h2 className="home-title">{words.calendarOf(plan.fiscalYear)}</h2>
        <div className="home-said">
          {ofToday && <p className={isOverdue ? 'home-overdue' : 'home-next'}>{said}</p>}
          {coming && <p className="home-next">{sayNext(coming, today, false)}</p>}
        </div>
        <SegmentedControl
          label={words.shape}
          options={shapes.map((id) => ({ id, label: words.shapes[id] }))}
          value={shape}
          onChange={setShape}
        />
      </div>
      {strip && (shape === 'strip' ? <YearStripView strip={strip} day={today} /> : <YearList strip={strip} today={today} />)}
      {strip?.today === null && <p className="home-facts">{words.outside(today)}</p>}
    </section>
  )
}
