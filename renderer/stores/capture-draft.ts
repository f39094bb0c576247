// Knows what is typed of one opinion while a meeting goes on, and what is recorded of it.
import type { Meeting } from '../../shared/model/council.ts'
import type { AgendaItemId } from '../../shared/model/ids.ts'
import type { NewVoice, Piece, Stage, Voice } from '../../shared/model/opinion.ts'
import type { Speaker } from '../../shared/rules/council/find-speakers.ts'
import { nobody } from '../../shared/rules/council/find-speakers.ts'
import { questionsWithin } from '../../shared/rules/council/questions-within.ts'
import { refsOfTargets } from '../../shared/rules/council/refs-of-targets.ts'

export type CaptureDraft = Readonly<{
  /** As it stands in the field of the speaker. */
  typed: string
  /** Who was chosen by it; null = nobody yet. */
  speaker: Speaker | null
  words: string
  agendaItemId: AgendaItemId | null
  /** null = as the meeting's last one, else 企画・計画. */
  stage: Stage | null
  /** Whether the questions in the words are recorded as such; null = where the words number them. */
  isAsking: boolean | null
  /** What was recorded already and is mended; null = a new one. */
  mended: Piece | null
  /** While something is mended: the agenda item and stage to which the line goes back. */
  resumes: Pick<CaptureDraft, 'agendaItemId' | 'stage'> | null
}>

export const blankDraft: CaptureDraft = {
  typed: '',
  speaker: null,
  words: '',
  agendaItemId: null,
  stage: null,
  isAsking: null,
  mended: null,
  resumes: null,
}

/** The next one: of the same agenda item and stage; behind one that was mended, of those from before. */
export function nextDraft({ agendaItemId, stage, resumes }: CaptureDraft): CaptureDraft {
  return { ...blankDraft, ...(resumes ?? { agendaItemId, stage }) }
}

/** A recorded one as it is mended. */
export function mendDraft(draft: CaptureDraft, piece: Piece, typed: string): CaptureDraft {
  const { memberId, speaker, group, agendaItemId, stage } = piece.voice
  const resumes = draft.resumes ?? { agendaItemId: draft.agendaItemId, stage: draft.stage }
  return { typed, speaker: { memberId, speaker, group }, words: piece.text, agendaItemId, stage, isAsking: false, mended: piece, resumes }
}

/** What a new one of this meeting is; of a meeting without a day it is of today. What an agenda item is about alone, the opinion is about too. */
export function voiceOfDraft(draft: CaptureDraft, meeting: Meeting, stage: Stage, today: string): NewVoice {
  const { words, speaker, isAsking } = draft
  const found = questionsWithin(words)
  const item = meeting.agenda.find(({ id }) => id === draft.agendaItemId)
  return {
    channel: 'council',
    meetingId: meeting.id,
    agendaItemId: item?.id ?? null,
    day: meeting.day ?? today,
    stage,
    ...(speaker ?? nobody),
    words,
    gist: '',
    questions: (isAsking ?? found.isNumbered) ? found.questions : [],
    about: item?.about.length === 1 ? refsOfTargets(item.about.filter(({ isGone }) => !isGone)) : [],
  }
}

/** A mended one: where and when it was said stays, but its speaker, agenda item and stage. */
export function placeOfMended({ voice }: Piece, draft: CaptureDraft, meeting: Meeting): Omit<Voice, 'id' | 'typedBy'> {
  const { channel, meetingId, day } = voice
  const agendaItemId = meeting.agenda.find(({ id }) => id === draft.agendaItemId)?.id ?? null
  return { channel, meetingId, day, agendaItemId, stage: draft.stage ?? voice.stage, ...(draft.speaker ?? nobody) }
}
