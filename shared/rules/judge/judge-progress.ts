// Knows 進捗率 of 市政改革プラン: 実績 ÷ 目標, held against a percentage that goes by the length of the goal and the years of it that have passed.
import type { Decimal, Direction, SeriesDefinition } from '../../model/indicator.ts'
import type { RuleSet, Verdict } from '../../model/judgement.ts'
import { compareDecimals, ratioOfDecimals, subtractDecimals } from '../decimal.ts'
import type { Term } from './term-of.ts'
import { type Finding, nothing } from './verdict-from.ts'

export type ProgressWay = Extract<RuleSet['way'], Readonly<{ kind: 'progress' }>>
type Ratio = Readonly<{ ratio: Decimal; formula: 'direct' | 'baseline' | 'inverse' }>

/**
 * The ratio is rounded by the rule (`ratioDecimals`, half up) before it is held against the threshold, as it is printed. A target of 0 or less has no
 * ratio (but of ↓ with a baseline above it). Source: 市政改革プラン 平成25年度の取組状況 (進捗率＝実績(A)÷目標値(B)); for ↓ no document says it.
 */
export function judgeProgress(
  actual: Decimal,
  target: Decimal,
  { direction, baseline }: Readonly<{ direction: Direction; baseline: SeriesDefinition['baseline'] }>,
  term: Term | null,
  ruleSet: Readonly<{ way: ProgressWay; ratioDecimals: number }>,
  base: Verdict['facts'],
): Finding {
  if (direction === 'within') return nothing('notJudged', { ...base })
  const ratio = ratioOf(actual, target, direction, baseline?.value ?? null, ruleSet)
  if (ratio === 'met') return { outcome: 'met', why: 'compared', facts: base, isConfirmed: false }
  if (ratio === null) return nothing('targetZero', base)
  const facts = { ...base, ...ratio, baseline: ratio.formula === 'baseline' ? (baseline?.value ?? null) : null, ...term }
  const threshold = term && ruleSet.way.thresholds.find((one) => one.length === term.length && one.elapsed === term.elapsed)
  if (!threshold) return nothing('noLength', facts)
  return {
    outcome: compareDecimals(ratio.ratio, threshold.percent) >= 0 ? 'met' : 'unmet',
    why: 'progress',
    facts: { ...facts, threshold: threshold.percent },
    isConfirmed: threshold.isConfirmed && ratio.formula === 'direct',
  }
}

/** 'met': there is nothing to divide by, and nothing left to reach (↓, 実績 0). null: there is no ratio. */
function ratioOf(
  actual: Decimal,
  target: Decimal,
  direction: 'up' | 'down',
  baseline: Decimal | null,
  { way, ratioDecimals }: Readonly<{ way: ProgressWay; ratioDecimals: number }>,
): Ratio | 'met' | null {
  const percent = (a: Decimal, b: Decimal) => ratioOfDecimals(a, b, 100, ratioDecimals)
  if (direction === 'down' && way.lower === 'baseline' && baseline !== null && compareDecimals(baseline, target) > 0) {
    return { ratio: percent(subtractDecimals(baseline, actual), subtractDecimals(baseline, target)), formula: 'baseline' }
  }
  if (compareDecimals(target, '0') <= 0) return null
  if (direction === 'up') return { ratio: percent(actual, target), formula: 'direct' }
  return compareDecimals(actual, '0') <= 0 ? 'met' : { ratio: percent(target, actual), formula: 'inverse' }
}
