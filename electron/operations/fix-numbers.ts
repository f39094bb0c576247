// Knows how the numbers of a plan are fixed for life, inside a deed: with 策定 each item keeps the number that it has.
import type { OwnedKind } from '../../shared/model/fields.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { ordinalsOf } from '../../shared/rules/numbering.ts'
import type { Db } from '../db/db.ts'
import { putNumber } from '../db/repositories/items.ts'
import { putNumberedUpTo } from '../db/repositories/numbers.ts'

/** From now on what is deleted leaves its number unused (欠番), and what is added gets the next. */
export function fixNumbers(db: Db, plan: WardPlan): void {
  fix('managementIssue', plan.id, plan.managementIssues, plan.numberedUpTo)
  fix('reformItem', plan.id, plan.reformItems, plan.reformNumberedUpTo)
  for (const issue of plan.managementIssues) {
    fix('strategy', issue.id, issue.strategies, issue.numberedUpTo)
    for (const strategy of issue.strategies) fix('initiative', strategy.id, strategy.initiatives, strategy.numberedUpTo)
  }

  function fix(
    kind: OwnedKind,
    parentId: string,
    items: readonly Readonly<{ id: string; number: number | null }>[],
    numberedUpTo: number,
  ): void {
    const ordinals = ordinalsOf(items, numberedUpTo)
    items.forEach((item, index) => putNumber(db, kind, item.id, ordinals[index] ?? null))
    putNumberedUpTo(db, kind, parentId, Math.max(numberedUpTo, ...ordinals))
  }
}
