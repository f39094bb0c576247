// Knows everything of a plan that a post can own and a person can be asked about, in one list.
import type { OwnedKind } from '../model/fields.ts'
import type { Initiative, ManagementIssue, ReformItem, Strategy, WardPlan } from '../model/ward-plan.ts'

export type Owned = ManagementIssue | Strategy | Initiative | ReformItem
export type OwnedItem = Readonly<{ kind: OwnedKind; item: Owned; parentId: string }>

/** In the plan's order, parents before what is under them, 様式3's items last. */
export function ownedItemsOf(plan: WardPlan): readonly OwnedItem[] {
  return [
    ...plan.managementIssues.flatMap((issue) => [
      { kind: 'managementIssue' as const, item: issue, parentId: plan.id },
      ...issue.strategies.flatMap((strategy) => [
        { kind: 'strategy' as const, item: strategy, parentId: issue.id },
        ...strategy.initiatives.map((item) => ({ kind: 'initiative' as const, item, parentId: strategy.id })),
      ]),
    ]),
    ...plan.reformItems.map((item) => ({ kind: 'reformItem' as const, item, parentId: plan.id })),
  ]
}
