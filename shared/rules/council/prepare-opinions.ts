// Knows what pasted opinions would become: of each what is recorded, and what is to be known or mended before.
import type { Meeting, Member } from '../../model/council.ts'
import type { Channel, NewVoice, Stage } from '../../model/opinion.ts'
import { membersCalled } from './members-called.ts'
import { questionsWithin } from './questions-within.ts'
import { agendaNamed, type ReadOpinion } from './read-opinion-table.ts'
import { refsOfTargets } from './refs-of-targets.ts'
import { type TermAt, termAt } from './term-at.ts'

/** Holds where a row says nothing else. */
export type OpinionDefaults = Readonly<{ channel: Channel; stage: Stage; day: string; meeting: Meeting | null }>
/** `alike`: so many members are called so; nobody is tied. `former`: the member was not in office. `unknownAgenda`: it names no item of the meeting. */
export type OpinionNote =
  | Readonly<{ code: 'alike'; count: number }>
  | Readonly<{ code: 'former'; term: TermAt }>
  | Readonly<{ code: 'unknownAgenda'; text: string }>
export type PreparedOpinion = Readonly<{ voice: NewVoice; problem: ReadOpinion['problem']; notes: readonly OpinionNote[] }>

export function prepareOpinions(
  read: readonly ReadOpinion[],
  { channel, stage, day, meeting }: OpinionDefaults,
  members: readonly Member[],
): readonly PreparedOpinion[] {
  return read.map((row): PreparedOpinion => {
    const ownDay = row.day ?? day
    const called = membersCalled(row.speaker, members, { day: ownDay, subcommitteeId: meeting?.subcommitteeId ?? null })
    const member = called.length === 1 ? (called[0] ?? null) : null
    const term = member ? termAt(member, ownDay) : null
    const item = meeting ? agendaNamed(row.agenda, meeting.agenda) : null
    const found = questionsWithin(row.words)
    const notes: OpinionNote[] = []
    if (called.length > 1) notes.push({ code: 'alike', count: called.length })
    if (term?.kind === 'ended' || term?.kind === 'ahead') notes.push({ code: 'former', term })
    if (row.agenda !== '' && item === null) notes.push({ code: 'unknownAgenda', text: row.agenda })
    return {
      problem: row.problem,
      notes,
      voice: {
        channel: row.channel ?? channel,
        meetingId: meeting?.id ?? null,
        agendaItemId: item?.id ?? null,
        day: ownDay,
        stage: row.stage ?? stage,
        memberId: member?.id ?? null,
        speaker: member ? '' : row.speaker,
        group: row.group,
        words: row.words,
        gist: row.gist,
        questions: found.isNumbered ? found.questions : [],
        about: item?.about.length === 1 ? refsOfTargets(item.about.filter(({ isGone }) => !isGone)) : [],
        answer: row.answer,
      },
    }
  })
}
