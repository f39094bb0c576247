// Knows what a hand-over file (持ち出しファイル) holds: the ward, one section with its posts, its part of one plan, and how far its checks have come.
import { type Check, type CheckDeadline, type Confirmation, type ReviewStep } from '../../shared/model/check.ts'
import type { SectionId, WardPlanId } from '../../shared/model/ids.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Db } from '../db/db.ts'
import { runFoundingDeed } from '../db/deed.ts'
import { putCheckDeadline } from '../db/repositories/check-deadlines.ts'
import { insertConfirmation } from '../db/repositories/confirmations.ts'
import { type HandOverRow, insertHandOver } from '../db/repositories/hand-over.ts'
import { insertHolder, insertPost, insertSection } from '../db/repositories/organisation.ts'
import { putReviewStep, putStepPosts } from '../db/repositories/review-steps.ts'
import { insertWard, type WardOfFile } from '../db/repositories/ward.ts'
import { insertAcceptedMaster, keepMaster, putPlanMaster } from '../db/repositories/masters.ts'
import { insertWardPlan } from '../db/repositories/ward-plans.ts'
import { writeFlatPlan } from './write-flat-plan.ts'

export type HandOverContent = Readonly<{
  ward: WardOfFile
  /** Of the whole ward: of it the section's part is kept. */
  organisation: Organisation
  part: FlatPlan
  handOver: HandOverRow
  checks: ChecksOfPart
  /** That the plan stands on; null = the program's own. */
  master: Readonly<{ hash: string; json: string }> | null
}>
/** The way up and the log of the whole ward: of it the section's part is kept. */
export type ChecksOfPart = Readonly<{
  route: readonly ReviewStep[]
  deadlines: ReadonlyMap<Check, CheckDeadline>
  confirmations: readonly Confirmation[]
}>

/** Fills a new file. `stamp` names the one deed of which all this is part: nothing of it can be taken back. */
export function fillHandOver(db: Db, content: HandOverContent, stamp: Readonly<{ key: string; operator: string; at: string }>): void {
  const { ward, organisation, part, handOver, checks, master } = content
  const head = part.records.find((r) => r.kind === 'wardPlan')
  if (!head) throw new Error('a part without its plan')
  runFoundingDeed(db, { ...stamp, name: 'createHandOver', subject: null }, (_, deedId) => {
    insertWard(db, ward)
    const posts = organisation.posts.filter((p) => p.sectionId === handOver.sectionId)
    const places = generateNKeysBetween(null, null, posts.length)
    insertSection(db, { id: handOver.sectionId as SectionId, name: handOver.sectionName }, 'a0')
    posts.forEach((post, index) => insertPost(db, post, places[index] ?? ''))
    const postIds = new Set<string>(posts.map((p) => p.id))
    for (const holder of organisation.holders) if (postIds.has(holder.postId)) insertHolder(db, holder)
    insertWardPlan(db, {
      id: head.id as WardPlanId,
      fiscalYear: part.fiscalYear,
      formGeneration: String(head.values['formGeneration']),
      firstReiwaYearAs: head.values['firstReiwaYearAs'] === 'heisei' ? 'heisei' : 'reiwa',
    })
    if (master) carryMaster(db, head.id, master, stamp)
    const empty = { fiscalYear: part.fiscalYear, records: [{ ...head, values: {} }] }
    writeFlatPlan(db, empty, part, { numbers: 'asGiven', postIds })
    insertHandOver(db, handOver)
    fillChecks(db, part, checks, postIds, deedId)
  })
}

/** The section writes into the same forms and is judged by the same rules; its file cannot accept another. */
function carryMaster(
  db: Db,
  planId: string,
  { hash, json }: NonNullable<HandOverContent['master']>,
  { key, operator, at }: Readonly<{ key: string; operator: string; at: string }>,
): void {
  keepMaster(db, hash, json, at)
  insertAcceptedMaster(db, { id: `accepted-${key}`, hash, acceptedAt: at, acceptedBy: operator })
  putPlanMaster(db, planId, hash)
}

/** Steps of others stand in the route without their posts: nobody in this file can take them. What changed since a confirmation is asked from here on. */
function fillChecks(
  db: Db,
  part: FlatPlan,
  { route, deadlines, confirmations }: ChecksOfPart,
  postIds: ReadonlySet<string>,
  deedId: number,
): void {
  const places = generateNKeysBetween(null, null, route.length)
  route.forEach(({ postIds: posts, ...step }, index) => {
    putReviewStep(db, step, places[index] ?? '')
    putStepPosts(
      db,
      step.id,
      posts.filter((id) => postIds.has(id)),
    )
  })
  for (const [check, dates] of deadlines) putCheckDeadline(db, part.fiscalYear, check, dates)
  const items = new Set(part.records.map((record) => record.id))
  for (const confirmation of confirmations) if (items.has(confirmation.id)) insertConfirmation(db, { ...confirmation, deedId })
}
