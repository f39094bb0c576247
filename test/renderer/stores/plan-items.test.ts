// Knows that items keep their order and family, and that moving by one place can be taken back by the opposite move.
import { expect, test } from 'vitest'
import {
  findItem,
  itemsOfPlan,
  itemsUnder,
  type MoveTarget,
  moveTargetOf,
  type PlanItem,
  placeForNew,
} from '../../../renderer/stores/plan-items.ts'
import type { ManagementIssue, Strategy, WardPlan } from '../../../shared/model/ward-plan.ts'
import { numberOf } from '../../../shared/rules/numbering.ts'
import { makePlan } from '../../helpers/plan-factory.ts'
import { fc } from '../../helpers/fast-check.ts'

const plan = makePlan({ issues: 3, strategiesEach: 2, initiativesEach: 2 }, (place, nth) => `${place} ${nth}`)
const item = (number: string, of = plan): PlanItem => {
  const found = itemsOfPlan(of).find((one) => one.number === number)
  if (!found) throw new Error(`no ${number}`)
  return found
}

/** What moveItem of the API does, on the model alone. */
function move(of: WardPlan, moved: PlanItem, target: MoveTarget): WardPlan {
  const put = <T extends { id: string }>(list: readonly T[], taken: T | undefined, parentId: string): readonly T[] => {
    const rest = list.filter((one) => one.id !== moved.id)
    if (!taken || parentId !== target.parentId) return rest
    const at =
      target.afterId === null ? 0 : target.afterId === 'last' ? rest.length : rest.findIndex((one) => one.id === target.afterId) + 1
    return [...rest.slice(0, at), taken, ...rest.slice(at)]
  }
  const strategies = of.managementIssues.flatMap((issue) => issue.strategies)
  const issues = put<ManagementIssue>(
    of.managementIssues,
    of.managementIssues.find((one) => one.id === moved.id),
    of.id,
  )
  return {
    ...of,
    managementIssues: issues.map((issue) => ({
      ...issue,
      strategies: put<Strategy>(
        issue.strategies,
        strategies.find((one) => one.id === moved.id),
        issue.id,
      ).map((strategy) => ({
        ...strategy,
        initiatives: put(
          strategy.initiatives,
          strategies.flatMap((one) => one.initiatives).find((one) => one.id === moved.id),
          strategy.id,
        ),
      })),
    })),
  }
}

test('the list numbers items as the rule does', () => {
  expect(new Map(itemsOfPlan(plan).map((one) => [one.id, one.number]))).toEqual(numberOf(plan))
})

test('one step and one step back is the plan as it was; every step is a step', () => {
  const items = itemsOfPlan(plan)
  fc.assert(
    fc.property(fc.nat({ max: items.length - 1 }), fc.constantFrom(1 as const, -1 as const), (index, step) => {
      const moved = items[index] as PlanItem
      const target = moveTargetOf(plan, moved, step)
      if (!target) return
      const after = move(plan, moved, target)
      const there = findItem(after, moved.id) as PlanItem
      expect(there.parentId !== moved.parentId || there.index === moved.index + step).toBe(true)
      const back = moveTargetOf(after, there, step === 1 ? -1 : 1)
      expect(back && itemsOfPlan(move(after, there, back)).map((one) => [one.id, one.parentId])).toEqual(
        items.map((one) => [one.id, one.parentId]),
      )
    }),
  )
})

test('at the ends of its parent an item goes over to the neighbour, and at the ends of the plan nowhere', () => {
  expect(moveTargetOf(plan, item('1-1-2'), 1)).toEqual({ parentId: item('1-2').id, afterId: null })
  expect(moveTargetOf(plan, item('1-2-1'), -1)).toEqual({ parentId: item('1-1').id, afterId: item('1-1-2').id })
  expect(moveTargetOf(plan, item('1-2-2'), 1)).toEqual({ parentId: item('2-1').id, afterId: null })
  expect(moveTargetOf(plan, item('1-1-1'), -1)).toBeNull()
  expect(moveTargetOf(plan, item('3-2-2'), 1)).toBeNull()
  expect(moveTargetOf(plan, item('1'), -1)).toBeNull()
})

test('what stands under an item is named whole', () => {
  expect(itemsUnder(plan, item('1')).map((one) => one.number)).toEqual(['1-1', '1-1-1', '1-1-2', '1-2', '1-2-1', '1-2-2'])
  expect(itemsUnder(plan, item('3-2-2'))).toEqual([])
})

test('a new item goes behind its like, or last under the selected parent', () => {
  expect(placeForNew(plan, 'initiative', item('1-1-1'))).toEqual({ parentId: item('1-1').id, afterId: item('1-1-1').id })
  expect(placeForNew(plan, 'strategy', item('1-1-1'))).toEqual({ parentId: item('1').id, afterId: item('1-1').id })
  expect(placeForNew(plan, 'initiative', item('2-1'))).toEqual({ parentId: item('2-1').id, afterId: 'last' })
  expect(placeForNew(plan, 'initiative', item('2'))).toEqual({ parentId: item('2-2').id, afterId: 'last' })
  expect(placeForNew(plan, 'managementIssue', null)).toEqual({ parentId: plan.id, afterId: 'last' })
  expect(
    placeForNew(
      makePlan({ issues: 1, strategiesEach: 0, initiativesEach: 0 }, () => ''),
      'initiative',
      null,
    ),
  ).toBeNull()
})
