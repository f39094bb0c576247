// Knows whose an item is that a section added to its part: without a post of its own it is its parent's.
import { isOwnedKind } from '../model/fields.ts'
import type { FlatPlan } from '../model/merge.ts'

/**
 * `merged`, parents before what stands under them; items that `before` does not have and that nobody owns get the post of the section's own item
 * beside them (`scope`: ids of what it owned), else of what they stand under.
 */
export function ownNewItems(before: FlatPlan, merged: FlatPlan, scope: ReadonlySet<string>): FlatPlan {
  const known = new Set(before.records.map((r) => r.id))
  const posts = new Map<string, string | number | null>()
  const listOf = ({ kind, parentId }: FlatPlan['records'][number]): string => `${kind}/${parentId}`
  const beside = new Map(before.records.filter((r) => scope.has(r.id)).map((r) => [listOf(r), r.values['postId'] ?? null]))
  const records = merged.records.map((record) => {
    const own = record.values['postId'] ?? null
    const postId = own === null && !known.has(record.id) ? (beside.get(listOf(record)) ?? posts.get(record.parentId ?? '') ?? null) : own
    posts.set(record.id, postId)
    return postId === own || !isOwnedKind(record.kind) ? record : { ...record, values: { ...record.values, postId } }
  })
  return { fiscalYear: merged.fiscalYear, records }
}
