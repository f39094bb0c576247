// Knows what is told before 運営状況の公表 goes out: by hand, of 対象期間 令和5年10月1日から令和6年9月30日まで.
import { describe, expect, test } from 'vitest'
import type { Meeting, Member, MemberKind } from '../../../../shared/model/council.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { findInReport } from '../../../../shared/rules/council/report-findings.ts'
import { makeMeeting, makeMember } from '../../../helpers/council-factory.ts'

const kind = { id: 'k', name: '公募', quota: null } as unknown as MemberKind
const plenary = (id: string, day: string, more: Partial<Meeting> = {}): Meeting =>
  makeMeeting(id, {
    fiscalYear: day < '2024-04-01' ? 2023 : 2024,
    day,
    minutesState: 'published',
    agenda: [{ id: 'a' as never, number: '1', title: 'その他', about: [] }],
    attendances: [{ id: 'x', party: 'member', memberId: 'm1' as never, name: '', post: '', way: 'venue' }],
    ...more,
  })
/** Two in each 年度, the first before the period began. */
const enough = [plenary('1', '2023-06-14'), plenary('2', '2023-12-13'), plenary('3', '2024-06-25'), plenary('4', '2024-09-26')]
const member = (id: string, from: string, until: string, more: Partial<Member> = {}) =>
  makeMember(id, from, until, { kindId: kind.id, ...more })
const members = [member('m1', '2023-10-01', '2025-09-30')]
const found = (change: Partial<Parameters<typeof findInReport>[0]> = {}, today = '2024-11-20') =>
  findInReport({ settings: { ...defaultCouncilSettings }, kinds: [kind], members, meetings: enough, ...change }, 2023, today)
const codes = (...args: Parameters<typeof found>) => found(...args).map(({ code, isBlocking }) => `${code}${isBlocking ? '!' : ''}`)

test('nothing where all is there', () => {
  expect(found()).toEqual([])
})

describe('meetings', () => {
  test('are counted by 年度, those before the period too, 部会 and what is to come not', () => {
    expect(found({ meetings: enough.slice(1) })).toEqual([
      { code: 'fewMeetings', detail: { fiscalYear: 2023, held: 1, needed: 2 }, isBlocking: true, targetId: null },
    ])
    const panel = plenary('p', '2023-08-21', { kind: 'subcommittee' })
    expect(codes({ meetings: [...enough.slice(1), panel] })).toEqual(['fewMeetings!'])
  })
  test('of the year that goes on are told as not yet enough', () => {
    // the second of 令和6年度 comes behind the period
    const later = [...enough.slice(0, 3), plenary('5', '2024-10-02')]
    expect(found({ meetings: later }, '2024-10-01')).toEqual([
      { code: 'fewMeetingsYet', detail: { fiscalYear: 2024, held: 1, needed: 2 }, isBlocking: false, targetId: null },
    ])
    expect(codes({ meetings: later }, '2024-10-02')).toEqual([])
    // 31 March is the last day on which there can be one more
    expect(codes({ meetings: enough.slice(0, 3) }, '2025-03-31')).toEqual(['fewMeetingsYet'])
    expect(codes({ meetings: enough.slice(0, 3) }, '2025-04-01')).toEqual(['fewMeetings!'])
    expect(codes({ meetings: [...enough.slice(0, 3), plenary('6', '2025-03-31')] }, '2026-10-10')).toEqual([])
    expect(codes({}, '2024-07-01')).toEqual(['periodOpen', 'fewMeetingsYet'])
  })
  test('the 要綱 may want more', () => {
    expect(codes({ settings: { ...defaultCouncilSettings, meetingsPerYear: 3 } })).toEqual(['fewMeetings!', 'fewMeetingsYet'])
  })
  test('closed without a reason, without attendance, agenda or published 会議録', () => {
    const bare = plenary('2', '2023-12-13', {
      isOpen: false,
      agenda: [],
      attendances: [],
      minutesState: 'confirmed',
      label: '本会',
      number: 3,
    })
    const all = found({ meetings: enough.map((one) => (one.id === '2' ? bare : one)) })
    expect(all.map(({ code, isBlocking, targetId }) => [code, isBlocking, targetId])).toEqual([
      ['closedWithoutReason', true, '2'],
      ['noAttendance', false, '2'],
      ['noAgenda', false, '2'],
      ['minutesNotPublished', false, '2'],
    ])
    expect(all[0]?.detail).toEqual({ fiscalYear: 2023, number: 3, label: '本会' })
    expect(
      codes({ meetings: enough.map((one) => (one.id === '2' ? { ...one, isOpen: false, closedReason: '個人情報を扱うため' } : one)) }),
    ).toEqual([])
  })
})

describe('members', () => {
  test('nobody, without a term, without a kind', () => {
    expect(codes({ members: [] })).toEqual(['noMembers!'])
    expect(codes({ members: [...members, { ...member('m2', '', ''), terms: [] }] })).toEqual(['noTerm!'])
    expect(codes({ members: [...members, member('m2', '2023-10-01', '2025-09-30', { kindId: null })] })).toEqual(['noKind!'])
    // who was none in the period is not asked about
    expect(codes({ members: [...members, member('m2', '2021-10-01', '2023-09-30', { kindId: null })] })).toEqual([])
  })
  test('定数 by kind and as a whole, on the last day of the period', () => {
    const few = found({ kinds: [{ ...kind, quota: 2 }] })
    expect(few).toEqual([
      { code: 'underQuota', detail: { kind: '公募', count: 1, quota: 2, day: '2024-09-30' }, isBlocking: false, targetId: null },
    ])
    expect(codes({ settings: { ...defaultCouncilSettings, quota: 0 } })).toEqual(['overQuota!'])
  })
  test('days between two terms, and a term longer than 任期', () => {
    const terms = [
      { id: 't1', from: '2023-10-01', until: '2023-10-17', endReason: '' },
      { id: 't2', from: '2023-11-01', until: '2026-03-31', endReason: '' },
    ]
    const all = found({ members: [member('m1', '', '', { terms, name: '大阪 太郎' })] })
    // 18 to 31 October: 14 days; two years from 1 November 2023 end on 31 October 2025
    expect(all.map(({ code, detail }) => [code, detail])).toEqual([
      ['termGap', { name: '大阪 太郎', until: '2023-10-17', from: '2023-11-01', days: 14 }],
      ['longTerm', { name: '大阪 太郎', from: '2023-11-01', until: '2026-03-31', years: 2 }],
    ])
  })
})
