// Knows how tests bring a whole plan with all that it has into a database: its drafts, owners, checks of last year, notes and overrides.
import type { TestApp } from './app-in-memory.ts'
import { runFoundingDeed } from '../../electron/db/deed.ts'
import { putAmount } from '../../electron/db/repositories/amounts.ts'
import { putCumulative } from '../../electron/db/repositories/indicators.ts'
import { insertItem, putText } from '../../electron/db/repositories/items.ts'
import { putLabelOverride } from '../../electron/db/repositories/label-overrides.ts'
import { putTie } from '../../electron/db/repositories/policy-ties.ts'
import { putReviewText } from '../../electron/db/repositories/reviews.ts'
import { insertWardPlan } from '../../electron/db/repositories/ward-plans.ts'
import type { Db } from '../../electron/db/db.ts'
import { type ItemKind, type ReviewKind, textFields } from '../../shared/model/fields.ts'
import type { Indicator, WardPlan } from '../../shared/model/ward-plan.ts'

/** The plan's own ids and posts are taken over; posts must be there. */
export function putPlan(app: TestApp, plan: WardPlan): void {
  const stamp = {
    key: `plan-of-${plan.fiscalYear}`,
    name: 'createDataFile',
    subject: null,
    operator: '山田 花子',
    at: '2026-11-23T10:00:00+09:00',
  }
  runFoundingDeed(app.db, stamp, (db) => {
    insertWardPlan(db, plan)
    putText(db, 'wardPlan', plan.id, 'budgetNote', plan.budgetNote)
    putReviews(db, 'wardPlanReview', plan.reviews)
    for (const [key, text] of Object.entries(plan.overrides)) putLabelOverride(db, plan.id, key, text)
    inOrder(plan.managementIssues, (issue, position) => {
      insertItem(db, 'managementIssue', { ...issue, parentId: plan.id, position, texts: textsOf('managementIssue', issue) })
      putReviews(db, 'managementIssueReview', issue.reviews)
      inOrder(issue.strategies, (strategy, position) => {
        insertItem(db, 'strategy', { ...strategy, parentId: issue.id, position, texts: textsOf('strategy', strategy) })
        for (const target of strategy.ties) putTie(db, 'strategy', strategy.id, target)
        putIndicators(db, 'outcomeIndicator', strategy.id, strategy.outcomeIndicators)
        putReviews(db, 'strategyReview', strategy.reviews)
        for (const { reviews } of strategy.outcomeIndicators) {
          putReviews(db, 'outcomeReview', reviews)
        }
        inOrder(strategy.initiatives, (initiative, position) => {
          insertItem(db, 'initiative', { ...initiative, parentId: strategy.id, position, texts: textsOf('initiative', initiative) })
          for (const target of initiative.ties) putTie(db, 'initiative', initiative.id, target)
          for (const { yen, id: _, ...place } of initiative.amounts) putAmount(db, { ...place, initiativeId: initiative.id }, yen)
          putReviews(db, 'initiativeReview', initiative.reviews)
          putIndicators(db, 'processIndicator', initiative.id, initiative.processIndicators)
        })
      })
    })
    inOrder(plan.reformItems, (item, position) => {
      insertItem(db, 'reformItem', { ...item, parentId: plan.id, position, texts: textsOf('reformItem', item) })
      putReviews(db, 'reformItemReview', item.reviews)
    })
  })
}

function putIndicators(db: Db, kind: 'outcomeIndicator' | 'processIndicator', parentId: string, indicators: readonly Indicator[]): void {
  inOrder(indicators, (indicator, position) => {
    insertItem(db, kind, { id: indicator.id, parentId, position, texts: textsOf(kind, indicator) })
    const { cumulativeFrom: from, cumulativeUntil: until } = indicator
    if (from !== null && until !== null) putCumulative(db, kind, indicator.id, { from, until })
  })
}

function putReviews(db: Db, kind: ReviewKind, reviews: readonly Readonly<{ id: string; period: string } & Record<string, string>>[]): void {
  for (const { id, period: _, ...texts } of reviews)
    for (const [field, text] of Object.entries(texts)) putReviewText(db, kind, id, field, text)
}

function inOrder<T>(list: readonly T[], put: (item: T, position: string) => void): void {
  list.forEach((item, index) => put(item, `a${String.fromCodePoint(65 + index)}`))
}

function textsOf(kind: ItemKind, record: object): Readonly<Record<string, string>> {
  const values = record as Readonly<Record<string, string>>
  return Object.fromEntries(textFields[kind].map((field) => [field, values[field] ?? '']))
}
