// Knows that a list of members is sorted only where the ward says so, and that a list that claims 五十音順 and is not is told.
import { expect, test } from 'vitest'
import type { MemberId } from '../../../../shared/model/ids.ts'
import { defaultCouncilSettings } from '../../../../shared/rules/council/default-council-settings.ts'
import { findAboutMembers } from '../../../../shared/rules/council/member-findings.ts'
import { compareKana, firstOutOfKana, orderMembers, rolesIn } from '../../../../shared/rules/council/member-order.ts'
import { reportPeriod } from '../../../../shared/rules/council/report-period.ts'
import { member, seat, term } from '../../../helpers/council-member.ts'
import { fc } from '../../../helpers/fast-check.ts'

const period = reportPeriod(2024)
const terms = [term('2023-10-01', '2025-09-30')]
const names = (members: readonly Readonly<{ id: MemberId }>[]) => members.map(({ id }) => id)
const settings = defaultCouncilSettings
// 西淀川区: 小○ between two 岡○ and one 加○: read こ… it is out of order, read お… it is not.
const list = [
  member('岡', { kana: 'おか', terms }),
  member('小', { kana: 'こが', terms }),
  member('岡田', { kana: 'おかだ', terms }),
  member('加藤', { kana: 'カトウ', terms }),
]

test('as listed nothing is sorted; by kana the reading decides, in hiragana or katakana; those without one stand last', () => {
  expect(names(orderMembers(list, { memberOrder: 'listed', chairsFirst: false }, period))).toEqual(['岡', '小', '岡田', '加藤'])
  const more = [member('無読', { terms }), ...list]
  expect(names(orderMembers(more, { memberOrder: 'kana', chairsFirst: false }, period))).toEqual(['岡', '岡田', '加藤', '小', '無読'])
})

test.each([
  ['がい', 'かえ', -1],
  ['かえ', 'がい', 1],
  ['ハシモト', 'はしもと', 0],
  ['はしもと', 'ばしもと', -1],
  ['おおさか　たろう', 'おおさか いちろう', 1],
])('%s beside %s', (a, b, sign) => expect(Math.sign(compareKana(a, b)) || 0).toBe(sign))

test('住吉区: 議長 and 副議長 stand first, whatever their kana, where the ward has it so', () => {
  const council = [
    member('い', { kana: 'い', terms }),
    member('副', { kana: 'ん', terms, seats: [seat('viceChair', '2023-10-05')] }),
    member('長', { kana: 'わ', terms, seats: [seat('chair', '2023-10-05')] }),
    member('部会長', { kana: 'あ', terms, seats: [seat('chair', '2023-10-05', { subcommitteeId: 's' as never })] }),
  ]
  expect(names(orderMembers(council, { memberOrder: 'kana', chairsFirst: true }, period))).toEqual(['長', '副', '部会長', 'い'])
  expect(names(orderMembers(council, { memberOrder: 'listed', chairsFirst: true }, period))).toEqual(['長', '副', 'い', '部会長'])
  // out of office since the October of the period before
  const ended = council.map((one) => ({ ...one, seats: one.seats.map((each) => ({ ...each, until: '2024-09-30' })) }))
  expect(names(orderMembers(ended, { memberOrder: 'listed', chairsFirst: true }, period))).toEqual(['い', '副', '長', '部会長'])
})

test.each([
  // chosen for good in a term that went on until 30 September 2023; a member again from 1 October 2025
  [[term('2021-10-01', '2023-09-30'), term('2025-10-01', '2027-09-30')], null, 2022, ['chair']],
  [[term('2021-10-01', '2023-09-30'), term('2025-10-01', '2027-09-30')], null, 2025, []],
  [[term('2021-10-01', '2023-09-30'), term('2023-10-01', '2025-09-30')], null, 2023, ['chair']],
  // the seat ends on the last day before the period, and on its first
  [[term('2021-10-01', '2023-09-30')], '2022-09-30', 2022, []],
  [[term('2021-10-01', '2023-09-30')], '2022-10-01', 2022, ['chair']],
  // left the council before the seat was to end
  [[term('2021-10-01', '2022-05-31'), term('2023-01-01', '2023-09-30')], '2023-09-30', 2022, []],
] as const)('議長 in %j until %s: in the period of %i %j', (own, until, year, roles) => {
  const chair = member('長', { terms: own, seats: [seat('chair', '2021-10-05', { until })] })
  expect(rolesIn(chair, reportPeriod(year))).toEqual(roles)
})

test('a list that says 五十音順 and is not is told with the first two; without readings nothing is claimed', () => {
  const said = { ...settings, memberNote: '敬称略、五十音順' }
  const find = (members: typeof list, with_ = said) =>
    findAboutMembers({ settings: with_, kinds: [], subcommittees: [], members }, '2025-01-10').filter(({ code }) => code === 'outOfKana')
  expect(find(list)).toEqual([{ code: 'outOfKana', members: [list[1], list[2]] }])
  expect(find(list, { ...settings, memberNote: '敬称略' })).toEqual([])
  expect(find(list.map((one) => ({ ...one, kana: '' })))).toEqual([])
  expect(find(list.map((one) => (one.id === '小' ? { ...one, kana: 'おが' } : one)))).toEqual([])
})

test('住吉区: 議長・副議長を除き50音順 leaves both of them out of the comparison', () => {
  const chaired = [member('わ', { kana: 'わ', terms, seats: [seat('chair', '2023-10-05')] }), member('あ', { kana: 'あ', terms })]
  const find = (memberNote: string) =>
    findAboutMembers({ settings: { ...settings, memberNote }, kinds: [], subcommittees: [], members: chaired }, '2025-01-10').map(
      ({ code }) => code,
    )
  expect(find('敬称略、議長・副議長除き５０音順')).not.toContain('outOfKana')
  expect(find('敬称略・50音順')).toContain('outOfKana')
})

test('sorting by kana loses nobody, is in order, and leaves those of one reading in the ward’s order', () => {
  const kana = fc.string({ unit: fc.constantFrom('あ', 'か', 'が', 'カ', 'っ', 'ー', 'ん'), maxLength: 4 })
  fc.assert(
    fc.property(fc.array(kana, { maxLength: 12 }), (readings) => {
      const members = readings.map((reading, nth) => member(`m${nth}`, { kana: reading }))
      const sorted = orderMembers(members, { memberOrder: 'kana', chairsFirst: false }, period)
      expect(names(sorted).toSorted()).toEqual(names(members).toSorted())
      expect(firstOutOfKana(sorted)).toBeNull()
      for (const [nth, one] of sorted.entries()) {
        const next = sorted[nth + 1]
        if (next && one.kana === next.kana) expect(members.indexOf(one)).toBeLessThan(members.indexOf(next))
      }
    }),
    { numRuns: 100 },
  )
})
