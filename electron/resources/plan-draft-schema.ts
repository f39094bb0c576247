// Knows the shape of the sample ward's plans in resources/sample.
import { z } from 'zod'
import { checks } from '../../shared/model/check.ts'
import { amountFunds, amountKinds, checkPeriods } from '../../shared/model/ward-plan.ts'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'

const indicator = z.strictObject({
  name: z.string().min(1),
  target: z.string(),
  targetReason: z.string().exactOptional(),
  cumulativeFrom: z.int().nullable().exactOptional(),
  cumulativeUntil: z.int().nullable().exactOptional(),
})
const period = z.enum(checkPeriods)
const outcomeReview = z.strictObject({ period, result: z.string(), attainment: z.string() })
const outcomeIndicator = z.strictObject({
  ...indicator.shape,
  previousResult: z.string().exactOptional(),
  previousRating: z.string().exactOptional(),
  reviews: z.array(outcomeReview).exactOptional(),
})
const text = z.string().exactOptional()
const initiativeReview = z.strictObject({
  period: z.enum(checks),
  results: text,
  attainment: z.string(),
  effectiveness: text,
  finding: text,
  improvement: text,
  findingAndImprovement: text,
})
const strategyReview = z.strictObject({
  period: z.enum(checks),
  progress: text,
  overall: text,
  effectiveness: text,
  finding: text,
  direction: text,
  results: text,
  attainment: text,
  findingAndImprovement: text,
})
const managementIssueReview = z.strictObject({ period, summary: text })
const reformItemReview = z.strictObject({
  period: z.enum(checks),
  results: text,
  implementation: text,
  attainment: text,
  findingAndImprovement: text,
})
const wardPlanReview = z.strictObject({ period, achievements: text, challenges: text, evaluation: text, futurePolicy: text })
const ties = z.array(z.string().regex(/^([12]-[1-4]-[アイウ]|V|own)$/))
const amount = z.strictObject({ kind: z.enum(amountKinds), fund: z.enum(amountFunds).exactOptional(), fiscalYear: z.int(), yen: z.int() })
const initiative = z.strictObject({
  title: z.string().min(1),
  content: z.string(),
  withdrawalCriterion: z.string(),
  pastResults: z.string(),
  isMain: z.boolean(),
  ties,
  processIndicators: z.array(indicator),
  amounts: z.array(amount),
  reviews: z.array(initiativeReview).exactOptional(),
})
const strategy = z.strictObject({
  title: z.string().min(1),
  desiredState: z.string(),
  approach: z.string(),
  isMain: z.boolean(),
  ties,
  outcomeIndicators: z.array(outcomeIndicator),
  initiatives: z.array(initiative),
  reviews: z.array(strategyReview).exactOptional(),
})
const managementIssue = z.strictObject({
  title: z.string().min(1),
  futureVision: z.string(),
  currentState: z.string(),
  causeAnalysis: z.string(),
  challenge: z.string(),
  recognition: z.string(),
  strategies: z.array(strategy).min(1),
  reviews: z.array(managementIssueReview).exactOptional(),
})
const reformItem = z.strictObject({
  title: z.string().min(1),
  purpose: z.string(),
  overview: z.string(),
  goal: z.string(),
  content: z.string(),
  reviews: z.array(reformItemReview).exactOptional(),
})
export const planDraftFile: z.ZodType<PlanDraft> = z.strictObject({
  fiscalYear: z.int(),
  formGeneration: z.string().min(1),
  firstReiwaYearAs: z.enum(['heisei', 'reiwa']),
  goal: z.string(),
  mission: z.string(),
  mayorPolicy: z.string(),
  managementIssues: z.array(managementIssue).min(1),
  reformItems: z.array(reformItem).exactOptional(),
  reviews: z.array(wardPlanReview).exactOptional(),
})
