// Knows one meeting: how it is called, what is to be looked at again, and its four panes of which one is in front.
import { AlertTriangle, Trash2 } from 'lucide-react'
import { useMemo } from 'react'
import type { CouncilBook, Meeting } from '../../../../shared/model/council.ts'
import { findInMeeting } from '../../../../shared/rules/council/meeting-findings.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { meetingWords as words, sayMeetingFinding, sayWhen } from '../../../../shared/words/council-meetings.ts'
import { IconButton } from '../../../components/icon-button.tsx'
import { SegmentedControl } from '../../../components/segmented-control.tsx'
import { useApp } from '../../../stores/app.ts'
import { AgendaPane } from './agenda-pane.tsx'
import { AttendancePane } from './attendance/attendance-pane.tsx'
import { CapturePane } from './capture/capture-pane.tsx'
import { MinutesPane } from './minutes/minutes-pane.tsx'
import { MinutesStateBar } from './minutes-state-bar.tsx'

export const meetingPanes = ['agenda', 'attendance', 'opinions', 'minutes'] as const
export type MeetingPane = (typeof meetingPanes)[number]

/** The other panes scroll by themselves. */
const isScrolled = (pane: MeetingPane): boolean => pane === 'agenda' || pane === 'attendance'

type MeetingDetailProps = Readonly<{
  meeting: Meeting
  book: CouncilBook
  pane: MeetingPane
  onPane: (pane: MeetingPane) => void
  /** null = may only read. */
  onRemove: (() => void) | null
}>

export function MeetingDetail({ meeting, book, pane, onPane, onRemove }: MeetingDetailProps) {
  const today = useApp((app) => app.state?.today ?? '')
  const findings = useMemo(() => findInMeeting(meeting, book.meetings, book.members, today), [meeting, book, today])
  return (
    <>
      <div className="toolbar meeting-bar">
        <h2 className="toolbar-title">{nameMeeting(meeting)}</h2>
        <span className="toolbar-note">{sayWhen(meeting)}</span>
        <span className="toolbar-space" />
        <SegmentedControl
          label={words.panes}
          options={meetingPanes.map((id) => ({ id, label: words.pane[id] }))}
          value={pane}
          onChange={onPane}
        />
        {onRemove && <IconButton label={words.remove} icon={<Trash2 size={16} />} onPress={onRemove} />}
      </div>
      {isScrolled(pane) && findings.length > 0 && (
        <ul className="meeting-findings" aria-label={words.findings}>
          {findings.map((finding) => (
            <li key={finding.code}>
              <AlertTriangle size={14} aria-hidden="true" />
              {sayMeetingFinding(finding)}
            </li>
          ))}
        </ul>
      )}
      {pane === 'minutes' && <MinutesStateBar meeting={meeting} today={today} />}
      {/* It scrolls: what has no field in it would be out of the keyboard's reach otherwise. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={`meeting-pane meeting-pane-${pane}`} tabIndex={isScrolled(pane) ? 0 : -1}>
        {pane === 'agenda' && <AgendaPane meeting={meeting} book={book} />}
        {pane === 'attendance' && <AttendancePane meeting={meeting} book={book} />}
        {pane === 'opinions' && <CapturePane meeting={meeting} book={book} />}
        {pane === 'minutes' && <MinutesPane meeting={meeting} book={book} />}
      </div>
    </>
  )
}
