// Knows how the attendance (出欠) of a meeting is written as a whole.
import type { Attendance } from '../../../shared/model/council.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import type { Db } from '../../db/db.ts'
import { listAttendances, putAttendances } from '../../db/repositories/meeting-lists.ts'
import { getMember } from '../../db/repositories/members.ts'
import { placeInOrder } from './place-in-order.ts'
import { requireMeeting } from './require-meeting.ts'

type AttendanceTyped = Omit<Attendance, 'id'> & Readonly<{ id: string | null }>

/**
 * A person who is there already keeps the entry, also where the id was not known yet. The same attendance again makes no deed. Throws RuleBroken (neither
 * name nor post, impossible text, the same member twice), E-COUNCIL-04 (no such meeting, entry or member).
 */
export function saveAttendances(context: Context, meetingId: string, typed: readonly AttendanceTyped[]): void {
  const db = context.files.writable()
  const { subject } = requireMeeting(db, meetingId)
  const before = listAttendances(db, meetingId)
  const persons = typed.map(normalised)
  requireGood(persons)
  requireThere(db, persons, before)
  const taken = new Set(persons.flatMap(({ id }) => (id === null ? [] : [id])))
  const attendances = persons.map((person) => {
    const id = person.id ?? before.find((one) => !taken.has(one.id) && keyOf(one) === keyOf(person))?.id ?? context.newId()
    taken.add(id)
    return { ...person, id }
  })
  runDeed(context, { name: 'saveAttendances', subject }, (db) => putAttendances(db, meetingId, placeInOrder(attendances, before)))
}

/** Of a member the list of members says name and post. */
const normalised = (person: AttendanceTyped): AttendanceTyped =>
  person.party === 'member'
    ? { ...person, name: '', post: '' }
    : { ...person, memberId: null, name: normaliseText(person.name).trim(), post: normaliseText(person.post).trim() }

const keyOf = ({ party, memberId, name, post }: Omit<Attendance, 'id'>): string => JSON.stringify([party, memberId, name, post])

function requireGood(persons: readonly AttendanceTyped[]): void {
  const members = persons.flatMap(({ memberId }) => memberId ?? [])
  const double: readonly Violation[] =
    new Set(members).size < members.length ? [{ field: 'meeting//attendance', code: 'doubleMember' }] : []
  const violations = persons.flatMap(({ party, name, post }): readonly Violation[] => [
    ...(party !== 'member' && name === '' && post === '' ? [{ field: 'meeting//attendanceName', code: 'missing' }] : []),
    ...violationsOfText('meeting//attendanceName', name),
    ...violationsOfText('meeting//attendancePost', post),
  ])
  const blocking = [...double, ...violations].filter(isBlocking)
  if (blocking.length > 0) throw new RuleBroken(blocking)
}

function requireThere(db: Db, persons: readonly AttendanceTyped[], before: readonly Attendance[]): void {
  const named = persons.flatMap(({ id }) => (id === null ? [] : [id]))
  const known = new Set(before.map(({ id }) => id))
  const isDouble = new Set(named).size < named.length
  const isStrange = persons.some(({ party, memberId }) => party === 'member' && (memberId === null || !getMember(db, memberId)))
  if (isDouble || isStrange || named.some((id) => !known.has(id))) throw new AppError('E-COUNCIL-04')
}
