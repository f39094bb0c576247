// Knows when and where a meeting is held, told to those who may only read.
import type { Meeting } from '../../../../shared/model/council.ts'
import { meetingFormatNames, sayTime } from '../../../../shared/words/council.ts'
import { meetingWords as words, publicityOf, sayWhen } from '../../../../shared/words/council-meetings.ts'

export function HeadSaid({ meeting }: Readonly<{ meeting: Meeting }>) {
  const said = [
    [words.day, sayWhen(meeting)],
    [words.opensAt, meeting.opensAt === null ? '' : sayTime(meeting.opensAt)],
    [words.format, meetingFormatNames[meeting.format]],
    [words.place, meeting.place],
    [words.legalBasis, meeting.legalBasis],
    [words.openness, publicityOf(meeting.isOpen)],
    [words.closedReason, meeting.closedReason],
    [words.remarks, meeting.remarks],
    [words.note, meeting.note],
  ] as const
  return (
    <section className="meeting-part">
      <h3>{words.head}</h3>
      <dl className="meeting-said">
        {said
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
