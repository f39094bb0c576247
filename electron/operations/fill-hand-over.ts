// Knows what a hand-over file (持ち出しファイル) holds: the ward, one section with its posts, and its part of one plan.
import type { SectionId, WardPlanId } from '../../shared/model/ids.ts'
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { Organisation } from '../../shared/model/organisation.ts'
import { generateNKeysBetween } from 'fractional-indexing'
import type { Db } from '../db/db.ts'
import { runFoundingDeed } from '../db/deed.ts'
import { type HandOverRow, insertHandOver } from '../db/repositories/hand-over.ts'
import { insertHolder, insertPost, insertSection } from '../db/repositories/organisation.ts'
import { insertWard, type WardOfFile } from '../db/repositories/ward.ts'
import { insertWardPlan } from '../db/repositories/ward-plans.ts'
import { writeFlatPlan } from './write-flat-plan.ts'

export type HandOverContent = Readonly<{
  ward: WardOfFile
  /** Of the whole ward: of it the section's part is kept. */
  organisation: Organisation
  part: FlatPlan
  handOver: HandOverRow
}>

/** Fills a new file. `stamp` names the one deed of which all this is part: nothing of it can be taken back. */
export function fillHandOver(db: Db, content: HandOverContent, stamp: Readonly<{ key: string; operator: string; at: string }>): void {
  const { ward, organisation, part, handOver } = content
  const head = part.records.find((r) => r.kind === 'wardPlan')
  if (!head) throw new Error('a part without its plan')
  runFoundingDeed(db, { ...stamp, name: 'createHandOver', subject: null }, () => {
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
    const empty = { fiscalYear: part.fiscalYear, records: [{ ...head, values: {} }] }
    writeFlatPlan(db, empty, part, { numbers: 'asGiven', postIds })
    insertHandOver(db, handOver)
  })
}
