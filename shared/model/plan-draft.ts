// Knows a ward's plan before it has ids: what a file brings in (the sample ward's plans, a hand-typed book), in the order in which the form numbers it.
import type { Check } from './check.ts'
import type {
  Amount,
  AmountFund,
  Indicator,
  Initiative,
  InitiativeReview,
  ManagementIssue,
  ManagementIssueReview,
  OutcomeIndicator,
  OutcomeReview,
  ReformItem,
  ReformItemReview,
  Strategy,
  StrategyReview,
  WardPlan,
  WardPlanReview,
} from './ward-plan.ts'

/** Texts that it does not name are ''. */
type ReviewDraft<Review extends Readonly<{ id: string; period: Check }>> = Readonly<
  Pick<Review, 'period'> & Partial<Omit<Review, 'id' | 'period'>>
>
export type IndicatorDraft = Readonly<
  Pick<Indicator, 'name' | 'target'> & Partial<Pick<Indicator, 'targetReason' | 'cumulativeFrom' | 'cumulativeUntil'>>
>
export type OutcomeIndicatorDraft = IndicatorDraft &
  Readonly<Partial<Pick<OutcomeIndicator, 'previousResult' | 'previousRating'>>> &
  Readonly<{ reviews?: readonly ReviewDraft<OutcomeReview>[] }>
export type AmountDraft = Readonly<Omit<Amount, 'id' | 'fund'> & { fund?: AmountFund }>
export type InitiativeDraft = Readonly<
  Pick<Initiative, 'title' | 'content' | 'withdrawalCriterion' | 'pastResults' | 'isMain' | 'ties'> & {
    processIndicators: readonly IndicatorDraft[]
    amounts: readonly AmountDraft[]
    reviews?: readonly ReviewDraft<InitiativeReview>[]
  }
>
export type StrategyDraft = Readonly<
  Pick<Strategy, 'title' | 'desiredState' | 'approach' | 'isMain' | 'ties'> & {
    outcomeIndicators: readonly OutcomeIndicatorDraft[]
    initiatives: readonly InitiativeDraft[]
    reviews?: readonly ReviewDraft<StrategyReview>[]
  }
>
export type ManagementIssueDraft = Readonly<
  Pick<ManagementIssue, 'title' | 'futureVision' | 'currentState' | 'causeAnalysis' | 'challenge' | 'recognition'> & {
    strategies: readonly StrategyDraft[]
    reviews?: readonly ReviewDraft<ManagementIssueReview>[]
  }
>
export type ReformItemDraft = Readonly<
  Pick<ReformItem, 'title' | 'purpose' | 'overview' | 'goal' | 'content'> & { reviews?: readonly ReviewDraft<ReformItemReview>[] }
>
export type PlanDraft = Readonly<
  Pick<WardPlan, 'fiscalYear' | 'formGeneration' | 'firstReiwaYearAs' | 'goal' | 'mission' | 'mayorPolicy'> & {
    managementIssues: readonly ManagementIssueDraft[]
    reformItems?: readonly ReformItemDraft[]
    reviews?: readonly ReviewDraft<WardPlanReview>[]
  }
>
