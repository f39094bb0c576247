// Knows what a ward is told about its members on a day: 定数 by kind, terms, namesakes, seats.
import { expect, test } from 'vitest'
import type { CouncilSettings, Member, MemberKind } from '../../../../shared/model/council.ts'
import type { MemberKindId, SubcommitteeId } from '../../../../shared/model/ids.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { findAboutMembers } from '../../../../shared/rules/council/member-findings.ts'
import { findQuotaGaps, quotaOn } from '../../../../shared/rules/council/quota-findings.ts'
import { describeMemberFinding } from '../../../../shared/words/council-members.ts'
import { member, seat, term } from '../../../helpers/council-member.ts'

const terms = [term('2023-10-01', '2025-09-30')]
const kind = (id: string, name: string, quota: number | null): MemberKind => ({ id: id as MemberKindId, name, quota })
const kinds = [kind('org', '地域団体推薦', 2), kind('pub', '公募', 2), kind('exp', '学識経験者等', null)]
const of = (kindId: string | null) => kindId as MemberKindId | null
const council = [
  member('a', { kindId: of('org'), terms }),
  member('b', { kindId: of('org'), terms }),
  member('c', { kindId: of('org'), terms }),
  member('d', { kindId: of('pub'), terms }),
  member('e', { kindId: of('exp'), terms: [term('2023-10-01', '2024-10-17')] }),
]
const find = (members: readonly Member[], change: Partial<CouncilSettings> = {}, today = '2025-01-10') =>
  findAboutMembers(
    {
      settings: { ...defaultCouncilSettings, ...change },
      kinds,
      subcommittees: [{ id: 's' as SubcommitteeId, name: '福祉部会' }],
      members,
    },
    today,
  )

test('定数 is held against those who are members on the day, as a whole and by kind, both more and fewer', () => {
  const day = quotaOn(council, kinds, { quota: 5 }, '2025-01-10')
  expect(day.byKind.map(({ count, quota }) => [count, quota])).toEqual([
    [3, 2],
    [1, 2],
    [0, null],
  ])
  expect(findQuotaGaps(day).map(({ code, kind: of_, count, quota }) => [code, of_?.name ?? null, count, quota])).toEqual([
    ['underQuota', null, 4, 5],
    ['overQuota', '地域団体推薦', 3, 2],
    ['underQuota', '公募', 1, 2],
  ])
  // while the fifth was one, the council was whole
  expect(findQuotaGaps(quotaOn(council, [], { quota: 5 }, '2024-10-17'))).toEqual([])
})

test('what is told about terms, readings and kinds', () => {
  const codes = (members: readonly Member[], change: Partial<CouncilSettings> = {}, today?: string) =>
    find(members, change, today).map(({ code }) => code)
  const one = member('a', { kindId: of('org'), terms })
  expect(codes([one], {}, '2025-06-02')).toContain('ending')
  expect(codes([one], {}, '2025-06-01')).not.toContain('ending')
  expect(codes([{ ...one, terms: [] }])).toContain('noTerm')
  expect(codes([{ ...one, kindId: null }])).toContain('noKind')
  expect(codes([one])).not.toContain('noKana')
  expect(codes([one], { memberOrder: 'kana' })).toContain('noKana')
  expect(codes([one], { termYears: 2 })).not.toContain('longTerm')
  expect(codes([{ ...one, terms: [term('2023-10-01', '2025-10-01')] }])).toContain('longTerm')
})

test('namesakes are told until they are called apart', () => {
  const a = member('a', { name: '大阪 太郎', kindId: of('org'), terms })
  const b = member('b', { name: '大阪　太郎', kindId: of('pub'), terms })
  const told = find([a, b]).filter(({ code }) => code === 'sameName')
  expect(told.map((one) => describeMemberFinding(one, '2025-01-10'))).toEqual([
    '同じ名前の委員がいます：大阪 太郎、大阪　太郎。「会議録での呼び方」で区別してください。',
  ])
  const apart = [a, { ...b, shortName: '大阪（公）' }]
  expect(find(apart).map(({ code }) => code)).not.toContain('sameName')
  const alike = [
    { ...a, name: '大阪 一', shortName: '大阪' },
    { ...b, name: '大阪 二', shortName: '大阪' },
  ]
  expect(find(alike).map(({ code }) => code)).toContain('sameShortName')
  // one who is gone is nobody's namesake
  expect(find([a, { ...b, terms: [term('2021-10-01', '2023-09-30')] }]).map(({ code }) => code)).not.toContain('sameName')
})

test('two 議長 on one day, and a seat beyond the term', () => {
  const chair = (id: string, from: string, until: string | null = null) =>
    member(id, { kindId: of('org'), terms, seats: [seat('chair', from, { until })] })
  expect(find([chair('a', '2023-10-05'), chair('b', '2024-10-05')]).map(({ code }) => code)).toContain('severalChairs')
  expect(find([chair('a', '2023-10-05', '2024-10-04'), chair('b', '2024-10-05')]).map(({ code }) => code)).not.toContain('severalChairs')
  expect(find([chair('a', '2023-09-30')]).map(({ code }) => code)).toContain('seatOutsideTerm')
  expect(find([chair('a', '2023-10-05', '2025-10-01')]).map(({ code }) => code)).toContain('seatOutsideTerm')
  expect(find([chair('a', '2023-10-05', '2025-09-30')]).map(({ code }) => code)).not.toContain('seatOutsideTerm')
})

test('a council of which nothing is known yet is not told that it is short', () => {
  expect(find([], { quota: 20 })).toEqual([])
})
