// Knows the shape of an 実績ファイル in every field, with the limits of each: nothing else is read.
import { z } from 'zod'
import {
  breakAspects,
  directions,
  type FigureBase,
  indicatorKinds,
  measurementStates,
  type TargetValue,
} from '../../shared/model/indicator.ts'
import { outcomes } from '../../shared/model/judgement.ts'
import type { ResultsFile, SubmittedContent, SubmittedFigure, SubmittedResult, SubmittedTarget } from '../../shared/model/submission.ts'
import { resultsFileKind } from '../../shared/model/submission.ts'
import { surveyTypes } from '../../shared/model/survey.ts'

const name = z.string().max(500)
const text = z.string().max(8000)
const decimal = z
  .string()
  .max(40)
  .regex(/^-?(?:0|[1-9]\d*)(?:\.\d+)?$/)
const count = z.int().min(0)
const day = z.iso.date()
const moment = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/)
  .refine((text) => !Number.isNaN(Date.parse(text)), 'a moment that there is')
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const fiscalYear = z.int().min(1989).max(2100)

const base: z.ZodType<FigureBase> = z.strictObject({
  surveyName: name,
  surveyType: z.enum(surveyTypes),
  mode: text,
  from: day.nullable(),
  until: day.nullable(),
  sent: count.nullable(),
  returned: count.nullable(),
  responseRate: decimal.nullable(),
  n: count.nullable(),
  questionText: text,
  filter: text,
  isCentral: z.boolean(),
})
const figure: z.ZodType<SubmittedFigure> = z.strictObject({
  state: z.enum(measurementStates),
  value: decimal.nullable(),
  total: decimal.nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
  day: day.nullable(),
  text,
  reason: text,
  substitute: text,
  base: base.nullable(),
  isReference: z.boolean(),
  printed: text,
})
const targetValue: z.ZodType<TargetValue> = z.strictObject({
  value: decimal.nullable(),
  upper: decimal.nullable(),
  day: day.nullable(),
  text,
})
const target: z.ZodType<SubmittedTarget> = z.strictObject({ target: targetValue, printed: text })
const result: z.ZodType<SubmittedResult> = z.strictObject({
  commonKey: z.string().min(1).max(40),
  fiscalYear,
  number: z.string().max(40),
  name,
  kind: z.enum(indicatorKinds),
  direction: z.enum(directions),
  unit: z.string().max(20),
  decimals: z.int().min(0).max(3),
  denominatorFilter: text,
  method: text,
  measurer: z.enum(['city', 'ward']),
  cityTarget: target,
  wardTarget: z.strictObject({ target: targetValue, printed: text, targetYear: fiscalYear.nullable() }).nullable(),
  yearlyTarget: target.nullable(),
  previous: figure.nullable(),
  current: figure.nullable(),
  breaks: z.array(z.enum(breakAspects)).max(breakAspects.length),
  verdict: z.strictObject({
    symbol: z.string().max(40),
    isDecided: z.boolean(),
    outcome: z.enum(outcomes).nullable(),
    sentence: text,
    difference: decimal.nullable(),
  }),
  measuredBy: name,
  evidence: name,
  isConfirmed: z.boolean(),
})
export const submittedContent: z.ZodType<SubmittedContent> = z.strictObject({
  format: z.literal(1),
  wardCode: z.string().regex(/^\d{6}$/),
  wardName: z.string().min(1).max(100),
  fiscalYear,
  preparedAt: moment,
  preparedBy: name,
  confirmed: z.strictObject({ edition: name, confirmedBy: name, confirmedAt: moment, hash }).nullable(),
  program: z.string().max(40),
  policyVersion: z.string().max(100),
  ruleSetId: z.string().max(100),
  results: z.array(result).max(100),
})
export const resultsFile: z.ZodType<ResultsFile> = z.strictObject({ kind: z.literal(resultsFileKind), hash, content: submittedContent })
