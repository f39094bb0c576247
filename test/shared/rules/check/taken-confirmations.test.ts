// Knows that two logs become one, whichever comes first and however often, and that a step confirmed on both sides is told.
import { expect, test } from 'vitest'
import { type Confirmation, confirmationActs } from '../../../../shared/model/check.ts'
import { reviewStateOf } from '../../../../shared/rules/check/review-state.ts'
import { takenConfirmations } from '../../../../shared/rules/check/taken-confirmations.ts'
import { firstQuarter, makeChecked, makeConfirmation, makeReview, testRoute } from '../../../helpers/check-factory.ts'
import { fc } from '../../../helpers/fast-check.ts'

const union = (ours: readonly Confirmation[], theirs: readonly Confirmation[]): readonly Confirmation[] => [
  ...ours,
  ...takenConfirmations(ours, theirs, testRoute).map(({ isDouble: _, ...one }) => one),
]
const idsOf = (log: readonly Confirmation[]) => log.map(({ recordId }) => recordId).toSorted()
const checked = makeChecked(makeReview('firstQuarter', { results: '訪問した。' }))
const stateOf = (log: readonly Confirmation[]) => reviewStateOf(checked, firstQuarter, testRoute, log, '2015-07-10')

/** Acts of one world, each at a moment of its own; a log is some of them. */
const anyLogs = fc
  .array(
    fc.record({ step: fc.integer({ min: 0, max: 3 }), act: fc.constantFrom(...confirmationActs), side: fc.integer({ min: 1, max: 7 }) }),
    {
      maxLength: 40,
    },
  )
  .map((acts) => {
    const all = acts.map(({ step, act }, nth) => makeConfirmation(nth, { stepId: testRoute[step]?.id ?? '', act }))
    const on = (bit: number) => all.filter((_, nth) => ((acts[nth]?.side ?? 0) & bit) !== 0)
    return [on(1), on(2), on(4)] as const
  })

test('neither the order of taking in nor its repetition changes what comes of it', () => {
  fc.assert(
    fc.property(anyLogs, ([ours, one, two]) => {
      const [first, second] = [union(union(ours, one), two), union(union(ours, two), one)]
      expect(idsOf(first)).toEqual(idsOf(second))
      expect(stateOf(first)).toEqual(stateOf(second))
      expect(stateOf(union(one, two))).toEqual(stateOf(union(two, one)))
      expect(takenConfirmations(first, one, testRoute)).toEqual([])
      expect(union(first, first)).toEqual(first)
    }),
  )
})

test('adding acts of another item changes nothing', () => {
  // a log is asked for by item and check, so the other's rows never reach the state; ids alone tell acts apart
  const ours = [makeConfirmation(1)]
  expect(takenConfirmations(ours, [makeConfirmation(1, { id: 'other' })], testRoute)).toEqual([])
})

test('the same step of the same item on both sides is told, the log of one side is not', () => {
  const ours = [makeConfirmation(1)]
  expect(takenConfirmations(ours, [makeConfirmation(2)], testRoute)).toEqual([{ ...makeConfirmation(2), isDouble: true }])
  expect(takenConfirmations(ours, [makeConfirmation(1), makeConfirmation(2)], testRoute)[0]?.isDouble).toBe(false)
  for (const change of [{ check: 'secondQuarter' }, { stepId: 'section' }, { id: 'other' }, { act: 'sendBack' }] as const)
    expect(takenConfirmations(ours, [makeConfirmation(2, change)], testRoute)[0]?.isDouble).toBe(false)
})

test.each<readonly [string, string, Partial<Confirmation>, boolean]>([
  ['the last step of the route of the file is not, where ours goes on', 'section', { isLast: true }, false],
  ['the last step of ours is, where that of the file went on', 'wardMayor', { isLast: false }, true],
  ['a 差戻し from there is not', 'wardMayor', { act: 'sendBack' }, false],
])('the way up ends where ours does: %s', (_, stepId, change, wanted) => {
  expect(takenConfirmations([], [makeConfirmation(1, { stepId, ...change })], testRoute)[0]?.isLast).toBe(wanted)
})
