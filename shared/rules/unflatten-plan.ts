// Knows how flat records become a plan's tree again.
import type { Check } from '../model/check.ts'
import { textFields } from '../model/fields.ts'
import type {
  AmountId,
  IndicatorId,
  InitiativeId,
  ManagementIssueId,
  PostId,
  ReformItemId,
  ReviewId,
  StrategyId,
  WardPlanId,
} from '../model/ids.ts'
import type { FlatPlan, FlatRecord } from '../model/merge.ts'
import type {
  Amount,
  AmountFund,
  AmountKind,
  CarriedText,
  Indicator,
  Initiative,
  ManagementIssue,
  OutcomeIndicator,
  ReformItem,
  RelatedBudget,
  Strategy,
  WardPlan,
} from '../model/ward-plan.ts'
import { childrenOf } from './sort-flat.ts'

/** The inverse of flattenPlan. Throws (a bug, or records that nobody looked at before) where there is no plan among them. */
export function unflattenPlan(flat: FlatPlan): WardPlan {
  const head = flat.records.find((r) => r.kind === 'wardPlan')
  if (!head) throw new Error('flat records without a plan')
  const children = childrenOf(flat.records)
  const under = (id: string, kind: string): readonly FlatRecord[] => (children.get(id) ?? []).filter((r) => r.kind === kind)

  const toInitiative = (r: FlatRecord): Initiative => ({
    ...ownedOf(r),
    id: r.id as InitiativeId,
    content: text(r, 'content'),
    withdrawalCriterion: text(r, 'withdrawalCriterion'),
    pastResults: text(r, 'pastResults'),
    pastResultsLinked: r.values['pastResultsLinked'] === 1,
    isMain: r.values['isMain'] === 1,
    ties: tiesOf(r),
    processIndicators: under(r.id, 'processIndicator').map(toIndicator),
    amounts: amountsOf(r),
    reviews: reviewsOf(r, textFields.initiativeReview) as Initiative['reviews'],
  })
  const toStrategy = (r: FlatRecord): Strategy => ({
    ...ownedOf(r),
    id: r.id as StrategyId,
    desiredState: text(r, 'desiredState'),
    approach: text(r, 'approach'),
    isMain: r.values['isMain'] === 1,
    ties: tiesOf(r),
    outcomeIndicators: under(r.id, 'outcomeIndicator').map(toOutcome),
    initiatives: under(r.id, 'initiative').map(toInitiative),
    reviews: reviewsOf(r, textFields.strategyReview) as Strategy['reviews'],
    numberedUpTo: count(r, 'numberedUpTo'),
  })
  const toIssue = (r: FlatRecord): ManagementIssue => ({
    ...ownedOf(r),
    id: r.id as ManagementIssueId,
    futureVision: text(r, 'futureVision'),
    currentState: text(r, 'currentState'),
    causeAnalysis: text(r, 'causeAnalysis'),
    challenge: text(r, 'challenge'),
    recognition: text(r, 'recognition'),
    reviews: reviewsOf(r, textFields.managementIssueReview) as ManagementIssue['reviews'],
    strategies: under(r.id, 'strategy').map(toStrategy),
    numberedUpTo: count(r, 'numberedUpTo'),
  })
  return {
    id: head.id as WardPlanId,
    fiscalYear: flat.fiscalYear,
    formGeneration: text(head, 'formGeneration'),
    firstReiwaYearAs: head.values['firstReiwaYearAs'] === 'heisei' ? 'heisei' : 'reiwa',
    stage: stageOf(head.values['stage']),
    goal: text(head, 'goal'),
    mission: text(head, 'mission'),
    mayorPolicy: text(head, 'mayorPolicy'),
    budgetNote: text(head, 'budgetNote'),
    internalNote: text(head, 'internalNote'),
    managementIssues: under(head.id, 'managementIssue').map(toIssue),
    reformItems: under(head.id, 'reformItem').map(toReformItem),
    reviews: reviewsOf(head, textFields.wardPlanReview) as WardPlan['reviews'],
    relatedBudget: relatedBudgetOf(head),
    carried: flat.records.flatMap(carriedOf),
    overrides: Object.fromEntries(partsOf(head, 'override').map(([key, value]) => [key, String(value)])),
    numberedUpTo: count(head, 'numberedUpTo'),
    reformNumberedUpTo: count(head, 'reformNumberedUpTo'),
  }
}

const text = (r: FlatRecord, field: string): string => {
  const value = r.values[field]
  return typeof value === 'string' ? value : ''
}
const count = (r: FlatRecord, field: string): number => {
  const value = r.values[field]
  return typeof value === 'number' ? value : 0
}
const stageOf = (stage: unknown): WardPlan['stage'] => (stage === 'draftConfirmed' || stage === 'established' ? stage : 'drafting')
const tiesOf = (r: FlatRecord): readonly string[] =>
  text(r, 'ties')
    .split('\n')
    .filter((t) => t !== '')

/** What stands under `start/`, the rest of the name as key, without what is not there. */
function partsOf(r: FlatRecord, start: string): readonly (readonly [string, string | number])[] {
  return Object.entries(r.values).flatMap(([key, value]) =>
    key.startsWith(`${start}/`) && value !== null ? [[key.slice(start.length + 1), value] as const] : [],
  )
}

function ownedOf(r: FlatRecord): Pick<ManagementIssue, 'title' | 'postId' | 'number' | 'internalNote'> {
  const { postId, number } = r.values
  return {
    title: text(r, 'title'),
    postId: typeof postId === 'string' && postId !== '' ? (postId as PostId) : null,
    number: typeof number === 'number' ? number : null,
    internalNote: text(r, 'internalNote'),
  }
}

function toReformItem(r: FlatRecord): ReformItem {
  const texts = { purpose: text(r, 'purpose'), overview: text(r, 'overview'), goal: text(r, 'goal'), content: text(r, 'content') }
  const reviews = reviewsOf(r, textFields.reformItemReview) as ReformItem['reviews']
  return { ...ownedOf(r), id: r.id as ReformItemId, ...texts, reviews }
}

function toIndicator(r: FlatRecord): Indicator {
  const years = /^(\d{4})-(\d{4})$/.exec(text(r, 'cumulative'))
  return {
    id: r.id as IndicatorId,
    name: text(r, 'name'),
    target: text(r, 'target'),
    targetReason: text(r, 'targetReason'),
    cumulativeFrom: years ? Number(years[1]) : null,
    cumulativeUntil: years ? Number(years[2]) : null,
  }
}

function toOutcome(r: FlatRecord): OutcomeIndicator {
  return {
    ...toIndicator(r),
    reviews: reviewsOf(r, textFields.outcomeReview) as OutcomeIndicator['reviews'],
    previousResult: text(r, 'previousResult'),
    previousRating: text(r, 'previousRating'),
    previousLinked: r.values['previousLinked'] === 1,
  }
}

function reviewsOf(r: FlatRecord, fields: readonly string[]): readonly Readonly<{ id: ReviewId; period: Check }>[] {
  const periods = [...new Set(partsOf(r, 'review').map(([key]) => key.split('/')[0] as Check))].toSorted()
  return periods.map((period) => ({
    id: `${r.id}-${period}` as ReviewId,
    period,
    ...Object.fromEntries(fields.map((field) => [field, text(r, `review/${period}/${field}`)])),
  }))
}

/** Id of an amount as its table has it. */
const idOfAmount = (owner: string, kind: string, fund: string, year: number) =>
  (fund === 'undivided' ? `${owner}-${kind}-${year}` : `${owner}-${kind}-${year}-${fund}`) as AmountId

function amountsOf(r: FlatRecord): readonly Amount[] {
  const amounts = partsOf(r, 'amount').flatMap(([key, yen]) => {
    const [kind = '', fund = '', year = ''] = key.split('/')
    const fiscalYear = Number(year)
    if (typeof yen !== 'number') return []
    return [{ id: idOfAmount(r.id, kind, fund, fiscalYear), kind: kind as AmountKind, fund: fund as AmountFund, fiscalYear, yen }]
  })
  return amounts.toSorted((a, b) => a.fiscalYear - b.fiscalYear || compare(a.kind, b.kind) || compare(a.fund, b.fund))
}

function relatedBudgetOf(head: FlatRecord): readonly RelatedBudget[] {
  return partsOf(head, 'relatedBudget').flatMap(([key, yen]) => {
    const [kind, fund] = key.split('/')
    return typeof yen === 'number' ? [{ kind, fund, yen } as RelatedBudget] : []
  })
}

function carriedOf(r: FlatRecord): readonly CarriedText[] {
  return partsOf(r, 'carried').map(([field, lastText]) => ({ kind: r.kind, recordId: r.id, field, lastText: String(lastText) }))
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
