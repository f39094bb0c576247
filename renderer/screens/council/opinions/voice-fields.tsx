// Knows how it is asked who said something, by which channel, where and when.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import { channels, stages } from '../../../../shared/model/opinion.ts'
import { channelNames, nameMeeting, stageNames } from '../../../../shared/words/council.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { labelOfDay } from '../../../../shared/words/dates.ts'
import { SelectBox } from '../../../components/select-box.tsx'
import { TextField } from '../../../components/text-field.tsx'
import { atMeeting, dayOfVoice, ofMember, type VoiceDraft } from './voice-draft.ts'

type VoiceFieldsProps = Readonly<{
  draft: VoiceDraft
  book: CouncilBook
  today: string
  /** What is missing, once it was tried to store it. */
  complaint: Readonly<{ field: 'day' | 'meeting'; sentence: string }> | null
  onChange: (draft: VoiceDraft) => void
}>

export function VoiceFields({ draft, book, today, complaint, onChange }: VoiceFieldsProps) {
  const set = (change: Partial<VoiceDraft>) => onChange({ ...draft, ...change })
  const meeting = book.meetings.find(({ id }) => id === draft.meetingId)
  const day = dayOfVoice(draft, today)
  return (
    <div className="voice-fields">
      <SelectBox
        label={words.channel}
        value={draft.channel}
        options={channels.map((id) => ({ id, label: channelNames[id] }))}
        onChange={(id) => set({ channel: channels.find((one) => one === id) ?? draft.channel })}
      />
      <SelectBox
        label={words.stage}
        value={draft.stage}
        options={stages.map((id) => ({ id, label: stageNames[id] }))}
        onChange={(id) => set({ stage: stages.find((one) => one === id) ?? draft.stage })}
      />
      <div>
        <SelectBox
          label={words.meeting}
          value={draft.meetingId}
          options={[{ id: '', label: words.noMeeting }, ...book.meetings.map((one) => ({ id: one.id, label: nameMeeting(one) }))]}
          onChange={(id) => onChange(atMeeting(draft, id, book))}
        />
        {complaint?.field === 'meeting' && (
          <p className="field-error" role="alert">
            {complaint.sentence}
          </p>
        )}
      </div>
      <SelectBox
        label={words.agendaItem}
        value={draft.agendaItemId}
        options={[
          { id: '', label: words.noAgendaItem },
          ...(meeting?.agenda ?? []).map(({ id, number, title }) => ({ id, label: `${number} ${title}`.trim() })),
        ]}
        onChange={(agendaItemId) => set({ agendaItemId })}
      />
      <TextField
        label={words.day}
        value={draft.day}
        onChange={(typed) => set({ day: typed })}
        note={day === null ? words.dayNote : labelOfDay(day)}
        error={complaint?.field === 'day' ? complaint.sentence : null}
      />
      <SelectBox
        label={words.member}
        value={draft.memberId}
        options={[{ id: '', label: words.noMember }, ...book.members.map(({ id, name }) => ({ id, label: name }))]}
        onChange={(id) => onChange(ofMember(draft, id))}
      />
      {draft.memberId === '' && <TextField label={words.speaker} value={draft.speaker} onChange={(speaker) => set({ speaker })} />}
      <TextField label={words.group} value={draft.group} onChange={(group) => set({ group })} />
    </div>
  )
}
