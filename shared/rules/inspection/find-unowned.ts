// Knows which items nobody answers for today: no post, or a post that nobody holds.
import type { FormGeneration } from '../../model/form-generation.ts'
import type { Organisation } from '../../model/organisation.ts'
import type { WardPlan } from '../../model/ward-plan.ts'
import { demandsOfForm } from '../demands-of-form.ts'
import { unownedItemsOf } from '../ownership.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * unowned {why: 'noPost' | 'noHolder', post} for each item that the form lists. {why: 'noOrganisation', count} once for the plan where the ward has
 * no posts at all. `today` is an ISO date.
 */
export function findUnowned(plan: WardPlan, generation: FormGeneration, organisation: Organisation, today: string): readonly RawFinding[] {
  const { listed } = demandsOfForm(generation)
  const items = unownedItemsOf(plan, organisation, today).filter(({ kind }) => listed.has(kind))
  if (organisation.posts.length === 0 && items.length > 0) {
    return [{ code: 'unowned', key: 'organisation', ownerId: '', field: null, values: { why: 'noOrganisation', count: items.length } }]
  }
  const names = new Map<string, string>(organisation.posts.map(({ id, name }) => [id, name]))
  return items.map(({ kind, id, postId, why }) => {
    const values = { why, post: names.get(postId ?? '') ?? '' }
    return { code: 'unowned', key: `${kind}/${id}`, ownerId: id, field: null, values }
  })
}
