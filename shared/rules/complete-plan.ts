// Knows how a plan that an older program froze is read: what plans did not have then is empty in it.
import type {
  Indicator,
  Initiative,
  InitiativeReview,
  ManagementIssue,
  OutcomeIndicator,
  ReformItem,
  Strategy,
  StrategyReview,
  WardPlan,
} from '../model/ward-plan.ts'

type Texts<T> = Omit<T, 'id'>
const owned = { title: '', postId: null, number: null, internalNote: '' }
const indicator: Texts<Indicator> = { name: '', target: '', targetReason: '', cumulativeFrom: null, cumulativeUntil: null }
const outcomeIndicator: Texts<OutcomeIndicator> = {
  ...indicator,
  reviews: [],
  previousResult: '',
  previousRating: '',
  previousLinked: false,
}
type ReviewTexts<T> = Omit<T, 'id' | 'period'>
const initiativeReview: ReviewTexts<InitiativeReview> = {
  results: '',
  attainment: '',
  effectiveness: '',
  finding: '',
  improvement: '',
  findingAndImprovement: '',
  blankReason: '',
}
const strategyReview: ReviewTexts<StrategyReview> = {
  progress: '',
  overall: '',
  effectiveness: '',
  finding: '',
  direction: '',
  results: '',
  attainment: '',
  findingAndImprovement: '',
  blankReason: '',
}
const initiative: Texts<Initiative> = {
  ...owned,
  content: '',
  withdrawalCriterion: '',
  pastResults: '',
  pastResultsLinked: false,
  isMain: false,
  ties: [],
  processIndicators: [],
  amounts: [],
  reviews: [],
}
const strategy: Texts<Strategy> = {
  ...owned,
  desiredState: '',
  approach: '',
  isMain: false,
  ties: [],
  outcomeIndicators: [],
  initiatives: [],
  reviews: [],
  numberedUpTo: 0,
}
const managementIssue: Texts<ManagementIssue> = {
  ...owned,
  futureVision: '',
  currentState: '',
  causeAnalysis: '',
  challenge: '',
  recognition: '',
  reviews: [],
  strategies: [],
  numberedUpTo: 0,
}
const reformItem: Texts<ReformItem> = { ...owned, purpose: '', overview: '', goal: '', content: '', reviews: [] }
const wardPlan: Partial<WardPlan> = {
  goal: '',
  mission: '',
  mayorPolicy: '',
  budgetNote: '',
  internalNote: '',
  managementIssues: [],
  reformItems: [],
  reviews: [],
  relatedBudget: [],
  carried: [],
  overrides: {},
  numberedUpTo: 0,
  reformNumberedUpTo: 0,
}

/** Throws a TypeError where a list of it is none. What is there stays as it is. */
export function completePlan(frozen: WardPlan): WardPlan {
  const plan = { ...wardPlan, ...frozen }
  return {
    ...plan,
    managementIssues: plan.managementIssues.map((issue) => completeIssue({ ...managementIssue, ...issue })),
    reformItems: plan.reformItems.map((item) => ({ ...reformItem, ...item })),
  }
}

function completeIssue(issue: ManagementIssue): ManagementIssue {
  return { ...issue, strategies: issue.strategies.map((s) => completeStrategy({ ...strategy, ...s })) }
}

function completeStrategy(item: Strategy): Strategy {
  return {
    ...item,
    reviews: item.reviews.map((review) => ({ ...strategyReview, ...review })),
    outcomeIndicators: item.outcomeIndicators.map((x) => ({ ...outcomeIndicator, ...x })),
    initiatives: item.initiatives.map((x) => {
      const whole = { ...initiative, ...x }
      return {
        ...whole,
        amounts: whole.amounts.map((amount) => ({ ...amount, fund: amount.fund ?? 'undivided' })),
        reviews: whole.reviews.map((review) => ({ ...initiativeReview, ...review })),
        processIndicators: whole.processIndicators.map((p) => ({ ...indicator, ...p })),
      }
    }),
  }
}
