// Knows which items of one area a meeting looks at: those that a person chose, else the three to five riskiest.
import type { Check, Confirmation, ReviewSheet, ReviewStep } from '../../model/check.ts'
import { holdersOn } from '../ownership.ts'
import type { ItemToCheck } from './checked-items.ts'
import type { QueueRequest } from './queue.ts'
import { type RiskCode, risksOfState } from './risks.ts'
import { keyOfCheck, statesOfYear } from './states-of-year.ts'

/** How many are proposed at least, where there are so many, and at most. */
export const fewestProposed = 3
export const mostProposed = 5

/**
 * The riskiest first, of equal ones in the plan's order: five at most, and as long as there are fewer than three also those without a risk. `scoreOf`:
 * rules/check/risks.ts.
 */
export function proposeItems(items: readonly ItemToCheck[], scoreOf: (item: ItemToCheck) => number): readonly ItemToCheck[] {
  const scored = items.map((item) => ({ item, score: scoreOf(item) })).toSorted((a, b) => b.score - a.score)
  return scored.filter(({ score }, index) => index < fewestProposed || (score > 0 && index < mostProposed)).map(({ item }) => item)
}

/** In the order in which they are shown. What was chosen and is not there any more is left out. */
export function itemsOnSheet(
  sheet: Pick<ReviewSheet, 'itemIds'> | null,
  items: readonly ItemToCheck[],
  scoreOf: (item: ItemToCheck) => number,
): readonly ItemToCheck[] {
  const chosen = (sheet?.itemIds ?? []).flatMap((id) => items.find(({ item }) => item.id === id) ?? [])
  return chosen.length > 0 ? chosen : proposeItems(items, scoreOf)
}

/** The newest confirmation of an item by the last step of the way up, of today or of then, in whichever check of the year; null = none. */
export function lastOnTop(
  confirmations: readonly Confirmation[],
  route: readonly ReviewStep[],
  { kind, item }: Pick<ItemToCheck, 'kind' | 'item'>,
): Confirmation | null {
  const top = route.at(-1)
  return (
    confirmations.findLast(
      (one) =>
        one.kind === kind &&
        one.id === item.id &&
        (one.isLast || one.stepId === top?.id) &&
        (one.act === 'confirm' || one.act === 'confirmFor'),
    ) ?? null
  )
}

/** What makes an item of a check risky, the gravest first: of its state and of what else is known. */
export function makeRisksOfItem(
  request: Pick<QueueRequest, 'plan' | 'generation' | 'book' | 'organisation' | 'today' | 'risksOf'>,
): (item: ItemToCheck, check: Check) => readonly RiskCode[] {
  const { plan, generation, book, organisation, today, risksOf } = request
  const states = statesOfYear(plan, generation, book, today)
  const held = new Set<string>(holdersOn(organisation, today).map(({ postId }) => postId))
  return ({ kind, item: { id }, postId }, check) => {
    const state = states.get(keyOfCheck(kind, id, check))
    return state ? risksOfState(state, kind !== 'wardPlan' && !held.has(postId ?? ''), risksOf(kind, id, check)) : []
  }
}
