// Knows who is expected at a meeting: the members in office on its day, and the councillors, staff and advisers of the meeting before it.
import type { Attendance, AttendanceWay, Meeting, MeetingFormat, Member } from '../../model/council.ts'
import { seatsOn, termOn } from './terms.ts'

export type AttendanceDraft = Omit<Attendance, 'id'> & Readonly<{ id: string | null }>
type Of = Pick<Meeting, 'id' | 'kind' | 'subcommitteeId' | 'day' | 'format'>

const wayOf: Readonly<Record<MeetingFormat, AttendanceWay>> = { venue: 'venue', hybrid: 'venue', online: 'online', written: 'written' }

/** How one who comes takes part, as long as nobody says otherwise. */
export const usualWay = (format: MeetingFormat): AttendanceWay => wayOf[format]

/** Members in office on its day (all where no day is fixed), in the ward's order; of a 部会 those with a seat in it then, where anybody has one. */
export function membersExpected(meeting: Of, members: readonly Member[]): readonly Member[] {
  const { day, kind, subcommitteeId } = meeting
  const inOffice = day === null ? members : members.filter((member) => termOn(member, day) !== null)
  if (kind === 'plenary') return inOffice
  const seated = inOffice.filter((member) =>
    (day === null ? member.seats : seatsOn(member, day)).some((seat) => seat.subcommitteeId === subcommitteeId),
  )
  return seated.length > 0 ? seated : inOffice
}

/** Those who are not in `there` yet; `there` itself stays as it is. Parties stand one behind the other. */
export function withMembers(meeting: Of, members: readonly Member[], there: readonly AttendanceDraft[]): readonly AttendanceDraft[] {
  const known = new Set(there.map(({ memberId }) => memberId))
  const added = membersExpected(meeting, members)
    .filter(({ id }) => !known.has(id))
    .map(({ id }): AttendanceDraft => ({ id: null, party: 'member', memberId: id, name: '', post: '', way: usualWay(meeting.format) }))
  const own = there.filter(({ party }) => party === 'member')
  return [...own, ...added, ...there.filter(({ party }) => party !== 'member')]
}

/** The councillors, staff and advisers of the last meeting before it (of its own kind and 部会, else of any) that had some, and are not in `there` yet. */
export function withOthersOfLast(meeting: Of, meetings: readonly Meeting[], there: readonly AttendanceDraft[]): readonly AttendanceDraft[] {
  const known = new Set(there.map(keyOf))
  const others = lastWithOthers(meeting, meetings)?.attendances.filter(({ party }) => party !== 'member') ?? []
  const added = others
    .map((other): AttendanceDraft => ({ ...other, id: null, way: usualWay(meeting.format) }))
    .filter((other) => !known.has(keyOf(other)))
  return [...there, ...added]
}

/** `meetings` newest first. */
export function lastWithOthers(meeting: Of, meetings: readonly Meeting[]): Meeting | null {
  const { day } = meeting
  const before = meetings.filter(
    (other) =>
      other.id !== meeting.id &&
      (day === null || (other.day !== null && other.day <= day)) &&
      other.attendances.some(({ party }) => party !== 'member'),
  )
  return before.find((other) => other.kind === meeting.kind && other.subcommitteeId === meeting.subcommitteeId) ?? before[0] ?? null
}

const keyOf = ({ party, name, post }: AttendanceDraft): string => JSON.stringify([party, name, post])
