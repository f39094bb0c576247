// Knows a plan as one flat list of its items in the form's order, with number, level and family, and where each can be moved to.
import type { ItemKind, TiedKind } from '../../shared/model/fields.ts'
import type { Indicator, WardPlan } from '../../shared/model/ward-plan.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import type { TieTarget } from '../../shared/model/tie.ts'

/** The kinds that stand in the outline. */
export type OutlineKind = Extract<ItemKind, 'managementIssue' | 'strategy' | 'initiative' | 'reformItem'>
export type PlanItem = Readonly<{
  kind: OutlineKind
  id: string
  /** '1', '1-1', '1-1-1'; of 様式3's items '1', '2'. */
  number: string
  title: string
  level: 1 | 2 | 3
  parentId: string
  /** Place among its siblings, and how many they are. */
  index: number
  siblings: number
  /** Items of the outline right under it, and all under it. */
  children: number
  /** null on a 経営課題 and on an item of 様式3, which have neither. */
  tied: Readonly<{ kind: TiedKind; isMain: boolean; ties: readonly TieTarget[] }> | null
  indicators: readonly Indicator[]
  /** The post (役職) that owns it, and the office's own note. */
  postId: string | null
  internalNote: string
}>

const known = new WeakMap<WardPlan, readonly PlanItem[]>()

/** Every item of the outline in order; the same list for the same plan. */
export function itemsOfPlan(plan: WardPlan): readonly PlanItem[] {
  const before = known.get(plan)
  if (before) return before
  const items: PlanItem[] = []
  const numbers = numberOf(plan)
  const numberFor = (id: string) => numbers.get(id) ?? ''
  plan.managementIssues.forEach((issue, i) => {
    const siblings = plan.managementIssues.length
    const common = { tied: null, indicators: [], children: issue.strategies.length }
    items.push({
      kind: 'managementIssue',
      id: issue.id,
      number: numberFor(issue.id),
      title: issue.title,
      postId: issue.postId,
      internalNote: issue.internalNote,
      level: 1,
      parentId: plan.id,
      index: i,
      siblings,
      ...common,
    })
    issue.strategies.forEach((strategy, j) => {
      items.push({
        kind: 'strategy',
        id: strategy.id,
        number: numberFor(strategy.id),
        title: strategy.title,
        postId: strategy.postId,
        internalNote: strategy.internalNote,
        level: 2,
        parentId: issue.id,
        index: j,
        siblings: issue.strategies.length,
        children: strategy.initiatives.length,
        tied: { kind: 'strategy', isMain: strategy.isMain, ties: strategy.ties },
        indicators: strategy.outcomeIndicators,
      })
      strategy.initiatives.forEach((initiative, k) => {
        items.push({
          kind: 'initiative',
          id: initiative.id,
          number: numberFor(initiative.id),
          title: initiative.title,
          postId: initiative.postId,
          internalNote: initiative.internalNote,
          level: 3,
          parentId: strategy.id,
          index: k,
          siblings: strategy.initiatives.length,
          children: 0,
          tied: { kind: 'initiative', isMain: initiative.isMain, ties: initiative.ties },
          indicators: initiative.processIndicators,
        })
      })
    })
  })
  plan.reformItems.forEach((item, i) => {
    items.push({
      kind: 'reformItem',
      id: item.id,
      number: numberFor(item.id),
      title: item.title,
      postId: item.postId,
      internalNote: item.internalNote,
      level: 1,
      parentId: plan.id,
      index: i,
      siblings: plan.reformItems.length,
      children: 0,
      tied: null,
      indicators: [],
    })
  })
  known.set(plan, items)
  return items
}

/** The item of this id, or of the indicator of this id; null where the plan has none. */
export function findItem(plan: WardPlan, id: string | null): PlanItem | null {
  if (id === null) return null
  return itemsOfPlan(plan).find((item) => item.id === id || item.indicators.some((indicator) => indicator.id === id)) ?? null
}

/** Whether the plan has an item or an indicator of this id. */
export function hasItem(plan: WardPlan, id: string): boolean {
  return findItem(plan, id) !== null
}

/** All items under one, however deep. */
export function itemsUnder(plan: WardPlan, item: PlanItem): readonly PlanItem[] {
  const items = itemsOfPlan(plan)
  const start = items.indexOf(item) + 1
  const end = items.findIndex((other, i) => i >= start && other.level <= item.level)
  return items.slice(start, end < 0 ? undefined : end)
}

export type MoveTarget = Readonly<{ parentId: string; afterId: string | null }>

/**
 * Where Alt+↑ or Alt+↓ takes an item: one place among its siblings, and beyond the first or last of them to the end or the head of the
 * neighbouring parent. null where there is nowhere further.
 */
export function moveTargetOf(plan: WardPlan, item: PlanItem, step: 1 | -1): MoveTarget | null {
  const items = itemsOfPlan(plan)
  const siblings = items.filter((other) => other.parentId === item.parentId && other.kind === item.kind)
  const next = item.index + step
  if (next >= 0 && next < siblings.length) {
    const after = step > 0 ? siblings[next] : siblings[next - 1]
    return { parentId: item.parentId, afterId: after?.id ?? null }
  }
  const parents = items.filter((other) => other.level === item.level - 1)
  const parent = parents[parents.findIndex((other) => other.id === item.parentId) + step]
  if (item.level === 1 || !parent || parents.every((other) => other.id !== item.parentId)) return null
  const last = items.filter((other) => other.parentId === parent.id).at(-1)
  return { parentId: parent.id, afterId: step > 0 ? null : (last?.id ?? null) }
}

/** Where a new item of a kind goes when this one is selected: behind the item or its ancestor of that kind, or last under it; null where it cannot stand. */
export function placeForNew(
  plan: WardPlan,
  kind: OutlineKind,
  selected: PlanItem | null,
): Readonly<{ parentId: string; afterId: string | null }> | null {
  const items = itemsOfPlan(plan)
  const ancestors: PlanItem[] = []
  for (let item = selected; item; item = items.find((other) => other.id === item?.parentId) ?? null) ancestors.push(item)
  const same = ancestors.find((item) => item.kind === kind)
  if (same) return { parentId: same.parentId, afterId: same.id }
  if (kind === 'managementIssue' || kind === 'reformItem') return { parentId: plan.id, afterId: 'last' }
  const parentKind = kind === 'strategy' ? 'managementIssue' : 'strategy'
  const parent =
    ancestors.find((item) => item.kind === parentKind) ??
    items.findLast((item) => item.kind === parentKind && isBeforeOrIn(items, item, selected))
  return parent ? { parentId: parent.id, afterId: 'last' } : null
}

/** Whether an item can be the parent meant when the selected one (or none) has no fitting ancestor: under the selected one, or anywhere with no selection. */
function isBeforeOrIn(items: readonly PlanItem[], item: PlanItem, selected: PlanItem | null): boolean {
  if (!selected) return true
  return item.number.startsWith(`${selected.number}-`) && items.includes(selected)
}
