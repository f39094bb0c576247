// Knows what the forms say of who was, or should have been, at a meeting: members, 市会議員, 市側.
import { type Attendance, attendanceWays, type Meeting, type Member } from '../../../../shared/model/council.ts'
import { orderMembers } from '../../../../shared/rules/council/member-order.ts'
import { seatsOn, termOn } from '../../../../shared/rules/council/terms.ts'
import { partyNames, seatRoleNames, wayNames } from '../../../../shared/words/council.ts'
import { councilFormText as words, sayOfficial, sayWhen } from '../../../../shared/words/council-forms.ts'
import { type FormRow, type FormSources, isPublic, nameOfKind } from './form-sources.ts'
import { factRows } from './rows-of-meeting.ts'

const wasThere = ({ way }: Attendance): boolean => way !== 'absent'
const ofMembers = ({ attendances }: Meeting): readonly Attendance[] => attendances.filter(({ party }) => party === 'member')
const dayOf = ({ meeting, today }: FormSources): string => meeting?.day ?? today

/** Those in office on its day and whoever else came as one, in the order in which the list goes out. Of a 部会: its members. */
function membersOfMeeting(sources: FormSources): readonly Member[] {
  const { meeting, members, settings } = sources
  if (!meeting) return []
  const day = dayOf(sources)
  const called = new Set(ofMembers(meeting).map(({ memberId }) => memberId))
  const isOf = (member: Member) =>
    meeting.subcommitteeId === null
      ? termOn(member, day) !== null
      : seatsOn(member, day).some(({ subcommitteeId }) => subcommitteeId === meeting.subcommitteeId)
  return orderMembers(
    members.filter((member) => called.has(member.id) || isOf(member)),
    settings,
    { from: day, until: day },
  )
}

/** '防災部会　部会長' by seat; '' where there is none. */
export function saySeats({ subcommittees }: Pick<FormSources, 'subcommittees'>, seats: Member['seats']): string {
  const said = seats.map(({ subcommitteeId, role }) => {
    const name = subcommittees.find(({ id }) => id === subcommitteeId)?.name ?? ''
    return name !== '' && role === 'member' ? name : words.role(name, seatRoleNames[role])
  })
  return [...new Set(said)].join('\n')
}

export function rosterRows(sources: FormSources): readonly FormRow[] {
  const { meeting } = sources
  const day = dayOf(sources)
  const wayOf = new Map((meeting ? ofMembers(meeting) : []).map(({ memberId, way }) => [memberId, way]))
  return membersOfMeeting(sources).map((member, index) => {
    const way = wayOf.get(member.id)
    const outside = termOn(member, day) === null ? words.outOfTerm : ''
    return {
      key: member.id,
      cells: {
        number: String(index + 1),
        name: member.name,
        kind: [nameOfKind(sources, member), member.affiliation].filter((part) => part !== '').join('\n'),
        seats: saySeats(sources, seatsOn(member, day)),
        way: way === undefined ? '' : wayNames[way],
        ...(isPublic(sources) ? {} : { kana: member.kana, note: [outside, member.note].filter((part) => part !== '').join('\n') }),
      },
    }
  })
}

export function attendanceFacts(sources: FormSources): readonly FormRow[] {
  const { meeting } = sources
  if (!meeting) return []
  return factRows([
    ['day', words.facts.day, sayWhen(meeting)],
    ['place', words.facts.place, meeting.place],
    ['members', words.facts.members, sayPresent(sources)],
  ])
}

/** '20名中18名（会場14名、オンライン4名）'; '' where nothing was recorded of it. */
function sayPresent(sources: FormSources): string {
  const { meeting } = sources
  if (!meeting || ofMembers(meeting).length === 0) return ''
  const there = ofMembers(meeting).filter(wasThere)
  const byWay = attendanceWays.flatMap((way) => {
    const count = there.filter((one) => one.way === way).length
    return count === 0 ? [] : [words.byWay(way, count)]
  })
  return `${words.present(there.length, membersOfMeeting(sources).length)}${words.presentBy(byWay)}`
}

/** An adviser, being no member and no official, is called by what he is. */
const forAudience = (sources: FormSources, one: Attendance): Attendance =>
  isPublic(sources) && one.party === 'adviser' ? { ...one, name: '' } : one

export function otherAttendances(sources: FormSources): readonly FormRow[] {
  const others = (sources.meeting?.attendances ?? []).filter(({ party }) => party !== 'member')
  return others
    .map((one) => forAudience(sources, one))
    .map(({ id, party, post, name, way }) => ({ key: id, cells: { party: partyNames[party], post, name, way: wayNames[way] } }))
}

/** 出席者 of 会議録, by party; who did not come is told inside only. */
export function presentRows(sources: FormSources): readonly FormRow[] {
  const { meeting } = sources
  if (!meeting) return []
  const wayOf = new Map(ofMembers(meeting).map(({ memberId, way }) => [memberId, way]))
  const members = membersOfMeeting(sources)
  const namesWhere = (isAsked: (way: Attendance['way']) => boolean) =>
    members.flatMap(({ id, name }) => {
      const way = wayOf.get(id)
      return way !== undefined && isAsked(way) ? [words.withWay(name, way)] : []
    })
  const present = namesWhere((way) => way !== 'absent')
  const absent = isPublic(sources) ? [] : members.filter(({ id }) => wayOf.get(id) === 'absent').map(({ name }) => name)
  const officials = (party: Attendance['party']) =>
    meeting.attendances
      .filter((one) => one.party === party && wasThere(one))
      .map((one) => words.withWay(sayOfficial(forAudience(sources, one)), one.way))
  const list = (names: readonly string[]) => names.join('、')
  return factRows([
    ['members', words.members, [sayPresent(sources), list(present)].filter((part) => part !== '').join('\n')],
    ['advisers', partyNames.adviser, list(officials('adviser'))],
    ['councillors', partyNames.councillor, list(officials('councillor'))],
    ['staff', partyNames.staff, list(officials('staff'))],
    ['absent', words.absent, list(absent)],
  ])
}
