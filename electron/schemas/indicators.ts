// Knows what each question about indicators, surveys and decisions may carry.
import * as z from 'zod'
import { breakAspects, directions, indicatorKinds, measurementStates, seriesLinkKinds } from '../../shared/model/indicator.ts'
import { schemes } from '../../shared/model/judgement.ts'
import { optionRoles, sexes, surveyTypes } from '../../shared/model/survey.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'
import { decimal, fiscalYear, id, ids, isoDate, line, shortText, text } from './parts.ts'

const day = isoDate.nullable()
const count = z.int().min(0).max(1_000_000_000)
const seriesLinkKind = z.enum(seriesLinkKinds)
const period = z.enum(checkPeriods)
const targetValue = z.strictObject({ value: decimal.nullable(), upper: decimal.nullable(), day, text: line })
const seriesDefinition = z.strictObject({
  name: line,
  kind: z.enum(indicatorKinds),
  direction: z.enum(directions),
  isStrict: z.boolean(),
  unit: shortText,
  decimals: z.int().min(0).max(3),
  denominatorFilter: line,
  method: text,
  source: text,
  frequency: line,
  countingRule: text,
  baseline: z.strictObject({ value: decimal, fiscalYear }).nullable(),
  wardTarget: targetValue.nullable(),
  targetYear: fiscalYear.nullable(),
  targetReason: text,
  totalFrom: fiscalYear.nullable(),
  postId: id.nullable(),
})
const measurement = z.strictObject({
  state: z.enum(measurementStates),
  value: decimal.nullable(),
  numerator: count.nullable(),
  denominator: count.nullable(),
  day,
  text,
  reason: text,
  substitute: text,
  questionId: id.nullable(),
  mysteryShoppingId: id.nullable(),
  from: day,
  until: day,
  measuredBy: line,
  evidence: z.strictObject({ fileName: line, hash: z.string().regex(/^([0-9a-f]{64})?$/), link: line }).nullable(),
  note: text,
})
const surveyHead = {
  name: line,
  type: z.enum(surveyTypes),
  mode: line,
  population: line,
  from: day,
  until: day,
  sent: count.nullable(),
  returned: count.nullable(),
  printedRate: shortText,
  source: line,
  notes: text,
}
const question = z.strictObject({
  number: shortText,
  text,
  allowsSeveral: z.boolean(),
  filter: z.strictObject({ questionId: id, optionIds: ids(500) }).nullable(),
  filterText: line,
  countsNoAnswer: z.boolean(),
  rounding: z.enum(['total', 'sumOfParts']),
  printedBase: count.nullable(),
  printedRate: shortText,
  options: z
    .array(
      z.strictObject({
        id: id.nullable(),
        label: line,
        role: z.enum(optionRoles),
        isPositive: z.boolean(),
        count: count.nullable(),
        printedPercent: shortText,
      }),
    )
    .max(500),
})
const responseRow = z.strictObject({
  label: line,
  isTotal: z.boolean(),
  sentMale: count.nullable(),
  sentFemale: count.nullable(),
  sentTotal: count.nullable(),
  returnedMale: count.nullable(),
  returnedFemale: count.nullable(),
  returnedOther: count.nullable(),
  returnedNoAnswer: count.nullable(),
  returnedTotal: count.nullable(),
  rateMale: shortText,
  rateFemale: shortText,
  rateTotal: shortText,
})
const areas = z
  .array(z.strictObject({ name: line, items: z.array(z.strictObject({ name: line, scores: z.array(decimal).max(50) })).max(500) }))
  .max(100)
const shoppingHead = { name: line, from: day, until: day, notes: text, printedMean: shortText }
const commonKey = z.string().regex(/^[0-9ア-ン-]{1,32}$/)

/** The arguments of the methods of shared/api.ts under 'indicators' and 'surveys', as tuples. */
/** What the city says of its 市共通調査. */
export const receivedSurvey = z.strictObject({
  survey: z.strictObject(surveyHead),
  rates: z
    .array(
      z.strictObject({
        commonKey,
        questionNumber: shortText,
        questionText: text,
        base: count.nullable(),
        positive: count.nullable(),
        printedRate: shortText,
      }),
    )
    .max(50),
  mysteryShopping: z.strictObject({ ...shoppingHead, areas }).nullable(),
})

export const indicatorSchemas = {
  getIndicatorBook: z.tuple([]),
  getJudgementRules: z.tuple([]),
  saveSeries: z.tuple([id.nullable(), seriesDefinition]),
  deleteSeries: z.tuple([id]),
  moveSeries: z.tuple([id, id.nullable()]),
  saveYearlyTarget: z.tuple([id, fiscalYear, z.strictObject({ target: targetValue, withdrawal: decimal.nullable() }).nullable()]),
  saveMeasurement: z.tuple([id, fiscalYear, period, measurement.nullable()]),
  saveSeriesYears: z.tuple([
    id,
    z
      .array(
        z.strictObject({
          fiscalYear,
          target: targetValue.nullable().optional(),
          withdrawal: decimal.nullable().optional(),
          midYearReview: measurement.nullable().optional(),
          selfEvaluation: measurement.nullable().optional(),
        }),
      )
      .min(1)
      .max(112),
  ]),
  saveSeriesBreak: z.tuple([
    id,
    fiscalYear,
    z.strictObject({ aspects: z.array(z.enum(breakAspects)).min(1).max(3), note: line }).nullable(),
  ]),
  linkSeries: z.tuple([seriesLinkKind, id, id.nullable()]),
  makeSeriesOfPlan: z.tuple([
    fiscalYear,
    z
      .array(z.strictObject({ kind: seriesLinkKind, id }))
      .min(1)
      .max(2000),
  ]),
  followSeries: z.tuple([seriesLinkKind, id, z.enum(['target', ...checkPeriods])]),
  decide: z.tuple([
    z.strictObject({
      subjectKind: z.enum(['series', 'outcomeReview', 'initiativeReview', 'strategyReview']),
      subjectId: id,
      field: z.enum(['', 'attainment', 'overall', 'progress', 'effectiveness']),
      fiscalYear,
      period,
      scheme: z.enum(schemes),
      symbol: shortText,
      reason: text,
    }),
  ]),
  pickEvidence: z.tuple([]),
  listTargetChanges: z.tuple([fiscalYear]),
  saveTargetChangeReasons: z.tuple([
    fiscalYear,
    z
      .array(z.strictObject({ key: line, reason: text }))
      .min(1)
      .max(5000),
  ]),
  printToPdf: z.tuple([shortText, z.boolean()]),
  saveSurvey: z.tuple([id.nullable(), z.strictObject({ fiscalYear, ...surveyHead })]),
  deleteSurvey: z.tuple([id]),
  saveQuestion: z.tuple([id.nullable(), id, question]),
  deleteQuestion: z.tuple([id]),
  moveQuestion: z.tuple([id, id.nullable()]),
  saveResponses: z.tuple([id, z.array(responseRow).max(500)]),
  getBreakdown: z.tuple([id]),
  saveBreakdown: z.tuple([id, z.array(z.strictObject({ optionId: id, sex: z.enum(sexes).nullable(), age: shortText, count })).max(10_000)]),
  receiveCommonSurvey: z.tuple([fiscalYear, receivedSurvey]),
  readSurveyCsv: z.tuple([]),
  saveMysteryShopping: z.tuple([id.nullable(), z.strictObject({ fiscalYear, ...shoppingHead, areas })]),
  deleteMysteryShopping: z.tuple([id]),
  saveMeasureSettings: z.tuple([
    z.strictObject({
      referenceBelow: z.int().min(1).max(100_000).nullable(),
      stars: z
        .array(z.strictObject({ stars: z.int().min(1).max(5), from: decimal }))
        .max(5)
        .nullable(),
    }),
  ]),
}
