// Knows that the state of an item of a check follows from the log, whatever stands in it: order, staleness, 差戻し, 取消し, 代決 and 後閲.
import { describe, expect, test } from 'vitest'
import { type Confirmation, confirmationActs } from '../../../../shared/model/check.ts'
import { contentOfCheck, hashOfContent } from '../../../../shared/rules/check/content-of-check.ts'
import { type ReviewState, reviewStateOf } from '../../../../shared/rules/check/review-state.ts'
import { firstQuarter, makeChecked, makeConfirmation, makeReview, testRoute } from '../../../helpers/check-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const written = makeChecked(makeReview('firstQuarter', { results: '予定どおり訪問した。' }))
const hash = hashOfContent(contentOfCheck(written, 'firstQuarter'))
const rewritten = makeChecked(makeReview('firstQuarter', { results: '予定より少なかった。' }))

type Row = Partial<Confirmation>
const steps = testRoute.map(({ id }) => id)
const at = (step: number, row: Row = {}): Row => ({ stepId: steps[step] ?? '', contentHash: hash, ...row })
const stateOf = (rows: readonly Row[], checked = written, today = '2015-07-01'): ReviewState =>
  reviewStateOf(
    checked,
    firstQuarter,
    testRoute,
    rows.map((row, nth) => makeConfirmation(nth, row)),
    today,
  )
const statuses = (state: ReviewState) => state.steps.map(({ status }) => status).join(' ')

test.each<readonly [string, readonly Row[], string, ReviewState['stage'], number | null]>([
  ['nothing done', [], 'next open open open', 'writing', 0],
  ['handed in', [at(0)], 'confirmed next open open', 'underway', 1],
  ['up to 副区長', [at(0), at(1), at(2)], 'confirmed confirmed confirmed next', 'underway', 3],
  ['all of it', [at(0), at(1), at(2), at(3)], 'confirmed confirmed confirmed confirmed', 'confirmed', null],
  ['a step left out does not count', [at(0), at(2)], 'confirmed next open open', 'underway', 1],
  ['sent back from above', [at(0), at(1), at(3, { act: 'sendBack' })], 'next open open open', 'sentBack', 0],
  ['sent back and handed in again', [at(0), at(1, { act: 'sendBack' }), at(0)], 'confirmed next open open', 'underway', 1],
  ['taken back in the middle', [at(0), at(1), at(2), at(3), at(1, { act: 'takeBack' })], 'confirmed next open open', 'underway', 1],
  ['taken back at the beginning', [at(0), at(1), at(0, { act: 'takeBack' })], 'next open open open', 'writing', 0],
  ['a step that the route no longer has', [at(0), at(1, { stepId: 'chief' })], 'confirmed next open open', 'underway', 1],
  ['sent back by such a step', [at(0), at(1, { stepId: 'chief', act: 'sendBack' })], 'next open open open', 'sentBack', 0],
])('%s', (_, rows, wanted, stage, next) => {
  const state = stateOf(rows)
  expect([statuses(state), state.stage, state.next]).toEqual([wanted, stage, next])
})

describe('what changed after it was confirmed', () => {
  test('is stale from the first step on, and each confirms again', () => {
    const before = [at(0), at(1), at(2), at(3)]
    const state = stateOf(before, rewritten)
    expect([statuses(state), state.next, state.isStale, state.stage]).toEqual(['stale stale stale stale', 0, true, 'underway'])
    const again = stateOf([...before, at(0, { contentHash: state.contentHash })], rewritten)
    expect([statuses(again), again.next]).toEqual(['confirmed stale stale stale', 1])
  })
})

test('代決 counts, and is to be read afterwards until somebody has', () => {
  const rows = [at(0), at(1, { act: 'confirmFor', forPerson: '課長 花子' })]
  expect(stateOf(rows).steps[1]).toMatchObject({ status: 'confirmed', toReadLater: true })
  expect(stateOf([...rows, at(1, { act: 'readLater' })]).steps[1]).toMatchObject({ status: 'confirmed', toReadLater: false })
  // a second 代決, after a 差戻し, is to be read again
  const second = [...rows, at(1, { act: 'readLater' }), at(1, { act: 'sendBack' }), at(0), at(1, { act: 'confirmFor' })]
  expect(stateOf(second).steps[1]).toMatchObject({ status: 'confirmed', toReadLater: true })
})

test.each([
  ['before its first day', makeChecked(), '2015-03-31', 'notBegun', false],
  ['on its first day', makeChecked(), '2015-04-01', 'empty', false],
  ['on the day of its deadline', written, '2015-07-15', 'writing', false],
  ['the day after', written, '2015-07-16', 'writing', true],
] as const)('%s', (_, checked, today, stage, isLate) => {
  expect(stateOf([], checked, today)).toMatchObject({ stage, isLate })
})

test('a blank with its reason is written, and told', () => {
  const blank = makeChecked(makeReview('firstQuarter', { blankReason: '9月に開始' }))
  expect(stateOf([], blank)).toMatchObject({ stage: 'writing', isBlankByReason: true })
  expect(stateOf([])).toMatchObject({ isBlankByReason: false })
})

test('what another check says of it is no matter of this one', () => {
  const both = makeChecked(
    makeReview('firstQuarter', { results: '予定どおり訪問した。' }),
    makeReview('secondQuarter', { results: '増えた。' }),
  )
  expect(stateOf([at(0)], both).steps[0]?.status).toBe('confirmed')
})

describe('for any sequence of acts', () => {
  const row = fc.record({
    step: fc.integer({ min: 0, max: 3 }),
    act: fc.constantFrom(...confirmationActs),
    minute: fc.integer({ min: 0, max: 9 }),
    isOld: fc.boolean(),
  })
  const toRow = (one: typeof row extends fc.Arbitrary<infer T> ? T : never): Row =>
    at(one.step, { act: one.act, at: `2015-07-01T09:0${one.minute}:00+09:00`, contentHash: one.isOld ? 'old' : hash })

  test('no step is confirmed behind an open one', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
        const state = stateOf(rows.map(toRow))
        const open = state.steps.findIndex(({ by }) => by === null)
        if (open >= 0) expect(state.steps.slice(open).every(({ by }) => by === null)).toBe(true)
        expect(state.next).toBe(
          state.steps.every(({ status }) => status === 'confirmed') ? null : state.steps.findIndex(({ status }) => status !== 'confirmed'),
        )
      }),
    )
  })

  test('acts of equal moments stand in the order in which they are given', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const given = rows.map((one) => toRow({ ...one, minute: 0 }))
        const apart = rows.map((one, nth) => ({ ...toRow(one), at: `2015-07-01T10:${String(nth).padStart(2, '0')}:00+09:00` }))
        expect(statuses(stateOf(given))).toBe(statuses(stateOf(apart)))
      }),
    )
  })

  test('a 差戻し always goes back to 担当', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), fc.integer({ min: 1, max: 3 }), (rows, step) => {
        const state = stateOf([...rows.map(toRow), at(step, { act: 'sendBack', at: '2015-07-02T09:00:00+09:00' })])
        expect([state.stage, state.next, state.steps.every(({ by }) => by === null)]).toEqual(['sentBack', 0, true])
      }),
    )
  })
})
