// Knows how the way up (担当 → 課長 → 副区長 → 区長) is decided.
import { generateNKeysBetween } from 'fractional-indexing'
import type { Api } from '../../shared/api.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getOrganisation } from '../db/repositories/organisation.ts'
import { deleteReviewStep, listReviewSteps, putReviewStep, putStepPosts } from '../db/repositories/review-steps.ts'
import { readRoute } from './check-of-year.ts'
import { requireName } from './require-name.ts'

/**
 * What was confirmed stays with the ids of its steps. Throws RuleBroken (violationsOfName; 'missing' posts of a step that is not 担当's), E-CHECK-09
 * (no such step), E-PART-03 (no such post), E-CHECK-14 (担当 does not stand first, or not once).
 */
export function saveRoute(context: Context, typed: Parameters<Api['saveRoute']>[0]): void {
  const db = context.files.writable()
  const known = new Set(readRoute(db).route.map(({ id }) => id))
  const posts = new Set<string>(getOrganisation(db).posts.map(({ id }) => id))
  const steps = typed.map(({ id, name, scope, postIds }) => ({
    id: id ?? context.newId(),
    name: requireName('reviewRoute//name', name),
    scope,
    postIds: scope === 'owner' ? [] : [...new Set(postIds)],
  }))
  if (typed.some(({ id }) => id !== null && !known.has(id)) || new Set(steps.map(({ id }) => id)).size < steps.length)
    throw new AppError('E-CHECK-09')
  if (steps.some(({ postIds }) => postIds.some((id) => !posts.has(id)))) throw new AppError('E-PART-03')
  if (steps.some(({ scope }, index) => (scope === 'owner') !== (index === 0))) throw new AppError('E-CHECK-14')
  if (steps.some(({ scope, postIds }) => scope !== 'owner' && postIds.length === 0))
    throw new RuleBroken([{ field: 'reviewRoute//postIds', code: 'missing' }])
  const places = generateNKeysBetween(null, null, steps.length)
  runDeed(context, { name: 'saveRoute', subject: { kind: 'reviewRoute', id: 'route' } }, (db) => {
    const wanted = new Set(steps.map(({ id }) => id))
    for (const { id } of listReviewSteps(db)) if (!wanted.has(id)) deleteReviewStep(db, id)
    steps.forEach(({ postIds, ...step }, index) => {
      putReviewStep(db, step, places[index] ?? '')
      putStepPosts(db, step.id, postIds)
    })
  })
}
