// Knows who answers for what: which post a date finds somebody in, how much each owns, and which items nobody answers for.
import type { OwnedKind } from '../model/fields.ts'
import type { Organisation, PostHolder } from '../model/organisation.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { ownedItemsOf } from './owned-items.ts'

export type UnownedItem = Readonly<{ kind: OwnedKind; id: string; postId: string | null; title: string; why: 'noPost' | 'noHolder' }>

/** Who holds which post on a day (ISO date; both ends of a term belong to it). */
export function holdersOn(organisation: Organisation, date: string): readonly PostHolder[] {
  return organisation.holders.filter((h) => h.from <= date && (h.until === null || date <= h.until))
}

/** Items without a post, or whose post nobody holds on that day. */
export function unownedItemsOf(plan: WardPlan, organisation: Organisation, date: string): readonly UnownedItem[] {
  const held = new Set<string>(holdersOn(organisation, date).map((h) => h.postId))
  return ownedItemsOf(plan).flatMap(({ kind, item: { id, postId, title } }): readonly UnownedItem[] => {
    if (postId !== null && held.has(postId)) return []
    return [{ kind, id, postId, title, why: postId === null ? 'noPost' : 'noHolder' }]
  })
}

/** Post → how many items it owns. Posts that own none are not named. */
export function itemsByPost(plan: WardPlan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const {
    item: { postId },
  } of ownedItemsOf(plan))
    if (postId !== null) counts.set(postId, (counts.get(postId) ?? 0) + 1)
  return counts
}

/** Section → how many items its posts own. Sections that own none are not named. */
export function itemsBySection(plan: WardPlan, { posts }: Organisation): ReadonlyMap<string, number> {
  const byPost = itemsByPost(plan)
  const counts = new Map<string, number>()
  for (const { id, sectionId } of posts) {
    const count = byPost.get(id)
    if (count !== undefined) counts.set(sectionId, (counts.get(sectionId) ?? 0) + count)
  }
  return counts
}
