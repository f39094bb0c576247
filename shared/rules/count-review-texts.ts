// Knows how many texts of checks stand in a plan, or under one item of it.
import type { WardPlan } from '../model/ward-plan.ts'
import { flattenPlan } from './flatten-plan.ts'

/** `itemId`: of it and of all that stands under it; the plan's own id, or null: of all. */
export function countReviewTexts(plan: WardPlan, itemId: string | null = null): number {
  const counted = new Set<string>([itemId ?? plan.id])
  let count = 0
  // parents come before what stands under them
  for (const { id, parentId, values } of flattenPlan(plan).records) {
    if (!counted.has(id) && !counted.has(parentId ?? '')) continue
    counted.add(id)
    count += Object.entries(values).filter(([field, text]) => field.startsWith('review/') && text !== '').length
  }
  return count
}
