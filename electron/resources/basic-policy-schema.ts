// Knows the shape of resources/basic-policy.json.
import { z } from 'zod'
import { type BasicPolicy, commonIndicatorTypes } from '../../shared/model/basic-policy.ts'

const text = z.strictObject({ source: z.string().min(1), print: z.string().min(1) })
const clause = z.string().min(1)
const commonIndicator = z.strictObject({
  key: z.string().min(1),
  mark: z.string(),
  name: text,
  type: z.enum(commonIndicatorTypes),
  asks: z.enum(['approval', 'knowledge']).nullable(),
  commonTarget: z.strictObject({
    text,
    value: z.number().nullable(),
    unit: z.enum(['％', '件', '点']).nullable(),
    comparison: z.literal('以上').nullable(),
    byFiscalYear: z.int(),
  }),
  denominatorFilter: z.string().min(1).nullable(),
  measurementMethod: text.nullable(),
  gradedByCity: z.boolean(),
})
const basicStrategy = z.strictObject({
  key: z.string().min(1),
  clause,
  cite: z.string().min(1),
  mark: z.string(),
  title: text,
  purpose: text,
  desiredState: text,
  commonIndicators: z.array(commonIndicator),
})
const vision = z.strictObject({
  key: z.string().min(1),
  clause,
  mark: z.string().min(1),
  title: text,
  text,
  basicStrategies: z.array(basicStrategy).min(1),
})
const pillar = z.strictObject({ key: z.string().min(1), clause, title: text, preamble: text, visions: z.array(vision).min(1) })

export const basicPolicyFile: z.ZodType<BasicPolicy> = z.strictObject({
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
  firstYear: z.int(),
  lastYear: z.int().nullable(),
  lines: z.array(z.strictObject({ clause, source: z.string(), print: z.string() })).min(1),
  pillars: z.array(pillar).min(1),
  corrections: z.array(z.strictObject({ clause, source: z.string().min(1), print: z.string(), reason: z.string().min(1) })),
})
