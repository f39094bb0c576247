// Knows what contradictions are looked for in: every review that a plan holds, with the item that it is about, and where its texts stand.
import type { Check, CheckDates, CheckedKind } from '../../../model/check.ts'
import type { FormGeneration } from '../../../model/form-generation.ts'
import { keyOfField, type ReviewKind } from '../../../model/fields.ts'
import type { CheckFindingCode } from '../../../model/inspection.ts'
import type { WardPlan } from '../../../model/ward-plan.ts'
import type { JudgeSources } from '../../judge/verdict-of.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'

/** What the contradictions of a year are found with. */
export type CheckInspection = Readonly<{
  plan: WardPlan
  generation: FormGeneration
  /** null where the ward's indicators were not read (yet): then nothing is said of figures and symbols. */
  sources: JudgeSources | null
  /** The ward's plan of the year before; null where the file has none. */
  lastYear: WardPlan | null
  dates: readonly CheckDates[]
  /** ISO date. */
  today: string
}>

/** A review that is stored. `kind` and `itemId`: the item that is checked; of an outcome indicator that is its strategy. */
export type CheckedReview = Readonly<{
  kind: CheckedKind
  itemId: string
  title: string
  reviewKind: ReviewKind
  /** The record that it is the review of. */
  recordId: string
  check: Check
  texts: Readonly<Record<string, string>>
}>

const known = new WeakMap<WardPlan, readonly CheckedReview[]>()

/** In the order of the plan. */
export function checkedReviewsOf(plan: WardPlan): readonly CheckedReview[] {
  const before = known.get(plan)
  if (before) return before
  const reviews: CheckedReview[] = []
  type Reviewed = Readonly<{ id: string; reviews: readonly Readonly<{ period: Check }>[] }>
  const put = (kind: CheckedKind, item: Readonly<{ id: string; title: string }>, reviewKind: ReviewKind, record: Reviewed) => {
    for (const review of record.reviews) {
      const texts = review as unknown as Readonly<Record<string, string>>
      reviews.push({ kind, itemId: item.id, title: item.title, reviewKind, recordId: record.id, check: review.period, texts })
    }
  }
  put('wardPlan', { id: plan.id, title: '' }, 'wardPlanReview', plan)
  for (const issue of plan.managementIssues) {
    put('managementIssue', issue, 'managementIssueReview', issue)
    for (const strategy of issue.strategies) {
      put('strategy', strategy, 'strategyReview', strategy)
      for (const indicator of strategy.outcomeIndicators) put('strategy', strategy, 'outcomeReview', indicator)
      for (const initiative of strategy.initiatives) put('initiative', initiative, 'initiativeReview', initiative)
    }
  }
  for (const item of plan.reformItems) put('reformItem', item, 'reformItemReview', item)
  known.set(plan, reviews)
  return reviews
}

export const textOf = ({ texts }: CheckedReview, field: string): string => texts[field] ?? ''

/** `values` also tell the check and the kind of the item. */
export function findingIn(
  code: CheckFindingCode,
  { kind, itemId, reviewKind, recordId, check }: Omit<CheckedReview, 'texts' | 'title'>,
  fieldName: string,
  values: RawFinding['values'],
): RawFinding {
  const field = { kind: reviewKind, id: `${recordId}-${check}`, field: fieldName }
  return { code, key: keyOfField(field), ownerId: kind === 'wardPlan' ? '' : itemId, field, values: { ...values, check, kind } }
}
