// Knows how meetings are numbered within their 年度, who is expected at one, and what is to be looked at again.
import { describe, expect, it } from 'vitest'
import type { Attendance } from '../../../../shared/model/council.ts'
import type { MemberId, SubcommitteeId } from '../../../../shared/model/ids.ts'
import { findInMeeting } from '../../../../shared/rules/council/meeting-findings.ts'
import { proposeMeetingNumber } from '../../../../shared/rules/council/meeting-number.ts'
import { membersExpected, withMembers, withOthersOfLast } from '../../../../shared/rules/council/propose-attendances.ts'
import { makeMeeting, makeMember } from '../../../helpers/council-factory.ts'

const town = 'town' as SubcommitteeId
const school = 'school' as SubcommitteeId
const of = (subcommitteeId: SubcommitteeId) => ({ kind: 'subcommittee', subcommitteeId }) as const

describe('number', () => {
  const meetings = [
    makeMeeting('a', { number: 1 }),
    makeMeeting('b', { number: 3 }),
    makeMeeting('c', { number: 2, ...of(town) }),
    makeMeeting('d', { number: 7, fiscalYear: 2022, day: '2023-03-23' }),
  ]
  it.each([
    [{ fiscalYear: 2023, kind: 'plenary', subcommitteeId: null } as const, 4],
    [{ fiscalYear: 2023, ...of(town) }, 3],
    [{ fiscalYear: 2023, ...of(school) }, 1],
    [{ fiscalYear: 2022, kind: 'plenary', subcommitteeId: null } as const, 8],
    [{ fiscalYear: 2024, kind: 'plenary', subcommitteeId: null } as const, 1],
  ])('of %j is %i', (place, number) => {
    expect(proposeMeetingNumber(place, meetings)).toBe(number)
  })
  it('does not count the meeting itself', () => {
    expect(proposeMeetingNumber({ fiscalYear: 2023, kind: 'plenary', subcommitteeId: null }, meetings, 'b')).toBe(2)
  })
})

const seat = (subcommitteeId: SubcommitteeId, from: string, until: string | null) =>
  ({ id: from, subcommitteeId, role: 'member', from, until }) as const
const members = [
  makeMember('first', '2021-10-01', '2023-09-30'),
  makeMember('seated', '2021-10-01', '2023-09-30', { seats: [seat(town, '2021-10-01', null)] }),
  makeMember('left', '2021-10-01', '2023-06-13', { seats: [seat(town, '2021-10-01', null)] }),
  makeMember('unseated', '2021-10-01', '2023-09-30', { seats: [seat(town, '2021-10-01', '2023-06-13')] }),
]

describe('who is expected', () => {
  it.each([
    ['2023-06-13', ['first', 'seated', 'left', 'unseated']],
    ['2023-06-14', ['first', 'seated', 'unseated']],
    ['2021-09-30', []],
    [null, ['first', 'seated', 'left', 'unseated']],
  ])('on %s: %j', (day, ids) => {
    expect(membersExpected(makeMeeting('m', { day }), members).map(({ id }) => id)).toEqual(ids)
  })
  it('of a 部会: who has a seat in it that day; all where nobody has one', () => {
    expect(membersExpected(makeMeeting('m', of(town)), members).map(({ id }) => id)).toEqual(['seated'])
    expect(membersExpected(makeMeeting('m', { day: '2023-06-13', ...of(town) }), members).map(({ id }) => id)).toEqual([
      'seated',
      'left',
      'unseated',
    ])
    expect(membersExpected(makeMeeting('m', of(school)), members)).toHaveLength(3)
  })

  const person = (id: string, more: Partial<Attendance>): Attendance => ({
    id,
    party: 'staff',
    memberId: null,
    name: '',
    post: '',
    way: 'absent',
    ...more,
  })
  it('members come behind those that are listed, and before the others; as the meeting is held', () => {
    const there = [person('x', { party: 'member', memberId: 'unseated' as MemberId, way: 'absent' }), person('y', { post: '区長' })]
    const list = withMembers(makeMeeting('m', { format: 'online' }), members, there)
    expect(list.map(({ id, memberId, post, way }) => [id, memberId ?? post, way])).toEqual([
      ['x', 'unseated', 'absent'],
      [null, 'first', 'online'],
      [null, 'seated', 'online'],
      ['y', '区長', 'absent'],
    ])
  })
  it('councillors and staff are those of the last meeting of its kind, each once', () => {
    const mayor = person('1', { post: '区長', name: '大阪 太郎' })
    const adviser = person('2', { party: 'adviser', name: '天王寺 花子' })
    const meetings = [
      makeMeeting('later', { day: '2023-12-13', attendances: [person('9', { post: 'のちの区長' })] }),
      makeMeeting('own', { day: '2023-09-26' }),
      makeMeeting('sub', { day: '2023-08-03', ...of(town), attendances: [adviser] }),
      makeMeeting('last', { day: '2023-06-14', attendances: [person('3', { party: 'member', memberId: 'first' as MemberId }), mayor] }),
    ]
    const own = makeMeeting('own', { day: '2023-09-26', format: 'hybrid' })
    expect(withOthersOfLast(own, meetings, []).map(({ id, name, way }) => [id, name, way])).toEqual([[null, '大阪 太郎', 'venue']])
    expect(withOthersOfLast(own, meetings, [{ ...mayor, way: 'online' }])).toEqual([{ ...mayor, way: 'online' }])
    expect(withOthersOfLast({ ...own, ...of(town) }, meetings, []).map(({ name }) => name)).toEqual(['天王寺 花子'])
    expect(withOthersOfLast({ ...own, ...of(school) }, meetings, []).map(({ name }) => name)).toEqual(['天王寺 花子'])
    expect(withOthersOfLast({ ...own, day: '2023-06-13' }, meetings, [])).toEqual([])
  })
})

describe('what is to be looked at again', () => {
  const codes = (more: Parameters<typeof makeMeeting>[1], others: Parameters<typeof findInMeeting>[1] = [], today = '2023-06-13') =>
    findInMeeting(makeMeeting('m', more), others, members, today).map((finding) =>
      'names' in finding
        ? [finding.code, ...finding.names].join(' ')
        : 'number' in finding
          ? `${finding.code} ${finding.number}`
          : finding.code,
    )
  const agenda = [{ id: 'i', number: '1', title: '素案', about: [] }] as never
  it.each([
    ['nothing', {}, []],
    ['no day', { day: null }, ['noDay']],
    ['no place', { place: '' }, ['noPlace']],
    ['in writing there is no place', { place: '', format: 'written' }, []],
    ['closed without a reason', { isOpen: false }, ['closedWithoutReason']],
    ['closed with one', { isOpen: false, closedReason: '個人情報を扱うため' }, []],
    ['an audience of a closed one', { isOpen: false, closedReason: '理由', audience: 1 }, ['audienceOfClosed']],
    ['ends before it starts', { startsAt: '19:03', endsAt: '19:02' }, ['endsBeforeStart']],
    ['opens behind the start', { opensAt: '19:04', startsAt: '19:03' }, ['endsBeforeStart']],
    ['in order', { opensAt: '18:30', startsAt: '19:03', endsAt: '21:25' }, []],
    ['the second without a first', { number: 2 }, ['missingNumber 1']],
    ['agenda', { agenda: [] }, ['noAgenda']],
  ] as const)('%s', (_, more, expected) => {
    expect(codes({ agenda, ...more })).toEqual(expected)
  })
  it('a number that another has', () => {
    expect(codes({ agenda }, [makeMeeting('m'), makeMeeting('other')])).toEqual(['doubleNumber'])
    expect(codes({ agenda }, [makeMeeting('m'), makeMeeting('other', of(town))])).toEqual([])
  })
  it('attendance: none from the day after it on, out of term, not listed, online at a venue', () => {
    expect(codes({ agenda }, [], '2023-06-14')).toEqual([])
    expect(codes({ agenda }, [], '2023-06-15')).toEqual(['noAttendance'])
    const at = (id: string, way: Attendance['way']) => ({ id, party: 'member', memberId: id as MemberId, name: '', post: '', way }) as const
    expect(codes({ agenda, attendances: [at('left', 'venue'), at('first', 'online')] }, [], '2023-06-14')).toEqual([
      'onlineAtVenue',
      'outOfTerm 委員 left',
      'notListed 委員 seated 委員 unseated',
    ])
  })
})
