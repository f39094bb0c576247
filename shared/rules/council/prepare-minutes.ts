// Knows what pasted minutes would become: lines with the members who are meant, and each speaker once with who that is.
import type { AgendaItem, Attendance, Member, Utterance } from '../../model/council.ts'
import type { MemberId } from '../../model/ids.ts'
import { foldText } from '../fold-text.ts'
import { callName } from './call-name.ts'
import { joinWrapped } from './join-wrapped.ts'
import { membersCalled } from './members-called.ts'
import { readMinutes } from './read-minutes.ts'
import { type TermAt, termAt } from './term-at.ts'

export type MinutesRequest = Readonly<{
  text: string
  /** Whether sentences that the edge of the paper cut are joined. */
  joins: boolean
  agenda: readonly AgendaItem[]
  attendances: readonly Attendance[]
  members: readonly Member[]
  day: string
  subcommitteeId: string | null
  /** Who was said to be meant by a speaker's name; null = no member. */
  chosen: ReadonlyMap<string, MemberId | null>
}>
/** `alike`: several members who are called so, where it was not said who is meant. */
export type PreparedSpeaker = Readonly<{
  name: string
  count: number
  memberId: MemberId | null
  term: TermAt | null
  alike: readonly Member[]
}>
export type PreparedMinutes = Readonly<{
  lines: readonly Omit<Utterance, 'id'>[]
  speakers: readonly PreparedSpeaker[]
  pageMarks: readonly string[]
}>

export function prepareMinutes(request: MinutesRequest): PreparedMinutes {
  const { text, joins, agenda, members, day, subcommitteeId, chosen } = request
  const isKnown = knownSpeakers(members, request.attendances)
  const { lines, pageMarks } = readMinutes(text, { agenda, isKnown })
  const counts = new Map<string, number>()
  for (const { kind, speaker } of lines) if (kind === 'speech') counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  const speakers = [...counts].map(([name, count]): PreparedSpeaker => {
    const alike = membersCalled(name, members, { day, subcommitteeId })
    const own = chosen.has(name) ? (chosen.get(name) ?? null) : alike.length === 1 ? (alike[0]?.id ?? null) : null
    const member = members.find(({ id }) => id === own)
    const isOpen = alike.length > 1 && !chosen.has(name)
    return { name, count, memberId: own, term: member ? termAt(member, day) : null, alike: isOpen ? alike : [] }
  })
  const memberOf = new Map(speakers.map(({ name, memberId }) => [name, memberId]))
  return {
    lines: lines.map((line) => ({
      ...line,
      memberId: line.kind === 'speech' ? (memberOf.get(line.speaker) ?? null) : null,
      text: joins && line.kind !== 'heading' ? joinWrapped(line.text) : line.text,
    })),
    speakers,
    pageMarks,
  }
}

/** Whether a name is one of the members, or of those who are there, as it may be written before a speech. */
export function knownSpeakers(members: readonly Member[], attendances: readonly Attendance[]): (name: string) => boolean {
  const names = [
    ...members.flatMap((member) => [member.name, member.shortName, callName(member)]),
    ...attendances.flatMap(({ name, post }) => [name, post, `${post}${name}`]),
  ]
  const known = new Set(names.map(foldText).filter((name) => name.length > 1))
  return (name) => known.has(foldText(name))
}
