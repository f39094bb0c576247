// Knows how tests begin what a check says of a record: every text empty, so that a test names only those that it is about.
import type {
  InitiativeReview,
  ManagementIssueReview,
  OutcomeReview,
  ReformItemReview,
  StrategyReview,
  WardPlanReview,
} from '../../shared/model/ward-plan.ts'

type Texts<Review> = Omit<Review, 'id' | 'period'>
const wardPlanReview: Texts<WardPlanReview> = { achievements: '', challenges: '', evaluation: '', futurePolicy: '' }
const managementIssueReview: Texts<ManagementIssueReview> = { summary: '' }
const strategyReview: Texts<StrategyReview> = {
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
const initiativeReview: Texts<InitiativeReview> = {
  results: '',
  attainment: '',
  effectiveness: '',
  finding: '',
  improvement: '',
  findingAndImprovement: '',
  blankReason: '',
}
const outcomeReview: Texts<OutcomeReview> = { result: '', attainment: '' }
const reformItemReview: Texts<ReformItemReview> = {
  results: '',
  implementation: '',
  attainment: '',
  findingAndImprovement: '',
  blankReason: '',
}

export const blankReviews = { wardPlanReview, managementIssueReview, strategyReview, initiativeReview, outcomeReview, reformItemReview }
