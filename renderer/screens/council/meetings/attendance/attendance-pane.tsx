// Knows the pane of a meeting with who was there: members, councillors, staff and advisers, each by one key, and how many listened.
import { useMemo } from 'react'
import { attendanceParties, type CouncilBook, type Meeting } from '../../../../../shared/model/council.ts'
import {
  type AttendanceDraft,
  lastWithOthers,
  membersExpected,
  withMembers,
  withOthersOfLast,
} from '../../../../../shared/rules/council/propose-attendances.ts'
import { nameMeeting } from '../../../../../shared/words/council.ts'
import { meetingWords as words } from '../../../../../shared/words/council-meetings.ts'
import { Button } from '../../../../components/button.tsx'
import { EmptyState } from '../../../../components/empty-state.tsx'
import { KeptField } from '../../../../components/kept-field.tsx'
import { mayWriteIndicators, useApp } from '../../../../stores/app.ts'
import { useProblem } from '../../../../stores/problem.ts'
import { saveHead } from '../meeting-deeds.ts'
import { readCount } from '../read-count.ts'
import { PartyPart } from './party-part.tsx'
import { sayPerson } from './say-person.ts'
import { useAttendance } from './use-attendance.ts'
import './attendance.css'

const mostAudience = 100_000

export function AttendancePane({ meeting, book }: Readonly<{ meeting: Meeting; book: CouncilBook }>) {
  const mayWrite = useApp(mayWriteIndicators)
  const { list, isStored, change } = useAttendance(meeting, (persons) => persons.map((person) => sayPerson(person, book)).join('\n'))
  const { members, meetings } = book
  const last = useMemo(() => lastWithOthers(meeting, meetings), [meeting, meetings])
  const missing = membersExpected(meeting, members).filter(({ id }) => list.every(({ memberId }) => memberId !== id))
  const isCopied = withOthersOfLast(meeting, meetings, list).length === list.length
  const addMembers = (there: readonly AttendanceDraft[]) => withMembers(meeting, members, there)
  const addOthers = (there: readonly AttendanceDraft[]) => withOthersOfLast(meeting, meetings, there)
  const isEmpty = list.length === 0

  return (
    <div className="attendance-pane">
      <div className="attendance-bar">
        <span className="meeting-hint" role="status">
          {isStored ? '' : words.saving}
        </span>
        {mayWrite && !isEmpty && missing.length > 0 && (
          <Button size="small" onPress={() => change(addMembers)}>
            {words.addExpected(missing.length)}
          </Button>
        )}
        {mayWrite && !isEmpty && last && !isCopied && (
          <Button size="small" onPress={() => change(addOthers)}>
            {words.copyOthers(nameMeeting(last))}
          </Button>
        )}
      </div>
      {isEmpty && (
        <EmptyState
          text={words.attendanceEmpty}
          {...(mayWrite && (missing.length > 0 || last)
            ? {
                action: {
                  label: words.expected(missing.length, last ? nameMeeting(last) : ''),
                  onPress: () => change((there) => addOthers(addMembers(there))),
                },
              }
            : {})}
        />
      )}
      {mayWrite && !isEmpty && <p className="meeting-hint">{words.attendanceKeys}</p>}
      {attendanceParties.map((party, nth) => (
        <PartyPart
          key={party}
          party={party}
          meeting={meeting}
          book={book}
          list={list}
          mayWrite={mayWrite}
          takesFocus={nth === 0}
          onChange={change}
        />
      ))}
      <div className="attendance-audience">
        <KeptField
          label={words.audience}
          mayWrite={mayWrite}
          value={meeting.audience === null ? '' : String(meeting.audience)}
          complaintOf={(text) => (text.trim() === '' || readCount(text, 0, mostAudience) !== null ? null : words.badCount)}
          onKeep={(text) => saveHead(meeting, () => ({ audience: readCount(text, 0, mostAudience) }))}
          onLost={(text) => useProblem.getState().rescue([text])}
        />
      </div>
    </div>
  )
}
