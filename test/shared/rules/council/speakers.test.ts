// Knows that a speaker is found by few letters, and that a name of the minutes means the right member or nobody.
import { expect, it } from 'vitest'
import type { Attendance, Member } from '../../../../shared/model/council.ts'
import type { MemberId } from '../../../../shared/model/ids.ts'
import { callName } from '../../../../shared/rules/council/call-name.ts'
import { findSpeakers, seatsOf } from '../../../../shared/rules/council/find-speakers.ts'
import { memberCalled, membersCalled } from '../../../../shared/rules/council/members-called.ts'
import { termAt } from '../../../../shared/rules/council/term-at.ts'

const term = { id: 't', from: '2023-10-01', until: '2025-09-30', endReason: '' }
const member = (id: string, name: string, kana: string, more: Partial<Member> = {}): Member => ({
  id: id as MemberId,
  name,
  kana,
  shortName: '',
  kindId: null,
  affiliation: '',
  note: '',
  terms: [term],
  seats: [],
  ...more,
})
const members = [
  member('m1', '大阪 太郎', 'おおさか たろう', {
    seats: [{ id: 's', subcommitteeId: null, role: 'chair', from: '2023-10-01', until: null }],
  }),
  member('m2', '松尾 雅子', 'まつお まさこ', { shortName: '松尾（雅）' }),
  member('m3', '松尾 一郎', 'まつお いちろう'),
  member('m4', '難波花子', 'なんば はなこ'),
  member('m5', '梅田 次郎', 'うめだ じろう', { terms: [{ ...term, from: '2021-10-01', until: '2023-09-30' }] }),
]
const day = '2024-06-27'
const meeting = { day, subcommitteeId: null }

it.each([
  ['大阪 太郎', 'm1'],
  ['大阪太郎', 'm1'],
  ['大阪委員', 'm1'],
  ['議長', 'm1'],
  ['松尾（雅）委員', 'm2'],
  ['松尾(一)委員', 'm3'],
  ['松尾委員', null],
  ['難波委員', 'm4'],
  ['梅田委員', 'm5'],
  ['区長', null],
  ['副議長', null],
  ['', null],
])('「%s」 means %s', (called, id) => {
  expect(memberCalled(called, members, meeting)).toBe(id)
})

it('of two who are called alike the one in office is meant; two in office are both told', () => {
  const gone = member('m6', '大阪 三郎', 'おおさか さぶろう', { terms: [{ ...term, until: '2024-03-31' }] })
  expect(memberCalled('大阪委員', [...members, gone], meeting)).toBe('m1')
  expect(membersCalled('松尾委員', members, meeting).map(({ id }) => id)).toEqual(['m2', 'm3'])
})

it('both ends of a term belong to it', () => {
  const at = (on: string) => termAt({ terms: [term] }, on)
  expect([at('2023-10-01').kind, at('2025-09-30').kind]).toEqual(['within', 'within'])
  expect(at('2025-10-01')).toEqual({ kind: 'ended', day: '2025-09-30' })
  expect(at('2023-09-30')).toEqual({ kind: 'ahead', day: '2023-10-01' })
  expect(termAt({ terms: [] }, day)).toEqual({ kind: 'untold' })
})

it('is called by the short name, else the surname', () => {
  expect(members.slice(0, 4).map(callName)).toEqual(['大阪委員', '松尾（雅）委員', '松尾委員', '難波花子委員'])
})

const attendance = (memberId: string, way: Attendance['way'] = 'venue'): Attendance => ({
  id: memberId,
  party: 'member',
  memberId: memberId as MemberId,
  name: '',
  post: '',
  way,
})
const seats = seatsOf({ attendances: [attendance('m3'), attendance('m1'), attendance('m2', 'absent')] }, members, day)

it('seats are numbered: who is there by 出欠, who is in office, who is not', () => {
  expect(seats.map(({ seat, member: { id }, isPresent }) => [seat, id, isPresent])).toEqual([
    [1, 'm3', true],
    [2, 'm1', true],
    [3, 'm2', false],
    [4, 'm4', false],
    [5, 'm5', false],
  ])
})

const world = { seats, others: ['区長', '山田課長'], groups: ['グループ1'], last: null }
const said = (typed: string, more: Partial<typeof world> = {}) =>
  findSpeakers(typed, { ...world, ...more }).map(({ memberId, speaker, group }) => memberId ?? (speaker || group || 'nobody'))

it.each([
  ['2', ['m1']],
  ['２', ['m1']],
  ['まつお', ['m3', 'm2', 'まつお']],
  ['マツ', ['m3', 'm2', 'マツ']],
  ['松尾（雅', ['m2', '松尾（雅']],
  ['たろ', ['m1', 'たろ']],
  ['難', ['m4', '難']],
  ['課長', ['山田課長', '課長']],
  ['区長', ['区長']],
  ['g1', ['グループ1']],
  ['グループ２', ['グループ2']],
  ['3班', ['グループ3']],
  ['傍聴の方', ['傍聴の方']],
  ['9', ['9']],
  ['？', ['nobody']],
])('「%s」 finds %j', (typed, found) => {
  expect(said(typed)).toEqual(found)
})

it('nothing typed means who spoke last', () => {
  const last = { memberId: null, speaker: '区長', group: '' }
  expect(findSpeakers('', { ...world, last })[0]).toEqual(last)
  expect(said('')[0]).toBe('m3')
})
