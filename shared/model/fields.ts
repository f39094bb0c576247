// Knows which kinds of record a plan is made of, and which texts of each a person may write; everything that names a field names it from here.
import type { AmountKind } from './ward-plan.ts'

/** The texts of each kind, in the order in which the official form asks for them; those that no form shows stand last. */
export const textFields = {
  wardPlan: ['goal', 'mission', 'mayorPolicy', 'budgetNote', 'internalNote'],
  managementIssue: ['title', 'futureVision', 'currentState', 'causeAnalysis', 'challenge', 'recognition', 'internalNote'],
  strategy: ['title', 'desiredState', 'approach', 'internalNote'],
  initiative: ['title', 'content', 'withdrawalCriterion', 'pastResults', 'internalNote'],
  outcomeIndicator: ['name', 'target', 'targetReason', 'previousResult', 'previousRating'],
  processIndicator: ['name', 'target', 'targetReason'],
  reformItem: ['title', 'purpose', 'overview', 'goal', 'content', 'internalNote'],
  wardPlanReview: ['achievements', 'challenges', 'evaluation', 'futurePolicy'],
  managementIssueReview: ['summary'],
  strategyReview: [
    'progress',
    'overall',
    'effectiveness',
    'finding',
    'direction',
    'results',
    'attainment',
    'findingAndImprovement',
    'blankReason',
  ],
  initiativeReview: ['results', 'attainment', 'effectiveness', 'finding', 'improvement', 'findingAndImprovement', 'blankReason'],
  outcomeReview: ['result', 'attainment'],
  reformItemReview: ['results', 'implementation', 'attainment', 'findingAndImprovement', 'blankReason'],
} as const

export type RecordKind = keyof typeof textFields
/** Kinds that stand in an order under a parent and can be added, moved, duplicated and deleted. */
export const itemKinds = ['managementIssue', 'strategy', 'initiative', 'outcomeIndicator', 'processIndicator', 'reformItem'] as const
export type ItemKind = (typeof itemKinds)[number]
/** The kind under which each kind of item stands. */
export const parentKindOf = {
  managementIssue: 'wardPlan',
  strategy: 'managementIssue',
  initiative: 'strategy',
  outcomeIndicator: 'strategy',
  processIndicator: 'initiative',
  reformItem: 'wardPlan',
} as const satisfies Record<ItemKind, RecordKind>
/** Kinds that can be tied to the basic policy and marked 主な. */
export const tiedKinds = ['strategy', 'initiative'] as const
export type TiedKind = (typeof tiedKinds)[number]
/** Kinds that a post (役職) owns, and that the form numbers. */
export const ownedKinds = ['managementIssue', 'strategy', 'initiative', 'reformItem'] as const
export type OwnedKind = (typeof ownedKinds)[number]
export const isOwnedKind = (kind: string): kind is OwnedKind => (ownedKinds as readonly string[]).includes(kind)
/** Kinds whose one record for an owner and a check is made by its first text; id = `${id of the owner}-${period}`. */
export const reviewKinds = [
  'wardPlanReview',
  'managementIssueReview',
  'strategyReview',
  'initiativeReview',
  'outcomeReview',
  'reformItemReview',
] as const
export type ReviewKind = (typeof reviewKinds)[number]
/** The kind that each review is about. */
export const reviewedKindOf = {
  wardPlanReview: 'wardPlan',
  managementIssueReview: 'managementIssue',
  strategyReview: 'strategy',
  initiativeReview: 'initiative',
  outcomeReview: 'outcomeIndicator',
  reformItemReview: 'reformItem',
} as const satisfies Record<ReviewKind, RecordKind>
/** Kinds that a quarter (区内管理用) speaks of; the others know 中間振り返り and 自己評価 alone. */
export const quarterlyKinds = ['strategyReview', 'initiativeReview', 'reformItemReview'] as const satisfies readonly ReviewKind[]
export const isReviewKind = (kind: string): kind is ReviewKind => (reviewKinds as readonly string[]).includes(kind)
/** The kind of what a check says of records of a kind; null where nothing is checked. */
export const reviewKindOf = (kind: string): ReviewKind | null => reviewKinds.find((review) => reviewedKindOf[review] === kind) ?? null

/** A place where a person can write: a text of a record, or an amount of an initiative (fiscalYear = the year of the amount). */
export type FieldRef =
  | Readonly<{ kind: RecordKind; id: string; field: string }>
  | Readonly<{ kind: 'amount'; initiativeId: string; amountKind: AmountKind; fiscalYear: number }>
  /** A blank line of the form where writing a text creates an item (the first indicator of a strategy, say). */
  | Readonly<{ kind: 'newItem'; itemKind: ItemKind; parentId: string; field: string }>

/** The same text for the same place, for keys of maps and lists. */
export function keyOfField(ref: FieldRef): string {
  if (ref.kind === 'amount') return `amount/${ref.initiativeId}/${ref.amountKind}/${ref.fiscalYear}`
  if (ref.kind === 'newItem') return `new/${ref.itemKind}/${ref.parentId}/${ref.field}`
  return `${ref.kind}/${ref.id}/${ref.field}`
}
