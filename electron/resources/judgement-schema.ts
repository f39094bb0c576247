// Knows the shape of resources/rules/judgement.json, and what makes the rules in it contradict each other.
import { z } from 'zod'
import { indicatorKinds } from '../../shared/model/indicator.ts'
import { demandedTexts, type JudgementRules, outcomes, type RuleSet, schemes } from '../../shared/model/judgement.ts'
import { checkPeriods } from '../../shared/model/ward-plan.ts'
import { compareDecimals, isDecimal } from '../../shared/rules/decimal.ts'
import { isOverlapping } from './form-generation-schema.ts'

const year = z.int().min(2000).max(2200)
const text = z.string().min(1)
const decimal = z.string().refine(isDecimal, 'a decimal number')
const demands = z.array(z.enum(demandedTexts))
const symbol = z.strictObject({
  symbol: text,
  label: text,
  for: z.enum(outcomes).nullable(),
  branches: z.array(z.strictObject({ mark: text, label: text, demands })),
  demands,
})
const threshold = z.strictObject({ length: z.int().min(1), elapsed: z.int().min(1), percent: decimal, isConfirmed: z.boolean() })
const way = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('target') }),
  z.strictObject({ kind: z.literal('progress'), thresholds: z.array(threshold).min(1), lower: z.enum(['baseline', 'inverse']) }),
  z.strictObject({ kind: z.literal('rollUp'), from: z.enum(['outcomeIndicators', 'processIndicators', 'initiatives']) }),
  z.strictObject({ kind: z.literal('person') }),
])
const ruleSet = z.strictObject({
  id: text,
  scheme: z.enum(schemes),
  name: text,
  firstYear: year,
  lastYear: year.nullable(),
  source: text,
  isConfirmed: z.boolean(),
  note: z.string(),
  period: z.enum(checkPeriods).nullable(),
  kinds: z.array(z.enum(indicatorKinds)).min(1),
  ratioDecimals: z.int().min(0).max(3),
  way,
  symbols: z.array(symbol).min(1),
})
const stars = z.strictObject({
  firstYear: year,
  lastYear: year.nullable(),
  isConfirmed: z.boolean(),
  note: z.string(),
  thresholds: z.array(z.strictObject({ stars: z.int().min(1).max(5), from: decimal, label: text })).min(1),
  none: text,
})

export const judgementFile: z.ZodType<JudgementRules> = z.strictObject({ ruleSets: z.array(ruleSet).min(1), stars: z.array(stars).min(1) })

/** What in the rules contradicts itself: ids and years taken twice, symbols said twice, thresholds with a gap, stars out of order. Empty = sound. */
export function contradictionsOf({ ruleSets, stars: starTables }: JudgementRules): readonly string[] {
  const found: string[] = []
  for (const [index, set] of ruleSets.entries()) {
    const before = ruleSets.slice(0, index)
    if (before.some((other) => other.id === set.id)) found.push(`rule ${set.id} twice`)
    const rival = before.find((other) => isRival(other, set))
    if (rival) found.push(`rules ${rival.id} and ${set.id} for the same year`)
    found.push(...contradictionsIn(set))
  }
  for (const [index, table] of starTables.entries()) {
    if (table.lastYear !== null && table.lastYear < table.firstYear) found.push(`stars of ${table.firstYear} end before they begin`)
    if (starTables.slice(0, index).some((other) => isOverlapping(other, table))) found.push(`stars of ${table.firstYear} twice`)
    const falls = table.thresholds.every(({ stars: many, from }, nth) => {
      const next = table.thresholds[nth + 1]
      return !next || (many > next.stars && compareDecimals(from, next.from) > 0)
    })
    if (!falls) found.push(`stars of ${table.firstYear} do not fall`)
  }
  return found
}

function isRival(a: RuleSet, b: RuleSet): boolean {
  return a.scheme === b.scheme && (a.period === null || b.period === null || a.period === b.period) && isOverlapping(a, b)
}

function contradictionsIn({ id, firstYear, lastYear, symbols, way: rule }: RuleSet): readonly string[] {
  const found: string[] = []
  if (lastYear !== null && lastYear < firstYear) found.push(`rule ${id} ends before it begins`)
  if (hasTwice(symbols.map((one) => one.symbol))) found.push(`rule ${id} has a symbol twice`)
  if (hasTwice(symbols.flatMap((one) => one.for ?? []))) found.push(`rule ${id} has two symbols for one outcome`)
  if (rule.kind !== 'progress') return found
  const cells = rule.thresholds.map(({ length, elapsed }) => `${length} ${elapsed}`)
  const wanted = [...new Set(rule.thresholds.map(({ length }) => length))].flatMap((length) =>
    Array.from({ length }, (_, nth) => `${length} ${nth + 1}`),
  )
  if (hasTwice(cells) || cells.length !== wanted.length || wanted.some((cell) => !cells.includes(cell))) {
    found.push(`rule ${id} has not just one threshold for each year of a goal`)
  }
  return found
}

const hasTwice = (values: readonly string[]): boolean => new Set(values).size < values.length
