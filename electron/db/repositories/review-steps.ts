// Knows how the way up (担当 → 課長 → 副区長 → 区長) lies in its tables.
import type { ReviewStep } from '../../../shared/model/check.ts'
import { type Db, prepare } from '../db.ts'

/** In their order; [] where the ward has not decided on one. */
export function listReviewSteps(db: Db): readonly ReviewStep[] {
  const posts = prepare<[], { stepId: string; postId: ReviewStep['postIds'][number] }>(
    db,
    `SELECT x.step_id AS stepId, x.post_id AS postId FROM review_step_post x JOIN post p ON p.id = x.post_id JOIN section s ON s.id = p.section_id
      ORDER BY s.position, s.id, p.position, p.id`,
  ).all()
  const byStep = Map.groupBy(posts, (x) => x.stepId)
  return prepare<[], Omit<ReviewStep, 'postIds'>>(db, 'SELECT id, name, scope FROM review_step ORDER BY position, id')
    .all()
    .map((step) => ({ ...step, postIds: (byStep.get(step.id) ?? []).map((x) => x.postId) }))
}

export function putReviewStep(db: Db, { id, name, scope }: Omit<ReviewStep, 'postIds'>, position: string): void {
  prepare<[string, string, string, string]>(
    db,
    `INSERT INTO review_step (id, position, name, scope) VALUES (?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, name = excluded.name, scope = excluded.scope`,
  ).run(id, position, name, scope)
}

export function deleteReviewStep(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM review_step WHERE id = ?').run(id)
}

/** All posts of the step. */
export function putStepPosts(db: Db, stepId: string, postIds: readonly string[]): void {
  const known = prepare<[string], { postId: string }>(db, 'SELECT post_id AS postId FROM review_step_post WHERE step_id = ?').all(stepId)
  const wanted = new Set(postIds)
  for (const { postId } of known)
    if (!wanted.delete(postId)) prepare<[string]>(db, 'DELETE FROM review_step_post WHERE id = ?').run(`${stepId}-${postId}`)
  for (const postId of wanted)
    prepare<[string, string, string]>(db, 'INSERT INTO review_step_post (id, step_id, post_id) VALUES (?, ?, ?)').run(
      `${stepId}-${postId}`,
      stepId,
      postId,
    )
}
