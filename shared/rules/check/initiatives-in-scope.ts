// Knows whose initiatives are meant by 自分の取組, 担当課 and すべて on a day.
import type { Organisation } from '../../model/organisation.ts'
import type { Initiative, WardPlan } from '../../model/ward-plan.ts'
import { initiativesOf } from '../amount-totals.ts'
import { holdersOn } from '../ownership.ts'

export const recordScopes = ['own', 'section', 'all'] as const
/** own: of the posts that the person holds that day · section: of every post of those posts' sections. */
export type RecordScope = (typeof recordScopes)[number]

/** In the plan's order. `day`: ISO date. */
export function initiativesInScope(
  plan: WardPlan,
  organisation: Organisation,
  person: string,
  day: string,
  scope: RecordScope,
): readonly Initiative[] {
  if (scope === 'all') return initiativesOf(plan)
  const held = new Set<string>(holdersOn(organisation, day).flatMap((holder) => (holder.person === person ? [holder.postId] : [])))
  const sections = new Set(organisation.posts.flatMap((post) => (held.has(post.id) ? [post.sectionId] : [])))
  const posts =
    scope === 'own' ? held : new Set<string>(organisation.posts.flatMap((post) => (sections.has(post.sectionId) ? [post.id] : [])))
  return initiativesOf(plan).filter(({ postId }) => postId !== null && posts.has(postId))
}
