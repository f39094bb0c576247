// Knows whose items 取組の記録 is kept for under 自分の取組, 担当課 and すべて on a day.
import type { LoggedItem, LoggedKind } from '../../model/check.ts'
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { allItemsOf, type ItemToCheck } from './checked-items.ts'
import { loggedKindOf } from './logged-kind-of.ts'
import { termsOf } from './route.ts'

export const recordScopes = ['own', 'section', 'all'] as const
/** own: of the posts that the person holds that day · section: of every post of those posts' sections. */
export type RecordScope = (typeof recordScopes)[number]
export type ItemToLog = Extract<ItemToCheck, Readonly<{ kind: LoggedKind }>>

export const refOfItem = ({ kind, item: { id } }: ItemToLog): LoggedItem => ({ itemKind: kind, itemId: id })

/** Those for which 取組の記録 is kept, in the plan's order. */
export function itemsToLog(plan: WardPlan, generation: FormGeneration): readonly ItemToLog[] {
  const wanted = loggedKindOf(generation)
  return allItemsOf(plan).filter((one): one is ItemToLog => one.kind === wanted)
}

/** In the plan's order. `day`: ISO date. */
export function itemsInScope(
  items: readonly ItemToLog[],
  organisation: Organisation,
  person: string,
  day: string,
  scope: RecordScope,
): readonly ItemToLog[] {
  if (scope === 'all') return items
  const held = new Set<string>(termsOf(organisation, person, day).map(({ postId }) => postId))
  const sections = new Set(organisation.posts.flatMap((post) => (held.has(post.id) ? [post.sectionId] : [])))
  const posts =
    scope === 'own' ? held : new Set<string>(organisation.posts.flatMap((post) => (sections.has(post.sectionId) ? [post.id] : [])))
  return items.filter(({ postId }) => postId !== null && posts.has(postId))
}
