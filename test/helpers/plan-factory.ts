// Knows how to make ward plans for tests: of a wanted size, with texts of a wanted kind.
import type {
  AmountId,
  IndicatorId,
  InitiativeId,
  ManagementIssueId,
  ReformItemId,
  ReviewId,
  StrategyId,
  WardPlanId,
} from '../../shared/model/ids.ts'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'
import type { Indicator, Initiative, ManagementIssue, ReformItem, Strategy, WardPlan } from '../../shared/model/ward-plan.ts'
import { blankReviews } from './blank-reviews.ts'

export type PlanSize = Readonly<{
  issues: number
  strategiesEach: number
  initiativesEach: number
  indicatorsEach?: number
  reformItems?: number
}>
/** The text of one field: `place` is e.g. 'initiative.content', `nth` counts the records of its kind from 0. */
export type TextMaker = (place: string, nth: number) => string

/** A plan of 平成27年度 (G1) unless `year` and `generation` say otherwise. */
export function makePlan(size: PlanSize, text: TextMaker, year = 2015, generation = 'G1'): WardPlan {
  const counts = new Map<string, number>()
  const next = (kind: string): number => {
    const nth = counts.get(kind) ?? 0
    counts.set(kind, nth + 1)
    return nth
  }
  const times = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make)
  const indicator = (kind: string): Indicator => {
    const nth = next(kind)
    const texts = { name: text(`${kind}.name`, nth), target: text(`${kind}.target`, nth) }
    return { id: `${kind}-${nth}` as IndicatorId, ...texts, ...plainIndicator }
  }
  const initiative = (): Initiative => {
    const nth = next('initiative')
    const amount = (kind: 'settlement' | 'budget' | 'assessed', offset: number, yen: number): Initiative['amounts'][number] => ({
      id: `amount-${nth}-${kind}` as AmountId,
      kind,
      fund: 'undivided',
      fiscalYear: year + offset,
      yen,
    })
    return {
      ...nobodys,
      id: `initiative-${nth}` as InitiativeId,
      pastResultsLinked: false,
      reviews: [],
      title: text('initiative.title', nth),
      content: text('initiative.content', nth),
      withdrawalCriterion: text('initiative.withdrawalCriterion', nth),
      pastResults: text('initiative.pastResults', nth),
      isMain: nth % 3 === 0,
      ties: [],
      processIndicators: times(size.indicatorsEach ?? 1, () => indicator('processIndicator')),
      amounts:
        nth % 5 === 4
          ? []
          : [amount('settlement', -2, nth * 1_234_000), amount('budget', -1, 1_234_567_000), amount('assessed', 0, nth * 98_000)],
    }
  }
  const strategy = (): Strategy => {
    const nth = next('strategy')
    return {
      ...nobodys,
      id: `strategy-${nth}` as StrategyId,
      numberedUpTo: 0,
      title: text('strategy.title', nth),
      desiredState: text('strategy.desiredState', nth),
      approach: text('strategy.approach', nth),
      isMain: nth % 2 === 0,
      ties: [],
      outcomeIndicators: times(size.indicatorsEach ?? 1, () => ({ ...indicator('outcomeIndicator'), ...plainOutcome })),
      initiatives: times(size.initiativesEach, initiative),
      reviews: [],
    }
  }
  const issue = (): ManagementIssue => {
    const nth = next('managementIssue')
    return {
      ...nobodys,
      id: `issue-${nth}` as ManagementIssueId,
      numberedUpTo: 0,
      title: text('managementIssue.title', nth),
      futureVision: text('managementIssue.futureVision', nth),
      currentState: text('managementIssue.currentState', nth),
      causeAnalysis: text('managementIssue.causeAnalysis', nth),
      challenge: text('managementIssue.challenge', nth),
      recognition: text('managementIssue.recognition', nth),
      reviews: [],
      strategies: times(size.strategiesEach, strategy),
    }
  }
  const reformItem = (): ReformItem => {
    const nth = next('reformItem')
    return {
      ...nobodys,
      id: `reform-${nth}` as ReformItemId,
      title: text('reformItem.title', nth),
      purpose: text('reformItem.purpose', nth),
      overview: text('reformItem.overview', nth),
      goal: text('reformItem.goal', nth),
      content: text('reformItem.content', nth),
      reviews: [],
    }
  }
  return {
    ...plainPlan,
    id: 'plan' as WardPlanId,
    fiscalYear: year,
    formGeneration: generation,
    firstReiwaYearAs: year <= 2019 ? 'heisei' : 'reiwa',
    goal: text('wardPlan.goal', 0),
    mission: text('wardPlan.mission', 0),
    mayorPolicy: text('wardPlan.mayorPolicy', 0),
    managementIssues: times(size.issues, issue),
    reformItems: times(size.reformItems ?? 0, reformItem),
    reviews: [],
  }
}

const nobodys = { postId: null, number: null, internalNote: '' }
const plainIndicator = { targetReason: '', cumulativeFrom: null, cumulativeUntil: null }
const plainOutcome = { reviews: [], previousResult: '', previousRating: '', previousLinked: false }
/** What a plan that is still a draft has beside its texts. */
const plainPlan = {
  stage: 'drafting',
  budgetNote: '',
  internalNote: '',
  relatedBudget: [],
  carried: [],
  overrides: {},
  numberedUpTo: 0,
  reformNumberedUpTo: 0,
} as const

/** A plan of a draft, with ids that tell what they name. */
export function planOfDraft(draft: PlanDraft): WardPlan {
  let last = 0
  const id = <T extends string>(kind: string): T => `${kind}-${(last += 1)}` as T
  return {
    ...plainPlan,
    ...draft,
    id: 'plan' as WardPlanId,
    reviews: (draft.reviews ?? []).map((review) => ({ ...blankReviews.wardPlanReview, ...review, id: id<ReviewId>('plan-review') })),
    reformItems: (draft.reformItems ?? []).map((item) => ({
      ...nobodys,
      ...item,
      id: id<ReformItemId>('reform'),
      reviews: (item.reviews ?? []).map((review) => ({ ...blankReviews.reformItemReview, ...review, id: id<ReviewId>('reform-review') })),
    })),
    managementIssues: draft.managementIssues.map((issue) => ({
      ...nobodys,
      ...issue,
      numberedUpTo: 0,
      id: id<ManagementIssueId>('issue'),
      reviews: (issue.reviews ?? []).map((review) => ({
        ...blankReviews.managementIssueReview,
        ...review,
        id: id<ReviewId>('issue-review'),
      })),
      strategies: issue.strategies.map((strategy) => ({
        ...nobodys,
        ...strategy,
        numberedUpTo: 0,
        id: id<StrategyId>('strategy'),
        reviews: (strategy.reviews ?? []).map((review) => ({
          ...blankReviews.strategyReview,
          ...review,
          id: id<ReviewId>('strategy-review'),
        })),
        outcomeIndicators: strategy.outcomeIndicators.map((i) => ({
          ...plainIndicator,
          ...plainOutcome,
          ...i,
          id: id<IndicatorId>('outcome'),
          reviews: (i.reviews ?? []).map((review) => ({ ...blankReviews.outcomeReview, ...review, id: id<ReviewId>('outcome-review') })),
        })),
        initiatives: strategy.initiatives.map((initiative) => ({
          ...nobodys,
          ...initiative,
          pastResultsLinked: false,
          reviews: (initiative.reviews ?? []).map((review) => ({
            ...blankReviews.initiativeReview,
            ...review,
            id: id<ReviewId>('initiative-review'),
          })),
          id: id<InitiativeId>('initiative'),
          processIndicators: initiative.processIndicators.map((i) => ({ ...plainIndicator, ...i, id: id<IndicatorId>('process') })),
          amounts: initiative.amounts.map((a) => ({ fund: 'undivided' as const, ...a, id: id<AmountId>('amount') })),
        })),
      })),
    })),
  }
}
