// Knows how it is recorded at which meeting it was reported what became of opinions, and taken away again.
import { useState } from 'react'
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { OpinionRow } from '../../../../shared/model/opinion.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { useCouncil } from '../../../stores/council.ts'
import { DayDialog } from './day-dialog.tsx'

type TellDialogProps = Readonly<{ rows: readonly OpinionRow[]; book: CouncilBook; today: string; onClose: () => void }>

export function TellDialog({ rows, book, today, onClose }: TellDialogProps) {
  // The last one that was held is the one that it was just told at.
  const [meetingId, setMeeting] = useState<string>(() => book.meetings.find(({ day }) => day !== null && day <= today)?.id ?? '')
  const meeting = book.meetings.find(({ id }) => id === meetingId)
  const tell = (chosen: readonly OpinionRow[], toMeeting: string | null, day: string | null) =>
    void useCouncil.getState().deed((client) =>
      client.setToldBack(
        chosen.map(({ id }) => id),
        toMeeting,
        day,
      ),
    )
  const told = rows.filter(({ isTold }) => isTold)
  return (
    <DayDialog
      title={words.tellTitle}
      label={words.tellDay}
      proposed={meeting?.day ?? today}
      today={today}
      confirmLabel={words.tellDo}
      isReady
      onClose={onClose}
      onDay={(day) => tell(rows, meeting?.id ?? null, day)}
      {...(told.length > 0 ? { off: { label: words.tellOff, onPress: () => tell(told, null, null) } } : {})}
    >
      <p>{words.tellCount(rows.length)}</p>
      <SelectBox
        label={words.tellMeeting}
        value={meetingId}
        options={[{ id: '', label: words.noMeeting }, ...book.meetings.map((one) => ({ id: one.id, label: nameMeeting(one) }))]}
        onChange={setMeeting}
      />
    </DayDialog>
  )
}
