// Knows the shape of the sample ward's plans in resources/sample.
import { z } from 'zod'
import { amountKinds } from '../../shared/model/ward-plan.ts'
import type { PlanDraft } from '../../shared/model/plan-draft.ts'

const indicator = z.strictObject({ name: z.string().min(1), target: z.string() })
const ties = z.array(z.string().regex(/^([12]-[1-4]-[アイウ]|V|own)$/))
const amount = z.strictObject({ kind: z.enum(amountKinds), fiscalYear: z.int(), yen: z.int() })
const initiative = z.strictObject({
  title: z.string().min(1),
  content: z.string(),
  withdrawalCriterion: z.string(),
  pastResults: z.string(),
  isMain: z.boolean(),
  ties,
  processIndicators: z.array(indicator),
  amounts: z.array(amount),
})
const strategy = z.strictObject({
  title: z.string().min(1),
  desiredState: z.string(),
  approach: z.string(),
  isMain: z.boolean(),
  ties,
  outcomeIndicators: z.array(indicator),
  initiatives: z.array(initiative),
})
const managementIssue = z.strictObject({
  title: z.string().min(1),
  futureVision: z.string(),
  currentState: z.string(),
  causeAnalysis: z.string(),
  challenge: z.string(),
  recognition: z.string(),
  strategies: z.array(strategy).min(1),
})
export const planDraftFile: z.ZodType<PlanDraft> = z.strictObject({
  fiscalYear: z.int(),
  formGeneration: z.string().min(1),
  firstReiwaYearAs: z.enum(['heisei', 'reiwa']),
  goal: z.string(),
  mission: z.string(),
  mayorPolicy: z.string(),
  managementIssues: z.array(managementIssue).min(1),
})
