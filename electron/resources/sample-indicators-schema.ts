// Knows the shape of resources/sample/indicators.json: the sample ward's indicators and surveys, and what the city sent it.
import { z } from 'zod'
import { breakAspects, directions, indicatorKinds, measurementStates, seriesLinkKinds } from '../../shared/model/indicator.ts'
import type { SampleIndicators } from '../../shared/model/sample-indicators.ts'
import { optionRoles, surveyTypes } from '../../shared/model/survey.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'

const name = z.string().min(1)
const text = z.string().default('')
const day = z.iso.date().nullable().default(null)
const year = z.int().min(1989).max(2100)
const count = z.int().min(0).nullable().default(null)
const decimal = z.string().regex(/^-?(0|[1-9]\d*)(\.\d*[1-9])?$/)
const surveyHead = {
  name,
  type: z.enum(surveyTypes),
  mode: text,
  population: text,
  from: day,
  until: day,
  sent: count,
  returned: count,
  printedRate: text,
  source: text,
  notes: text,
}
const option = z.strictObject({
  label: name,
  role: z.enum(optionRoles).default('answer'),
  isPositive: z.boolean().default(false),
  count,
  printedPercent: text,
})
const question = z.strictObject({
  key: name,
  number: name,
  text: name,
  allowsSeveral: z.boolean().default(false),
  filter: z
    .strictObject({ question: name, options: z.array(name) })
    .nullable()
    .default(null),
  filterText: text,
  countsNoAnswer: z.boolean().default(false),
  rounding: z.enum(['total', 'sumOfParts']).default('total'),
  printedBase: count,
  printedRate: text,
  options: z.array(option),
})
const area = z.strictObject({ name, items: z.array(z.strictObject({ name, scores: z.array(decimal) })) })
const rate = z.strictObject({
  commonKey: name,
  questionNumber: text,
  questionText: text,
  base: count,
  positive: count,
  printedRate: text,
})
const received = z.strictObject({
  fiscalYear: year,
  survey: z.strictObject(surveyHead),
  rates: z.array(rate),
  mysteryShopping: z.strictObject({ name, from: day, until: day, notes: text, printedMean: text, areas: z.array(area).default([]) }),
})
const target = z.strictObject({ value: decimal.nullable().default(null), upper: decimal.nullable().default(null), day, text })
const definition = z.strictObject({
  name: name.exactOptional(),
  kind: z.enum(indicatorKinds).exactOptional(),
  direction: z.enum(directions).exactOptional(),
  unit: z.string().exactOptional(),
  decimals: z.int().min(0).max(3).exactOptional(),
  denominatorFilter: z.string().exactOptional(),
  method: z.string().exactOptional(),
  source: z.string().exactOptional(),
  frequency: z.string().exactOptional(),
  countingRule: z.string().exactOptional(),
  baseline: z.strictObject({ value: decimal, fiscalYear: year }).exactOptional(),
  wardTarget: target.exactOptional(),
  targetYear: year.exactOptional(),
  targetReason: z.string().exactOptional(),
  totalFrom: year.exactOptional(),
})
const measurement = z.strictObject({
  fiscalYear: year,
  period: z.enum(checkPeriods).default('selfEvaluation'),
  state: z.enum(measurementStates).default('value'),
  value: decimal.nullable().default(null),
  numerator: count,
  denominator: count,
  day,
  text,
  reason: text,
  substitute: text,
  question: name.nullable().default(null),
  from: day,
  until: day,
  measuredBy: text,
  evidence: z
    .strictObject({ fileName: name, hash: z.string().regex(/^[0-9a-f]{64}$/), link: text })
    .nullable()
    .default(null),
  note: text,
})
const series = z.strictObject({
  commonKey: name.nullable().default(null),
  definition,
  targets: z.array(z.strictObject({ fiscalYear: year, target, withdrawal: decimal.nullable().default(null) })).default([]),
  measurements: z.array(measurement),
  breaks: z.array(z.strictObject({ fiscalYear: year, aspects: z.array(z.enum(breakAspects)), note: text })).default([]),
  link: z
    .strictObject({ kind: z.enum(seriesLinkKinds), number: name, name, years: z.array(year) })
    .nullable()
    .default(null),
})

export const sampleIndicatorsFile: z.ZodType<SampleIndicators> = z
  .strictObject({
    surveys: z.array(z.strictObject({ fiscalYear: year, ...surveyHead, questions: z.array(question) })),
    received: z.array(received),
    series: z.array(series),
  })
  .refine(({ surveys, series }) => {
    const keys = surveys.flatMap((survey) => survey.questions.map((q) => q.key))
    const named = series.flatMap((one) => one.measurements.flatMap((m) => (m.question === null ? [] : [m.question])))
    return new Set(keys).size === keys.length && named.every((key) => keys.includes(key))
  }, 'every question has a key of its own, and every measurement names one of the file')
