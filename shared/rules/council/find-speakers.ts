// Knows whom a few typed letters mean while a meeting goes on: a seat number, the beginning of a kana, short or full name, a group, or somebody else.
import type { Meeting, Member } from '../../model/council.ts'
import type { MemberId } from '../../model/ids.ts'
import { foldText } from '../fold-text.ts'
import { type TermAt, termAt } from './term-at.ts'

/** Exactly one of the three is filled, or none: nobody is written down. */
export type Speaker = Readonly<{ memberId: MemberId | null; speaker: string; group: string }>
/** A member with the number by which the person is called on the keyboard; those who are there come first. */
export type Seat = Readonly<{ seat: number; member: Member; isPresent: boolean; term: TermAt }>
/** Others who may speak: 市側, 市会議員, アドバイザー, and who spoke before. */
export type SpeakerWorld = Readonly<{ seats: readonly Seat[]; others: readonly string[]; groups: readonly string[]; last: Speaker | null }>

export const nobody: Speaker = { memberId: null, speaker: '', group: '' }
const mostChoices = 8
const groupTyped = /^(?:g|ぐるーぷ|はん|班)([0-9a-z]{1,2})$|^([0-9a-z]{1,2})(?:ぐるーぷ|班|はん)$/

/** Who is there by 出欠 in its order; then the others in office on the day in the ward's order; then those who are not. */
export function seatsOf(meeting: Pick<Meeting, 'attendances'>, members: readonly Member[], day: string): readonly Seat[] {
  const there = meeting.attendances.filter(({ memberId, way }) => memberId !== null && way !== 'absent').map(({ memberId }) => memberId)
  const byId = new Map(members.map((member) => [member.id, member]))
  const present = [...new Set(there)].flatMap((id) => (id === null ? [] : (byId.get(id) ?? [])))
  const rest = members.filter(({ id }) => !there.includes(id))
  const isIn = (member: Member) => ['within', 'untold'].includes(termAt(member, day).kind)
  const ordered = [...present, ...rest.filter(isIn), ...rest.filter((member) => !isIn(member))]
  return ordered.map((member, nth) => ({ seat: nth + 1, member, isPresent: present.includes(member), term: termAt(member, day) }))
}

/**
 * The likeliest first, at most eight. Nothing typed: who spoke last, then the seats. 「?」 = nobody is written down. What names no member and no group can always
 * be taken as somebody else, as it was typed.
 */
export function findSpeakers(typed: string, { seats, others, groups, last }: SpeakerWorld): readonly Speaker[] {
  const text = foldText(typed)
  const ofSeat = ({ member }: Seat): Speaker => ({ ...nobody, memberId: member.id })
  if (text === '') return unique([...(last ? [last] : []), ...seats.map(ofSeat)]).slice(0, mostChoices)
  if (text === '?') return [nobody]
  const [, behind, before] = groupTyped.exec(text) ?? []
  const group = behind ?? before
  if (group !== undefined)
    return [{ ...nobody, group: groups.find((name) => foldText(name).replace(/\D/g, '') === group) ?? `グループ${group}` }]
  if (/^\d+$/.test(text)) {
    const bySeat = seats.filter(({ seat }) => String(seat).startsWith(text)).toSorted((a, b) => a.seat - b.seat)
    if (bySeat.length > 0) return bySeat.map(ofSeat).slice(0, mostChoices)
  }
  const called = seats
    .map((seat) => ({ seat, rank: rankOf(seat.member, text) }))
    .filter(({ rank }) => rank !== null)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ seat }) => ofSeat(seat))
  const named = [...groups.map((name) => ({ ...nobody, group: name })), ...others.map((name) => ({ ...nobody, speaker: name }))].filter(
    ({ group: own, speaker }) => foldText(own || speaker).includes(text),
  )
  const somebodyElse: Speaker = { ...nobody, speaker: typed.trim() }
  return [
    ...unique([...called, ...named]).slice(0, mostChoices - 1),
    ...(named.some(({ speaker }) => speaker === somebodyElse.speaker) ? [] : [somebodyElse]),
  ]
}

/** How alike: 0 = so called, 1 = begins the kana or short name, 2 = begins the name, 3 = begins a later part, 4 = is within. */
function rankOf({ name, kana, shortName }: Member, text: string): number | null {
  const own = [name, shortName, kana].map(foldText)
  if (own.includes(text)) return 0
  if (foldText(kana).startsWith(text) || (shortName !== '' && foldText(shortName).startsWith(text))) return 1
  if (foldText(name).startsWith(text)) return 2
  if ([...kana.split(/\s+/), ...name.split(/\s+/)].some((part) => foldText(part).startsWith(text))) return 3
  return own.some((each) => each.includes(text)) ? 4 : null
}

function unique(speakers: readonly Speaker[]): readonly Speaker[] {
  const seen = new Set<string>()
  return speakers.filter(({ memberId, speaker, group }) => {
    const key = `${memberId}/${speaker}/${group}`
    return !seen.has(key) && seen.add(key)
  })
}
