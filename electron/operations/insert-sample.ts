// Knows how the sample ward's work becomes rows: its plans, who does what, what came of which item of the year before, its 区関連予算.
import { generateNKeysBetween } from 'fractional-indexing'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'
import type { PostId, SectionId, WardPlanId } from '../../shared/model/ids.ts'
import type { SampleOrganisation } from '../../shared/model/sample-organisation.ts'
import type { WardPlan } from '../../shared/model/ward-plan.ts'
import { numberOf } from '../../shared/rules/numbering.ts'
import type { Db } from '../db/db.ts'
import { putPrevious } from '../db/repositories/indicators.ts'
import { putPost } from '../db/repositories/items.ts'
import { type LineageKind, insertLineage } from '../db/repositories/lineage.ts'
import { insertHolder, insertPost, insertSection } from '../db/repositories/organisation.ts'
import { putRelatedBudget } from '../db/repositories/related-budgets.ts'
import { getWardPlan } from '../db/repositories/ward-plan-tree.ts'
import { insertPlanDraft } from './insert-plan-draft.ts'

/** Inside the founding deed. `drafts` oldest first. */
export function insertSample(db: Db, newId: () => string, drafts: readonly PlanDraft[], organisation: SampleOrganisation): void {
  const posts = insertOrganisation(db, newId, organisation)
  let before: WardPlan | null = null
  for (const draft of drafts) {
    const id = newId() as WardPlanId
    insertPlanDraft(db, newId, id, draft)
    const plan = getWardPlan(db, draft.fiscalYear)
    if (!plan) throw new Error('a plan that is not there')
    putOwners(db, plan, posts, organisation)
    for (const { fiscalYear, kind, fund, yen } of organisation.relatedBudget) {
      if (fiscalYear === draft.fiscalYear) putRelatedBudget(db, { wardPlanId: id, kind, fund }, yen)
    }
    if (before && before.fiscalYear === plan.fiscalYear - 1) linkYears(db, before, plan, organisation)
    before = plan
  }
}

/** Key in the file → id of the post. */
function insertOrganisation(db: Db, newId: () => string, { sections }: SampleOrganisation): ReadonlyMap<string, string> {
  const ids = new Map<string, string>()
  const positions = generateNKeysBetween(null, null, sections.length)
  for (const [s, section] of sections.entries()) {
    const sectionId = newId() as SectionId
    insertSection(db, { id: sectionId, name: section.name }, positions[s] ?? '')
    const places = generateNKeysBetween(null, null, section.posts.length)
    for (const [p, post] of section.posts.entries()) {
      const id = newId() as PostId
      ids.set(post.key, id)
      insertPost(db, { id, sectionId, name: post.name }, places[p] ?? '')
      for (const holder of post.holders) insertHolder(db, { id: newId(), postId: id, ...holder })
    }
  }
  return ids
}

function putOwners(
  db: Db,
  plan: WardPlan,
  posts: ReadonlyMap<string, string>,
  { owners, reformOwners, unowned }: SampleOrganisation,
): void {
  const numbers = numberOf(plan)
  /** Of the item itself, or of the nearest above it. */
  const ownerOf = (number: string): string | undefined =>
    owners[number] ?? (number.includes('-') ? ownerOf(number.replace(/-\d+$/, '')) : undefined)
  const put = (kind: 'managementIssue' | 'strategy' | 'initiative' | 'reformItem', id: string): void => {
    const number = numbers.get(id) ?? ''
    const key = kind === 'reformItem' ? reformOwners[number] : ownerOf(number)
    if (key !== undefined && (kind === 'reformItem' || !unowned.includes(number))) putPost(db, kind, id, posts.get(key) ?? null)
  }
  for (const issue of plan.managementIssues) {
    put('managementIssue', issue.id)
    for (const strategy of issue.strategies) {
      put('strategy', strategy.id)
      for (const initiative of strategy.initiatives) put('initiative', initiative.id)
    }
  }
  for (const item of plan.reformItems) put('reformItem', item.id)
}

/** Items of the same number are the same work, unless the file says that another one begins; indicators are where they are called the same. */
function linkYears(db: Db, before: WardPlan, after: WardPlan, { begins }: SampleOrganisation): void {
  const numbers = numberOf(after)
  const isNew = (id: string) => begins.some((begin) => begin.fiscalYear === after.fiscalYear && begin.number === numbers.get(id))
  const link = <T extends Readonly<{ id: string }>>(
    kind: LineageKind,
    olds: readonly T[],
    news: readonly T[],
    under: (old: T, now: T) => void,
  ): void => {
    news.forEach((now, index) => {
      const old = olds[index]
      if (!old || isNew(now.id)) return
      insertLineage(db, kind, now.id, old.id)
      under(old, now)
    })
  }
  const linkIndicators = <T extends Readonly<{ id: string; name: string }>>(
    kind: 'outcomeIndicator' | 'processIndicator',
    olds: readonly T[],
    news: readonly T[],
  ): void => {
    for (const now of news) {
      const old = olds.find((one) => one.name === now.name)
      if (!old) continue
      insertLineage(db, kind, now.id, old.id)
      if (kind === 'outcomeIndicator') putPrevious(db, now.id, true, '', '')
    }
  }
  link('managementIssue', before.managementIssues, after.managementIssues, (oldIssue, issue) =>
    link('strategy', oldIssue.strategies, issue.strategies, (oldStrategy, strategy) => {
      linkIndicators('outcomeIndicator', oldStrategy.outcomeIndicators, strategy.outcomeIndicators)
      link('initiative', oldStrategy.initiatives, strategy.initiatives, (oldOne, one) =>
        linkIndicators('processIndicator', oldOne.processIndicators, one.processIndicators),
      )
    }),
  )
  link('reformItem', before.reformItems, after.reformItems, () => {})
}
