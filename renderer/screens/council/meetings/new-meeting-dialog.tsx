// Knows how a meeting is added: of which body, which number, when; the rest is taken over from the last one of its body.
import { useState } from 'react'
import type { CouncilBook, MeetingHead } from '../../../../shared/model/council.ts'
import { meetingsCountedWith, proposeMeetingNumber } from '../../../../shared/rules/council/meeting-number.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { meetingWords as words } from '../../../../shared/words/council-meetings.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { Button } from '../../../components/button.tsx'
import { Dialog } from '../../../components/dialog.tsx'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { useOneAtATime } from '../../../components/use-one-at-a-time.ts'
import { useCouncil } from '../../../stores/council.ts'
import { bodyOptions, placeOfBody } from './body-of-meeting.ts'
import { readCount } from './read-count.ts'

type NewMeetingDialogProps = Readonly<{
  book: CouncilBook
  today: string
  onClose: () => void
  onMade: (meetingId: string) => void
  /** As of Dialog. */
  onGone: () => void
}>

export function NewMeetingDialog({ book, today, onClose, onMade, onGone }: NewMeetingDialogProps) {
  const [body, setBody] = useState('whole')
  const [dayText, setDayText] = useState('')
  const [year, setYear] = useState(fiscalYearOf(today))
  /** null = as proposed. */
  const [numberText, setNumberText] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)

  const day = parseDay(dayText)
  const fiscalYear = day === null ? year : fiscalYearOf(day)
  const place = { ...placeOfBody(body, book), fiscalYear }
  const shownNumber = numberText ?? String(proposeMeetingNumber(place, book.meetings))
  const number = readCount(shownNumber, 1, 999)
  const dayError = dayText.trim() !== '' && day === null ? words.badDay : null
  const isUsed = meetingsCountedWith(place, book.meetings).some((meeting) => meeting.number === number)

  const make = useOneAtATime(async () => {
    setTried(true)
    if (number === null || dayError !== null) return
    const head: MeetingHead = { ...takenOver(place, book), ...place, number, day }
    const id = await useCouncil.getState().deed((client) => client.saveMeeting(null, head))
    if (id === undefined) return
    onClose()
    onMade(id)
  })
  const years = [-1, 0, 1].map((step) => fiscalYearOf(today) + step)
  return (
    <Dialog
      title={words.newTitle}
      isOpen
      onClose={onClose}
      onGone={onGone}
      footer={
        <>
          <Button onPress={onClose}>{words.cancel}</Button>
          <Button variant="primary" onPress={() => void make()}>
            {words.create}
          </Button>
        </>
      }
    >
      <div className="meeting-new">
        <SelectBox label={words.kind} value={body} options={bodyOptions(book)} onChange={setBody} />
        <TextField
          label={words.day}
          value={dayText}
          onChange={setDayText}
          onEnter={() => void make()}
          autoFocus
          note={day === null ? words.dayNote : labelOfDay(day)}
          error={isTried || dayText.length > 5 ? dayError : null}
        />
        {day === null && (
          <SelectBox
            label={words.fiscalYear}
            value={String(year)}
            options={years.map((one) => ({ id: String(one), label: words.ofYear(one) }))}
            onChange={(id) => setYear(Number(id))}
          />
        )}
        <TextField
          label={words.number}
          value={shownNumber}
          onChange={setNumberText}
          onEnter={() => void make()}
          note={isUsed ? words.numberUsed : words.numberNote}
          error={number === null ? words.badNumber : null}
        />
        <p className="meeting-preview" role="status">
          {nameMeeting({ ...place, number: number ?? 1 })}
        </p>
        <p className="meeting-hint">{words.newNote}</p>
      </div>
    </Dialog>
  )
}

const plain = {
  format: 'venue',
  opensAt: null,
  startsAt: null,
  endsAt: null,
  place: '',
  legalBasis: '',
  isOpen: true,
  closedReason: '',
  audience: null,
  remarks: '',
  note: '',
} as const satisfies Partial<MeetingHead>

/** Of the last meeting of the same body: where, how and when it begins. */
function takenOver({ kind, subcommitteeId }: Pick<MeetingHead, 'kind' | 'subcommitteeId'>, { meetings }: CouncilBook) {
  const last = meetings.find((meeting) => meeting.day !== null && meeting.kind === kind && meeting.subcommitteeId === subcommitteeId)
  if (!last) return plain
  const { format, startsAt, opensAt, place, legalBasis } = last
  return { ...plain, format, startsAt, opensAt, place, legalBasis }
}
