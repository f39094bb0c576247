// Knows which items of a plan a check is about.
import { type Check, type CheckedKind, isQuarter, type LoggedKind } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { PostId } from '../../model/ids.ts'
import type { CheckPeriod, WardPlan } from '../../model/ward-plan.ts'
import { cellsOfGeneration } from '../form-cells.ts'
import { numberOf } from '../numbering.ts'
import type { CheckedItem } from './content-of-check.ts'
import { loggedKindOf } from './logged-kind-of.ts'

/** `number` and `title` are '' of the plan itself, which no post owns. */
export type ItemToCheck = CheckedItem & Readonly<{ number: string; title: string; postId: PostId | null }>

/**
 * In the plan's order: the plan itself, each 経営課題 with what is in it, 様式3's items last. A quarter (区内管理用) is about 具体的取組 (戦略 where the
 * year's form has none of those: rules/check/logged-kind-of.ts) and 取組項目; an official check about every kind that the generation's forms have cells of it for, and about nothing where they have none.
 */
export function checkedItemsOf(plan: WardPlan, generation: FormGeneration, check: Check): readonly ItemToCheck[] {
  const kinds = kindsOfCheck(generation, check)
  return allItemsOf(plan).filter(({ kind }) => kinds.has(kind))
}

const quarterlyKinds: Readonly<Record<LoggedKind, ReadonlySet<CheckedKind>>> = {
  initiative: new Set(['initiative', 'reformItem']),
  strategy: new Set(['strategy', 'reformItem']),
}
const kindOfReview: Readonly<Record<string, CheckedKind>> = {
  wardPlanReview: 'wardPlan',
  managementIssueReview: 'managementIssue',
  strategyReview: 'strategy',
  outcomeReview: 'strategy',
  initiativeReview: 'initiative',
  reformItemReview: 'reformItem',
}
const kindsKnown = new WeakMap<FormGeneration, Map<CheckPeriod, ReadonlySet<CheckedKind>>>()

export function kindsOfCheck(generation: FormGeneration, check: Check): ReadonlySet<CheckedKind> {
  if (isQuarter(check)) return quarterlyKinds[loggedKindOf(generation)]
  let known = kindsKnown.get(generation)
  if (!known) kindsKnown.set(generation, (known = new Map()))
  let kinds = known.get(check)
  if (!kinds) known.set(check, (kinds = readKinds(generation, check)))
  return kinds
}

function readKinds(generation: FormGeneration, check: CheckPeriod): ReadonlySet<CheckedKind> {
  if (!generation.checks.includes(check)) return new Set()
  return new Set(
    cellsOfGeneration(generation).flatMap(({ cell }) => {
      const kind = cell.phase === check && cell.field !== undefined ? kindOfReview[cell.field.slice(0, cell.field.indexOf('.'))] : undefined
      return kind === undefined ? [] : [kind]
    }),
  )
}

const itemsKnown = new WeakMap<WardPlan, readonly ItemToCheck[]>()

/** Of every kind, in the plan's order. */
export function allItemsOf(plan: WardPlan): readonly ItemToCheck[] {
  const known = itemsKnown.get(plan)
  if (known) return known
  const numbers = numberOf(plan)
  const named = <T extends CheckedItem & Readonly<{ item: Readonly<{ id: string; title: string; postId: PostId | null }> }>>(
    checked: T,
  ) => ({
    ...checked,
    number: numbers.get(checked.item.id) ?? '',
    title: checked.item.title,
    postId: checked.item.postId,
  })
  const items: readonly ItemToCheck[] = [
    { kind: 'wardPlan', item: plan, number: '', title: '', postId: null },
    ...plan.managementIssues.flatMap((issue) => [
      named({ kind: 'managementIssue', item: issue }),
      ...issue.strategies.flatMap((strategy) => [
        named({ kind: 'strategy', item: strategy }),
        ...strategy.initiatives.map((item) => named({ kind: 'initiative', item })),
      ]),
    ]),
    ...plan.reformItems.map((item) => named({ kind: 'reformItem', item })),
  ]
  itemsKnown.set(plan, items)
  return items
}
