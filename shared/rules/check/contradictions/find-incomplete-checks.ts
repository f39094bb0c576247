// Knows which cells of a check that is due nobody has written.
import type { Check } from '../../../model/check.ts'
import { isQuarter } from '../../../model/check.ts'
import type { ReviewKind } from '../../../model/fields.ts'
import type { WardPlan } from '../../../model/ward-plan.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn } from './checked-reviews.ts'
import { mandatoryFieldsOf } from './mandatory-fields.ts'

type Item = Readonly<{
  kind: CheckedReview['kind']
  itemId: string
  parts: readonly Readonly<{ reviewKind: ReviewKind; recordId: string }>[]
}>

/**
 * checkIncomplete {missing: 'initiativeReview.results,…'}: one for each item with empty mandatory cells, from the last day of the check on: before
 * it a text that stands there already asks for no other. Where nobody wrote anything, one line for the whole plan {count}. A quarter (区内管理用) is only missed where
 * the ward keeps it, and only where an item says nothing at all. Before 策定 nothing is missed: what is not established yet is not checked.
 */
export function findIncompleteChecks({ plan, generation, dates, today }: CheckInspection): readonly RawFinding[] {
  if (plan.stage !== 'established') return []
  const reviews = checkedReviewsOf(plan).filter(({ texts }) => isWritten(texts))
  const byRecord = new Map(reviews.map((review) => [`${review.reviewKind}/${review.recordId}/${review.check}`, review]))
  return dates.flatMap(({ check, until }) => {
    const isBegun = reviews.some((review) => review.check === check)
    if (today < until || (isQuarter(check) && !isBegun)) return []
    const fields = mandatoryFieldsOf(generation, check)
    const items = itemsOf(plan, fields)
    if (items.length === 0) return []
    if (!isBegun) return [ofWholePlan(check, items.length)]
    return items.flatMap((item): readonly RawFinding[] => {
      const missing = item.parts.flatMap(({ reviewKind, recordId }) => {
        const review = byRecord.get(`${reviewKind}/${recordId}/${check}`)
        if (review && (review.texts['blankReason'] ?? '').trim() !== '') return []
        if (isQuarter(check) && review) return []
        const empty = (fields.get(reviewKind) ?? []).filter((field) => (review?.texts[field] ?? '').trim() === '')
        return empty.map((field) => ({ reviewKind, recordId, field }))
      })
      const [first] = missing
      if (!first) return []
      const place = { kind: item.kind, itemId: item.itemId, reviewKind: first.reviewKind, recordId: first.recordId, check }
      const names = [...new Set(missing.map(({ reviewKind, field }) => `${reviewKind}.${field}`))]
      const finding = findingIn('checkIncomplete', place, first.field, { missing: names.join(',') })
      return [{ ...finding, key: `${item.kind}/${item.itemId}/${check}` }]
    })
  })
}

const isWritten = (texts: CheckedReview['texts']): boolean =>
  Object.entries(texts).some(([name, text]) => name !== 'id' && name !== 'period' && text !== '')

function ofWholePlan(check: Check, count: number): RawFinding {
  const values = { check, kind: 'wardPlan', missing: '', count }
  return { code: 'checkIncomplete', key: `plan/${check}`, ownerId: '', field: null, values, title: '' }
}

function itemsOf(plan: WardPlan, fields: ReturnType<typeof mandatoryFieldsOf>): readonly Item[] {
  const items: Item[] = []
  const put = (kind: Item['kind'], id: string, parts: readonly (readonly [ReviewKind, string])[]) => {
    const asked = parts.filter(([reviewKind]) => fields.has(reviewKind)).map(([reviewKind, recordId]) => ({ reviewKind, recordId }))
    if (asked.length > 0) items.push({ kind, itemId: id, parts: asked })
  }
  put('wardPlan', plan.id, [['wardPlanReview', plan.id]])
  for (const issue of plan.managementIssues) {
    put('managementIssue', issue.id, [['managementIssueReview', issue.id]])
    for (const { id, outcomeIndicators, initiatives } of issue.strategies) {
      const indicators = outcomeIndicators.map((indicator) => ['outcomeReview', indicator.id] as const)
      put('strategy', id, [['strategyReview', id], ...indicators])
      for (const initiative of initiatives) put('initiative', initiative.id, [['initiativeReview', initiative.id]])
    }
  }
  for (const item of plan.reformItems) put('reformItem', item.id, [['reformItemReview', item.id]])
  return items
}
