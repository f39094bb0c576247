// Knows what is to be looked at again of a meeting: what is missing, and what does not fit together.
import type { Meeting, Member } from '../../model/council.ts'
import { meetingsCountedWith } from './meeting-number.ts'
import { membersExpected } from './propose-attendances.ts'
import { termOn } from './terms.ts'

export type MeetingFinding =
  | Readonly<{
      code:
        | 'noDay'
        | 'noPlace'
        | 'closedWithoutReason'
        | 'endsBeforeStart'
        | 'noAgenda'
        | 'noAttendance'
        | 'audienceOfClosed'
        | 'onlineAtVenue'
        | 'doubleNumber'
    }>
  | Readonly<{ code: 'missingNumber'; number: number }>
  | Readonly<{ code: 'outOfTerm' | 'notListed'; names: readonly string[] }>

/** `today`: ISO date; what only a meeting that was held can have is asked for from the day after it on. */
export function findInMeeting(
  meeting: Meeting,
  meetings: readonly Meeting[],
  members: readonly Member[],
  today: string,
): readonly MeetingFinding[] {
  return [...findInHead(meeting, meetings), ...findInLists(meeting, members, today)]
}

function findInHead(meeting: Meeting, meetings: readonly Meeting[]): readonly MeetingFinding[] {
  const { day, place, format, isOpen, closedReason, opensAt, startsAt, endsAt, audience, number } = meeting
  const numbers = meetingsCountedWith(meeting, meetings)
    .filter(({ id }) => id !== meeting.id)
    .map((other) => other.number)
  const times = [opensAt, startsAt, endsAt].filter((time) => time !== null)
  const isBackward = times.some((time, nth) => nth > 0 && time < (times[nth - 1] ?? ''))
  const gap = Array.from({ length: number - 1 }, (_, index) => index + 1).findLast((earlier) => !numbers.includes(earlier))
  return [
    ...(day === null ? [{ code: 'noDay' } as const] : []),
    ...(place === '' && (format === 'venue' || format === 'hybrid') ? [{ code: 'noPlace' } as const] : []),
    ...(!isOpen && closedReason === '' ? [{ code: 'closedWithoutReason' } as const] : []),
    ...(!isOpen && (audience ?? 0) > 0 ? [{ code: 'audienceOfClosed' } as const] : []),
    ...(isBackward ? [{ code: 'endsBeforeStart' } as const] : []),
    ...(numbers.includes(number) ? [{ code: 'doubleNumber' } as const] : []),
    ...(gap === undefined ? [] : [{ code: 'missingNumber', number: gap } as const]),
  ]
}

function findInLists(meeting: Meeting, members: readonly Member[], today: string): readonly MeetingFinding[] {
  const { day, format, agenda, attendances } = meeting
  const isHeld = day !== null && day < today
  const here = new Set(attendances.flatMap(({ memberId }) => memberId ?? []))
  const outOfTerm = day === null ? [] : members.filter((member) => here.has(member.id) && termOn(member, day) === null)
  const notListed = here.size === 0 || day === null ? [] : membersExpected(meeting, members).filter(({ id }) => !here.has(id))
  return [
    ...(agenda.length === 0 ? [{ code: 'noAgenda' } as const] : []),
    ...(isHeld && attendances.length === 0 ? [{ code: 'noAttendance' } as const] : []),
    ...(format === 'venue' && attendances.some(({ way }) => way === 'online') ? [{ code: 'onlineAtVenue' } as const] : []),
    ...(outOfTerm.length === 0 ? [] : [{ code: 'outOfTerm', names: namesOf(outOfTerm) } as const]),
    ...(notListed.length === 0 ? [] : [{ code: 'notListed', names: namesOf(notListed) } as const]),
  ]
}

const namesOf = (members: readonly Member[]): readonly string[] => members.map(({ name }) => name)
