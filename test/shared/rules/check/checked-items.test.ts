// Knows which items each check of each generation is about.
import { expect, test } from 'vitest'
import type { Check } from '../../../../shared/model/check.ts'
import { checkedItemsOf } from '../../../../shared/rules/check/checked-items.ts'
import { generation } from '../../../helpers/generations.ts'
import { makePlan } from '../../../helpers/plan-factory.ts'

const size = { issues: 1, strategiesEach: 1, initiativesEach: 2, reformItems: 1 }
const plan = makePlan(size, (place, nth) => `${place} ${nth}`)
const of = (generationId: 'G1' | 'G2', check: Check) =>
  checkedItemsOf(plan, generation(generationId), check).map(({ kind, number }) => `${kind} ${number}`)

// official-forms §1.3, §1.4: the bands of 様式1–3, and the one sheet of 令和5年度 without 取組 and 中間振り返り
test.each<readonly ['G1' | 'G2', Check, readonly string[]]>([
  ['G1', 'firstQuarter', ['initiative 1-1-1', 'initiative 1-1-2', 'reformItem 1']],
  // its form knows 戦略 and アウトカム alone: a quarter looks at those
  ['G2', 'firstQuarter', ['strategy 1-1', 'reformItem 1']],
  ['G2', 'fourthQuarter', ['strategy 1-1', 'reformItem 1']],
  ['G1', 'midYearReview', ['strategy 1-1', 'initiative 1-1-1', 'initiative 1-1-2', 'reformItem 1']],
  ['G1', 'selfEvaluation', ['wardPlan ', 'managementIssue 1', 'strategy 1-1', 'initiative 1-1-1', 'initiative 1-1-2', 'reformItem 1']],
  ['G2', 'midYearReview', []],
  ['G2', 'selfEvaluation', ['wardPlan ', 'strategy 1-1']],
])('%s %s', (generationId, check, wanted) => expect(of(generationId, check)).toEqual(wanted))

test('an item has its title and its post', () => {
  expect(checkedItemsOf(plan, generation('G1'), 'firstQuarter')[0]).toMatchObject({ title: 'initiative.title 0', postId: null })
})
