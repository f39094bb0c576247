// Knows that what serves a basic strategy is counted where it is tied, and nowhere else.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { BasicPolicy } from '../../../shared/model/basic-policy.ts'
import type { Initiative, Strategy, WardPlan } from '../../../shared/model/ward-plan.ts'
import { coverageOf, listTiedItems } from '../../../shared/rules/coverage.ts'

const policy = JSON.parse(readFileSync(new URL('../../../resources/basic-policy.json', import.meta.url), 'utf8')) as BasicPolicy
const initiative = (id: string, ties: readonly string[]) => ({ id, title: id, ties, number: null }) as unknown as Initiative
const strategy = (id: string, ties: readonly string[], initiatives: readonly Initiative[]) =>
  ({ id, title: id, ties, initiatives, number: null, numberedUpTo: 0 }) as unknown as Strategy
const plan = {
  numberedUpTo: 0,
  reformItems: [],
  reformNumberedUpTo: 0,
  managementIssues: [
    {
      id: '1',
      number: null,
      numberedUpTo: 0,
      strategies: [strategy('a', ['1-1-ア'], [initiative('a1', []), initiative('a2', ['1-1-ア', 'V'])])],
    },
    {
      id: '2',
      number: null,
      numberedUpTo: 0,
      strategies: [strategy('b', [], []), strategy('c', ['own', '1-1-ア'], [initiative('c1', ['1-2-ア'])])],
    },
  ],
} as unknown as WardPlan

test('the 13 basic strategies of the policy, in its order, none served where there is no plan', () => {
  const coverage = coverageOf(policy, null)
  expect(coverage).toHaveLength(13)
  expect(coverage[0]).toMatchObject({ key: '1-1-ア', cite: '1⑴㋐', strategies: 0, initiatives: 0 })
  expect(coverage.every((entry) => entry.strategies + entry.initiatives === 0)).toBe(true)
})

test('strategies and initiatives are counted apart', () => {
  const byKey = new Map(coverageOf(policy, plan).map((entry) => [entry.key, [entry.strategies, entry.initiatives]]))
  expect(byKey.get('1-1-ア')).toEqual([2, 1])
  expect(byKey.get('1-2-ア')).toEqual([0, 1])
  expect(byKey.get('1-2-イ')).toEqual([0, 0])
})

test('tied items come in the order of the plan with the numbers of the form', () => {
  expect(listTiedItems(plan, '1-1-ア').map((item) => `${item.kind} ${item.number}`)).toEqual([
    'strategy 1-1',
    'initiative 1-1-2',
    'strategy 2-2',
  ])
  expect(listTiedItems(plan, 'V').map((item) => item.number)).toEqual(['1-1-2'])
})
