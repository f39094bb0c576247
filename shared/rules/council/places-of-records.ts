// Knows where each record of a plan stands for an opinion: the item that is named, and all that it stands under.
import { type RecordKind, type ReviewKind, reviewKindOf } from '../../model/fields.ts'
import type { PlanTargetRef } from '../../model/opinion.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { recordsOfPlan } from '../inspection/plan-records.ts'
import { ownedItemsOf } from '../owned-items.ts'

export type RecordPlace = Readonly<{
  kind: RecordKind
  id: string
  /** Its 経営課題, 戦略, 具体的取組 or 取組項目; null = the plan itself. */
  item: PlanTargetRef | null
  /** Ids of itself, its item and all that this stands under, the nearest first. */
  path: readonly string[]
}>
type Reviewed = Readonly<{ reviews?: readonly Readonly<{ id: string }>[] }>

const known = new WeakMap<WardPlan, ReadonlyMap<string, RecordPlace>>()

/** By id, reviews included; the same map for the same plan. */
export function placesOfRecords(plan: WardPlan): ReadonlyMap<string, RecordPlace> {
  const before = known.get(plan)
  if (before) return before
  const parents = new Map(ownedItemsOf(plan).map(({ item, parentId }) => [item.id as string, parentId as string]))
  const places = new Map<string, RecordPlace>()
  for (const { kind, id, record, owner } of recordsOfPlan(plan).records) {
    const item = owner && { kind: owner.kind, id: owner.id }
    const path = [...new Set([id, ...(owner ? [owner.id, ...above(parents, owner.id)] : [])])].filter((one) => one !== plan.id)
    places.set(id, { kind, id, item, path })
    const review: ReviewKind | null = reviewKindOf(kind)
    if (review === null) continue
    for (const { id: reviewId } of (record as Reviewed).reviews ?? []) {
      places.set(reviewId, { kind: review, id: reviewId, item, path: [reviewId, ...path] })
    }
  }
  known.set(plan, places)
  return places
}

function above(parents: ReadonlyMap<string, string>, id: string): readonly string[] {
  const parent = parents.get(id)
  return parent === undefined ? [] : [parent, ...above(parents, parent)]
}
