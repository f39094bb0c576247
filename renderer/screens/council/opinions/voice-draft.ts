// Knows who said something where and when while it is typed: what is missing, and what is stored.
import type { CouncilBook } from '../../../../shared/model/council.ts'
import type { Channel, Stage, Voice } from '../../../../shared/model/opinion.ts'
import { readRecordDay } from '../../../../shared/rules/check/read-record-day.ts'
import { fiscalYearOf } from '../../../../shared/rules/fiscal-year.ts'
import { opinionWords as words } from '../../../../shared/words/council-opinions.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'

/** Ids '' = none; the day as it is typed. */
export type VoiceDraft = Readonly<{
  channel: Channel
  meetingId: string
  agendaItemId: string
  day: string
  stage: Stage
  memberId: string
  speaker: string
  group: string
}>
type Place = Omit<Voice, 'id' | 'typedBy'>

export const blankVoice = (today: string): VoiceDraft => ({
  channel: 'citizenVoice',
  meetingId: '',
  agendaItemId: '',
  day: dayAsTyped(today),
  stage: 'planning',
  memberId: '',
  speaker: '',
  group: '',
})

export function voiceDraftOf({ channel, meetingId, agendaItemId, day, stage, memberId, speaker, group }: Voice): VoiceDraft {
  const ids = { meetingId: meetingId ?? '', agendaItemId: agendaItemId ?? '', memberId: memberId ?? '' }
  return { channel, ...ids, day: dayAsTyped(day), stage, speaker, group }
}

/** Of another meeting: its day, and none of the other's agenda. */
export function atMeeting(draft: VoiceDraft, meetingId: string, book: CouncilBook): VoiceDraft {
  const meeting = book.meetings.find(({ id }) => id === meetingId)
  return { ...draft, meetingId, agendaItemId: '', day: meeting?.day ? dayAsTyped(meeting.day) : draft.day }
}

/** A member has a name of their own: what was typed of another speaker goes. */
export const ofMember = (draft: VoiceDraft, memberId: string): VoiceDraft => ({
  ...draft,
  memberId,
  speaker: memberId === '' ? draft.speaker : '',
})

export const dayOfVoice = ({ day }: VoiceDraft, today: string): string | null => readRecordDay(day, today, fiscalYearOf(today))

/** null = it can be stored. */
export function complaintOfVoice(draft: VoiceDraft, today: string): Readonly<{ field: 'day' | 'meeting'; sentence: string }> | null {
  if (draft.channel === 'council' && draft.meetingId === '') return { field: 'meeting', sentence: words.meetingNeeded }
  return dayOfVoice(draft, today) === null ? { field: 'day', sentence: words.badDay } : null
}

/** Throws nothing: where the day cannot be read, `complaintOfVoice` says so before. */
export function voiceOfDraft(draft: VoiceDraft, today: string, book: CouncilBook): Place {
  const { channel, stage, speaker, group } = draft
  const meeting = book.meetings.find(({ id }) => id === draft.meetingId)
  return {
    channel,
    meetingId: meeting?.id ?? null,
    agendaItemId: meeting?.agenda.find(({ id }) => id === draft.agendaItemId)?.id ?? null,
    day: dayOfVoice(draft, today) ?? today,
    stage,
    memberId: book.members.find(({ id }) => id === draft.memberId)?.id ?? null,
    speaker: speaker.trim(),
    group: group.trim(),
  }
}
