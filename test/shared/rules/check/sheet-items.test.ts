// Knows which items a meeting is offered: the three to five riskiest, what a person chose before all, and since which confirmation they changed.
import { describe, expect, test } from 'vitest'
import type { Confirmation, ReviewStep } from '../../../../shared/model/check.ts'
import { deadlineOfInquiry } from '../../../../shared/rules/check/inquiry-deadline.ts'
import type { ItemToCheck } from '../../../../shared/rules/check/checked-items.ts'
import { itemsOnSheet, lastOnTop, proposeItems } from '../../../../shared/rules/check/sheet-items.ts'
import { fc } from '../../../helpers/fast-check.ts'

const itemOf = (id: string) => ({ kind: 'initiative', item: { id }, number: id, title: id, postId: null }) as unknown as ItemToCheck
const items = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(itemOf)
const idsOf = (found: readonly ItemToCheck[]) => found.map(({ item }) => String(item.id)).join('')
const scoring =
  (scores: Readonly<Record<string, number>>) =>
  ({ item }: ItemToCheck): number =>
    scores[String(item.id)] ?? 0

describe('proposed are', () => {
  test.each([
    [{}, 'abc'],
    [{ g: 64 }, 'gab'],
    [{ d: 32, g: 64 }, 'gda'],
    [{ b: 1, c: 1, d: 1, e: 1 }, 'bcde'],
    [{ a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7 }, 'gfedc'],
  ])('of the scores %o the items %s', (scores, expected) => {
    expect(idsOf(proposeItems(items, scoring(scores)))).toBe(expected)
  })

  test('never more than five, never fewer than three where there are three, and none that is less risky than one left out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(127), { maxLength: 12 }), (scores) => {
        const all = scores.map((_, index) => itemOf(String(index)))
        const scoreOf = ({ item }: ItemToCheck) => scores[Number(item.id)] ?? 0
        const on = proposeItems(all, scoreOf)
        expect(on.length).toBeLessThanOrEqual(5)
        expect(on.length).toBeGreaterThanOrEqual(Math.min(3, all.length))
        const least = Math.min(...on.map(scoreOf))
        for (const item of all) if (!on.includes(item)) expect(scoreOf(item)).toBeLessThanOrEqual(least)
      }),
    )
  })
})

test('what a person chose stands in his order, without what is gone; nothing of it left, the proposal comes back', () => {
  const scoreOf = scoring({ g: 64 })
  expect(idsOf(itemsOnSheet({ itemIds: ['c', 'gone', 'a'] }, items, scoreOf))).toBe('ca')
  expect(idsOf(itemsOnSheet({ itemIds: ['gone'] }, items, scoreOf))).toBe('gab')
  expect(idsOf(itemsOnSheet(null, items, scoreOf))).toBe('gab')
})

test('the last confirmation is the newest of the last step, 代決 too; what a step below did does not count', () => {
  const step = (id: string): ReviewStep => ({ id, name: id, scope: 'ward', postIds: [] })
  const done = (deedId: number, stepId: string, act: Confirmation['act'], id = 'a') =>
    ({ deedId, stepId, act, id, kind: 'initiative', check: 'firstQuarter' }) as unknown as Confirmation
  const route = [step('owner'), step('mayor')]
  const [item] = items
  if (!item) throw new Error('no item')
  const log = [done(1, 'owner', 'confirm'), done(2, 'mayor', 'confirmFor'), done(3, 'mayor', 'confirm', 'b'), done(4, 'owner', 'confirm')]
  expect(lastOnTop(log, route, item)?.deedId).toBe(2)
  expect(lastOnTop([...log, done(5, 'mayor', 'sendBack'), done(6, 'mayor', 'readLater')], route, item)?.deedId).toBe(2)
  expect(lastOnTop(log.slice(0, 1), route, item)).toBeNull()
  // of a way up that has got another last step since
  const ended = [done(1, 'owner', 'confirm'), { ...done(2, 'mayor', 'confirm'), isLast: true }]
  expect(lastOnTop(ended, [...route, step('audit')], item)?.deedId).toBe(2)
})

test.each([
  ['2015-06-30', '2015-07-15', '2015-07-08'],
  ['2016-02-20', '2016-03-07', '2016-02-29'],
  ['2015-08-31', '2015-09-05', '2015-09-05'],
  ['2015-12-25', '2016-01-01', '2016-01-01'],
])('sections that are asked about a period until %s, due %s, answer by %s', (until, deadline, expected) => {
  expect(deadlineOfInquiry({ until, deadline }, until)).toBe(expected)
})

test.each([
  ['2015-07-08', '2015-07-08'],
  ['2015-07-09', '2015-07-15'],
  ['2015-07-14', '2015-07-15'],
  ['2015-07-15', '2015-07-22'],
  ['2026-11-23', '2026-11-30'],
  // 9/21 is 敬老の日, behind a weekend
  ['2015-09-14', '2015-09-18'],
])('asked on %s about a period until 30 June, due 15 July, they answer by %s: never in the past', (today, expected) => {
  expect(deadlineOfInquiry({ until: '2015-06-30', deadline: '2015-07-15' }, today)).toBe(expected)
})

test('they answer on a working day: 10/8 of 平成30年 is 体育の日', () => {
  expect(deadlineOfInquiry({ until: '2018-09-30', deadline: '2018-10-15' }, '2018-09-30')).toBe('2018-10-05')
})

test('a check that is due later than in a week gives a week', () => {
  expect(deadlineOfInquiry({ until: '2015-08-31', deadline: '2015-09-15' }, '2015-09-09')).toBe('2015-09-15')
  expect(deadlineOfInquiry({ until: '2015-08-31', deadline: '2015-09-15' }, '2015-09-08')).toBe('2015-09-08')
})
