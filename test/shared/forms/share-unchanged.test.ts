// Knows that sharing objects changes no value, and that a plan read again keeps what was not touched.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shareUnchanged } from '../../../shared/forms/share-unchanged.ts'
import { makePlan } from '../../helpers/plan-factory.ts'

const plan = makePlan({ issues: 2, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place}${nth}`)

test('the outcome always equals what was read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (before, after) => {
      expect(shareUnchanged(before, after)).toEqual(after)
    }),
  )
})

test('nothing changed: the very same plan', () => expect(shareUnchanged(plan, structuredClone(plan))).toBe(plan))

test('one text changed: all else is the very same, moved records too', () => {
  const again = structuredClone(plan)
  const [first, second] = again.managementIssues
  if (!first || !second) throw new Error('no issues')
  const shared = shareUnchanged(plan, { ...again, managementIssues: [second, { ...first, challenge: '直した' }] })
  expect(shared.managementIssues[0]).toBe(plan.managementIssues[1])
  expect(shared.managementIssues[1]?.strategies).toBe(plan.managementIssues[0]?.strategies)
  expect(shared.managementIssues[1]?.challenge).toBe('直した')
})
