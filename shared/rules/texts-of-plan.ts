// Knows every text of a plan that a person can write, each with its place and the item that it belongs to.
import { type FieldRef, type RecordKind, textFields } from '../model/fields.ts'
import type { WardPlan } from '../model/ward-plan.ts'
import { numberOf } from './numbering.ts'

export type TextOfPlan = Readonly<{
  ref: Extract<FieldRef, { id: string }>
  text: string
  /** Of the item that it belongs to: '1-1-2' and its title; '' for the plan itself. */
  number: string
  title: string
}>

/** In the order of the plan. What follows last year's records by itself (前年度までの実績, 前年度 of an indicator, while linked) is nobody's text. */
export function textsOfPlan(plan: WardPlan): readonly TextOfPlan[] {
  const numbers = numberOf(plan)
  const texts = (
    kind: RecordKind,
    record: Readonly<{ id: string }>,
    owner: Readonly<{ id: string; title: string }> | null,
    but: readonly string[] = [],
  ): readonly TextOfPlan[] =>
    textFields[kind]
      .filter((field) => !but.includes(field))
      .map((field) => ({
        ref: { kind, id: record.id, field },
        text: String((record as Readonly<Record<string, unknown>>)[field] ?? ''),
        number: owner ? (numbers.get(owner.id) ?? '') : '',
        title: owner?.title ?? '',
      }))
  return [
    ...texts('wardPlan', plan, null),
    ...plan.reviews.flatMap((review) => texts('wardPlanReview', review, null)),
    ...plan.managementIssues.flatMap((issue) => [
      ...texts('managementIssue', issue, issue),
      ...issue.reviews.flatMap((review) => texts('managementIssueReview', review, issue)),
      ...issue.strategies.flatMap((strategy) => [
        ...texts('strategy', strategy, strategy),
        ...strategy.reviews.flatMap((review) => texts('strategyReview', review, strategy)),
        ...strategy.outcomeIndicators.flatMap((indicator) => [
          ...texts('outcomeIndicator', indicator, strategy, indicator.previousLinked ? ['previousResult', 'previousRating'] : []),
          ...indicator.reviews.flatMap((review) => texts('outcomeReview', review, strategy)),
        ]),
        ...strategy.initiatives.flatMap((initiative) => [
          ...texts('initiative', initiative, initiative, initiative.pastResultsLinked ? ['pastResults'] : []),
          ...initiative.processIndicators.flatMap((indicator) => texts('processIndicator', indicator, initiative)),
          ...initiative.reviews.flatMap((review) => texts('initiativeReview', review, initiative)),
        ]),
      ]),
    ]),
    ...plan.reformItems.flatMap((item) => [
      ...texts('reformItem', item, item),
      ...item.reviews.flatMap((review) => texts('reformItemReview', review, item)),
    ]),
  ]
}
