// Knows who may speak in a meeting and how each is shown: members by seat, others who are there or spoke before, groups.
import type { Meeting, Member } from '../../../../../shared/model/council.ts'
import type { Opinion } from '../../../../../shared/model/opinion.ts'
import { callName } from '../../../../../shared/rules/council/call-name.ts'
import { type Seat, type Speaker, type SpeakerWorld, seatsOf } from '../../../../../shared/rules/council/find-speakers.ts'
import { captureWords as words, sayTerm, sayWhoSpoke } from '../../../../../shared/words/council-capture.ts'
import { isSame, type SpeakerChoice } from './speaker-field.tsx'

export type MeetingSpeakers = Readonly<{
  world: SpeakerWorld
  nameOf: (speaker: Speaker) => string
  seatOf: (speaker: Speaker) => Seat | undefined
}>

export function speakersOfMeeting(
  meeting: Meeting,
  members: readonly Member[],
  opinions: readonly Opinion[],
  last: Speaker | null,
  today: string,
): MeetingSpeakers {
  const seats = seatsOf(meeting, members, meeting.day ?? today)
  const voices = opinions.flatMap(({ pieces }) => pieces.map(({ voice }) => voice))
  const officials = meeting.attendances
    .filter(({ memberId, way }) => memberId === null && way !== 'absent')
    .map(({ name, post }) => [post, name].filter(Boolean).join('　'))
  const seatOf = ({ memberId }: Speaker) => (memberId === null ? undefined : seats.find(({ member }) => member.id === memberId))
  return {
    world: {
      seats,
      others: unique([...officials, ...voices.map(({ speaker }) => speaker)]),
      groups: unique(voices.map(({ group }) => group)),
      last,
    },
    seatOf,
    nameOf(speaker) {
      const seat = seatOf(speaker)
      return sayWhoSpoke(speaker, seat ? callName(seat.member) : '')
    },
  }
}

/** As it stands in the list of who may be meant. */
export function choiceOf(speaker: Speaker, { world, nameOf, seatOf }: MeetingSpeakers): SpeakerChoice {
  const seat = seatOf(speaker)
  const name = nameOf(speaker)
  if (world.last !== null && isSame(world.last, speaker)) return { speaker, label: words.sameSpeaker(name), note: seat ? noteOf(seat) : '' }
  if (seat) return { speaker, label: `${seat.seat}　${name}`, note: noteOf(seat) }
  return { speaker, label: speaker.speaker !== '' && speaker.group === '' ? words.nonMember(name) : name, note: '' }
}

const noteOf = ({ member, term }: Seat): string => [member.name, member.kana, sayTerm(term)].filter(Boolean).join('　')
const unique = (names: readonly string[]): readonly string[] => [...new Set(names.filter((name) => name !== ''))]
