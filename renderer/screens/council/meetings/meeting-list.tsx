// Knows how the meetings are listed: by 年度, the newest first, one of them in front.
import { type KeyboardEvent, type RefObject, useEffect, useId } from 'react'
import type { CouncilBook, Meeting } from '../../../../shared/model/council.ts'
import { minutesStateNames, nameMeeting } from '../../../../shared/words/council.ts'
import { meetingWords as words, sayWhen } from '../../../../shared/words/council-meetings.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { indexAfter } from '../../../components/index-after.ts'
import { isComposing } from '../../../components/is-composing.ts'
import { heldInYear } from './held-in-year.ts'

type MeetingListProps = Readonly<{
  list: RefObject<HTMLDivElement | null>
  book: CouncilBook
  today: string
  meetingId: string | null
  onSelect: (id: string) => void
  onEnter: () => void
  /** null = may only read. */
  onAdd: (() => void) | null
  onRemove: (() => void) | null
}>
const pageStep = 10

export function MeetingList({ list, book, today, meetingId, onSelect, onEnter, onAdd, onRemove }: MeetingListProps) {
  const id = useId()
  const { meetings, settings } = book
  const years = [...Map.groupBy(meetings, ({ fiscalYear }) => fiscalYear)].toSorted(([a], [b]) => b - a)
  const inOrder = years.flatMap(([, ofYear]) => ofYear)
  const here = inOrder.findIndex((meeting) => meeting.id === meetingId)
  useEffect(() => {
    const row = list.current?.querySelector('[aria-selected="true"]')
    // With the name of its year, where it is the first of it.
    row?.previousElementSibling?.scrollIntoView({ block: 'nearest' })
    row?.scrollIntoView({ block: 'nearest' })
  }, [list, meetingId])

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return
    const to = indexAfter(event.key, here, inOrder.length, pageStep)
    if (to !== null) {
      const next = inOrder[to]
      if (next) onSelect(next.id)
    } else if (event.key === 'Enter') onEnter()
    else if (event.key === 'Insert' && onAdd) onAdd()
    else if (event.key === 'Delete' && onRemove) onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={words.list}
      tabIndex={0}
      data-home="work"
      aria-activedescendant={here >= 0 ? `${id}${here}` : undefined}
      className="meeting-list"
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-meeting]') : null
        const chosen = line?.dataset['meeting']
        if (chosen !== undefined) onSelect(chosen)
      }}
    >
      {years.map(([fiscalYear, ofYear]) => (
        <div key={fiscalYear} role="group" aria-label={words.ofYear(fiscalYear)} className="meeting-year">
          <div className="meeting-year-name" role="presentation">
            {words.ofYear(fiscalYear)}
            <span>{words.heldOf(heldInYear(meetings, fiscalYear, today), settings.meetingsPerYear)}</span>
          </div>
          {ofYear.map((meeting) => (
            <MeetingLine key={meeting.id} id={`${id}${inOrder.indexOf(meeting)}`} meeting={meeting} isSelected={meeting.id === meetingId} />
          ))}
        </div>
      ))}
    </div>
  )
}

function MeetingLine({ id, meeting, isSelected }: Readonly<{ id: string; meeting: Meeting; isSelected: boolean }>) {
  const facts = [
    words.said(meeting.opinions),
    meeting.utterances === 0 ? '' : `${words.pane.minutes} ${minutesStateNames[meeting.minutesState]}`,
  ]
  const said = facts.filter((fact) => fact !== '').join('　')
  return (
    <div
      id={id}
      role="option"
      aria-selected={isSelected}
      aria-label={[nameMeeting(meeting), sayWhen(meeting), said].filter((part) => part !== '').join('　')}
      className="list-row meeting-line"
      data-meeting={meeting.id}
    >
      <span className="meeting-name">{nameMeeting(meeting)}</span>
      <span className="meeting-when">{meeting.day === null ? words.noDay : labelOfDay(meeting.day)}</span>
      {said !== '' && <span className="meeting-facts">{said}</span>}
    </div>
  )
}
