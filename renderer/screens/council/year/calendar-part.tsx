// Knows the calendar of the council's year: the answer to whether an opinion still reaches the next plan, the strip, and the same as tables.
import { useMemo } from 'react'
import type { CouncilBook, Meeting } from '../../../../shared/model/council.ts'
import { reachOf } from '../../../../shared/rules/council/reaches-draft.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilYearWords as words, nameReached, saidAt, saidToday, sayReach } from '../../../../shared/words/council-year.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { councilStripOf, stripRows } from './council-strip.ts'
import { CouncilStripView } from './council-strip-view.tsx'
import type { CouncilYear } from './use-council-year.ts'

type CalendarPartProps = Readonly<{ book: CouncilBook; year: CouncilYear; today: string }>

export function CalendarPart({ book, year: { fiscalYear, calendar }, today }: CalendarPartProps) {
  const { settings, members, meetings } = book
  const strip = useMemo(
    () => councilStripOf({ fiscalYear, calendar, members, meetings, today }),
    [fiscalYear, calendar, members, meetings, today],
  )
  const now = reachOf(today, calendar, settings.answerDays)
  const next = meetings.filter(({ day }) => day !== null && day > today).at(-1)
  const then = next?.day ? reachOf(next.day, calendar, settings.answerDays) : null
  return (
    <>
      <section>
        <h2>{words.reachTitle}</h2>
        <p className="council-year-answer">{now ? sayReach(saidToday, now) : words.reachUnknown}</p>
        {next && then && <p className="council-year-answer">{sayReach(saidAt(nameMeeting(next)), then)}</p>}
      </section>
      <section>
        <h2>{words.calendarTitle}</h2>
        <CouncilStripView strip={strip} day={today} />
        <details>
          <summary>{words.seasonsTitle}</summary>
          <table className="council-year-table" aria-label={words.seasonsTitle}>
            <thead>
              <tr>
                {words.seasonColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {stripRows
                .filter((row) => row !== 'meeting')
                .flatMap((row) => strip.marks.filter((mark) => mark.row === row))
                .map(({ id, row, label, from, until, source }) => (
                  <tr key={id}>
                    <td>{words.rows[row]}</td>
                    <td>
                      {label}
                      {source !== '' && <small>{words.source(source)}</small>}
                    </td>
                    <td>{words.span(from, until)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      </section>
      <section>
        <h2>{words.meetingsTitle}</h2>
        <MeetingTable book={book} calendar={calendar} fiscalYear={fiscalYear} today={today} />
      </section>
    </>
  )
}

type MeetingTableProps = Readonly<{ book: CouncilBook; calendar: CouncilYear['calendar']; fiscalYear: number; today: string }>

function MeetingTable({ book: { meetings, settings }, calendar, fiscalYear, today }: MeetingTableProps) {
  const own = meetings.filter((meeting) => meeting.fiscalYear === fiscalYear).toReversed()
  const isHeld = ({ day }: Meeting) => day !== null && day <= today
  const whole = own.filter(({ kind }) => kind === 'plenary')
  const held = whole.filter(isHeld).length
  const missing = settings.meetingsPerYear - whole.length
  if (own.length === 0) return <p className="council-year-note">{words.noMeetings}</p>
  return (
    <>
      <p>
        {words.meetingCount(held, whole.length - held, settings.meetingsPerYear)}
        {missing > 0 && <b className="council-year-warning"> {words.meetingShort(missing)}</b>}
      </p>
      <table className="council-year-table" aria-label={words.meetingsTitle}>
        <thead>
          <tr>
            {words.meetingColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{words.open}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {own.map((meeting) => {
            const reach = meeting.day === null ? null : reachOf(meeting.day, calendar, settings.answerDays)
            return (
              <tr key={meeting.id}>
                <td>{nameMeeting(meeting)}</td>
                <td>{meeting.day === null ? words.noDay : labelOfDay(meeting.day)}</td>
                <td>{isHeld(meeting) ? words.held : words.planned}</td>
                <td className="council-year-number">{words.opinionsOf(meeting.opinions)}</td>
                <td>{reach ? nameReached(reach) : ''}</td>
                <td>
                  <Button
                    size="small"
                    variant="quiet"
                    aria-label={words.openMeeting(nameMeeting(meeting))}
                    onPress={() => useCouncil.getState().reveal('meetings', { meetingId: meeting.id })}
                  >
                    {words.open}
                  </Button>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </>
  )
}
