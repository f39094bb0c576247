// Knows how a whole plan without ids becomes the rows of a plan, inside a deed.
import { generateNKeysBetween } from 'fractional-indexing'
import type { ItemKind, ReviewKind } from '../../shared/model/fields.ts'
import type { WardPlanId } from '../../shared/model/ids.ts'
import type {
  IndicatorDraft,
  InitiativeDraft,
  ManagementIssueDraft,
  OutcomeIndicatorDraft,
  PlanDraft,
  ReformItemDraft,
  StrategyDraft,
} from '../../shared/model/plan-draft.ts'
import type { Db } from '../db/db.ts'
import { putAmount } from '../db/repositories/amounts.ts'
import { putCumulative, putPrevious } from '../db/repositories/indicators.ts'
import { insertItem } from '../db/repositories/items.ts'
import { putTie } from '../db/repositories/policy-ties.ts'
import { putReviewText } from '../db/repositories/reviews.ts'
import { insertWardPlan } from '../db/repositories/ward-plans.ts'

/** Every record gets an id of `newId`, the plan `id`; the order is the draft's. Throws (a bug) where the year has a plan. */
export function insertPlanDraft(db: Db, newId: () => string, id: WardPlanId, draft: PlanDraft): void {
  const { managementIssues, reformItems = [], reviews = [], ...head } = draft
  const insert = <Draft>(
    kind: ItemKind,
    parentId: string,
    drafts: readonly Draft[],
    texts: (draft: Draft) => Texts,
    under: (id: string, draft: Draft) => void,
  ) => {
    const positions = generateNKeysBetween(null, null, drafts.length)
    for (const [index, item] of drafts.entries()) {
      const itemId = newId()
      insertItem(db, kind, { id: itemId, parentId, position: positions[index] ?? '', ...texts(item) })
      under(itemId, item)
    }
  }
  const putYears = (kind: 'outcomeIndicator' | 'processIndicator', id: string, { cumulativeFrom, cumulativeUntil }: IndicatorDraft) => {
    if (cumulativeFrom != null && cumulativeUntil != null) putCumulative(db, kind, id, { from: cumulativeFrom, until: cumulativeUntil })
  }

  insertWardPlan(db, { ...head, id })
  putReviews(db, 'wardPlanReview', id, reviews)
  insert('managementIssue', id, managementIssues, textsOfIssue, (issueId, issue) => {
    putReviews(db, 'managementIssueReview', issueId, issue.reviews ?? [])
    insert('strategy', issueId, issue.strategies, textsOfStrategy, (strategyId, strategy) => {
      for (const target of strategy.ties) putTie(db, 'strategy', strategyId, target)
      putReviews(db, 'strategyReview', strategyId, strategy.reviews ?? [])
      insert('outcomeIndicator', strategyId, strategy.outcomeIndicators, textsOfIndicator, (indicatorId, indicator) => {
        putYears('outcomeIndicator', indicatorId, indicator)
        const { previousResult = '', previousRating = '' } = indicator
        if (previousResult + previousRating !== '') putPrevious(db, indicatorId, false, previousResult, previousRating)
        putReviews(db, 'outcomeReview', indicatorId, indicator.reviews ?? [])
      })
      insert('initiative', strategyId, strategy.initiatives, textsOfInitiative, (initiativeId, initiative) => {
        for (const target of initiative.ties) putTie(db, 'initiative', initiativeId, target)
        for (const { yen, fund = 'undivided', ...place } of initiative.amounts) putAmount(db, { ...place, fund, initiativeId }, yen)
        putReviews(db, 'initiativeReview', initiativeId, initiative.reviews ?? [])
        insert('processIndicator', initiativeId, initiative.processIndicators, textsOfIndicator, (indicatorId, indicator) =>
          putYears('processIndicator', indicatorId, indicator),
        )
      })
    })
  })
  insert('reformItem', id, reformItems, textsOfReformItem, (itemId, item) => putReviews(db, 'reformItemReview', itemId, item.reviews ?? []))
}

function putReviews(
  db: Db,
  kind: ReviewKind,
  ownerId: string,
  reviews: readonly Readonly<{ period: string } & Record<string, string>>[],
): void {
  for (const { period, ...texts } of reviews) {
    for (const [field, text] of Object.entries(texts)) if (text !== '') putReviewText(db, kind, `${ownerId}-${period}`, field, text)
  }
}

type Texts = Readonly<{ texts: Readonly<Record<string, string>>; isMain?: boolean }>
const textsOfIssue = ({ strategies: _, reviews: _r, ...texts }: ManagementIssueDraft): Texts => ({ texts })
const textsOfStrategy = ({ isMain, ties: _t, outcomeIndicators: _o, initiatives: _i, reviews: _r, ...texts }: StrategyDraft): Texts => ({
  texts,
  isMain,
})
const textsOfInitiative = ({ isMain, ties: _t, processIndicators: _p, amounts: _a, reviews: _r, ...texts }: InitiativeDraft): Texts => ({
  texts,
  isMain,
})
const textsOfIndicator = ({ name, target, targetReason = '' }: OutcomeIndicatorDraft): Texts => ({ texts: { name, target, targetReason } })
const textsOfReformItem = ({ reviews: _, ...texts }: ReformItemDraft): Texts => ({ texts })
