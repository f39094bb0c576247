// Knows what one rule says of one figure: the core of every verdict, on plain values.
import type { Decimal, Figure, SeriesDefinition } from '../../model/indicator.ts'
import type { RuleSet, Verdict } from '../../model/judgement.ts'
import { roundHalfUp } from '../decimal.ts'
import type { JudgedTarget } from '../target-of.ts'
import { compareDay, compareWithLastYear, compareWithTarget, isBelowWithdrawal } from './compare-figure.ts'
import { judgeProgress } from './judge-progress.ts'
import type { Term } from './term-of.ts'
import { type Finding, nothing, verdictFrom } from './verdict-from.ts'

/** A figure with all that it is judged by. */
export type JudgedFigure = Readonly<{
  series: Pick<SeriesDefinition, 'kind' | 'direction' | 'isStrict' | 'unit' | 'decimals' | 'totalFrom' | 'baseline'>
  /** null = nothing is recorded. */
  figure: Figure | null
  judged: JudgedTarget | null
  /** 撤退・再構築基準 of the year, also where there is no target; null = none. */
  withdrawal: Decimal | null
  /** What was printed of the year before, for 前年度以上; null = nothing. */
  lastValue: Decimal | null
  term: Term | null
  fiscalYear: number
  /** Day up to which the check looks, ISO. */
  checkDay: string
}>

/**
 * The figure is judged as it is printed: its rounded `value`, of a series with totalFrom its rounded `total`. A rule that rolls up judges each figure
 * under it by its target.
 */
export function judgeFigure(asked: JudgedFigure, ruleSet: RuleSet, ruleYear: number): Verdict {
  return verdictFrom(ruleSet, asked.fiscalYear, ruleYear, findingOf(asked, ruleSet))
}

function findingOf(asked: JudgedFigure, ruleSet: RuleSet): Finding {
  const { series, figure, judged } = asked
  if (ruleSet.way.kind === 'person') return nothing('byPerson')
  if (!ruleSet.kinds.includes(series.kind)) return nothing('notJudged', { kind: series.kind })
  if (figure === null) return nothing('noFigure', { state: null })
  if (figure.state !== 'value') return nothing('noFigure', { state: figure.state, reason: figure.reason, substitute: figure.substitute })
  if (series.kind === 'text') return nothing('byPerson', { text: figure.text })
  if (series.kind === 'milestone') return compareDay(figure.day, judged, asked.checkDay)
  const actual = isTotal(asked) ? figure.total : figure.value
  return actual === null ? nothing('noFigure', { state: null, denominator: figure.denominator }) : numberFindingOf(asked, ruleSet, actual)
}

/** A year before the first that is added up is judged by itself. */
const isTotal = ({ series: { totalFrom }, fiscalYear }: JudgedFigure): boolean => totalFrom !== null && totalFrom <= fiscalYear

function numberFindingOf(asked: JudgedFigure, ruleSet: RuleSet, actual: Decimal): Finding {
  const { series, judged, withdrawal } = asked
  const facts = factsOf(asked, actual)
  const finding = comparedFindingOf(asked, ruleSet, actual, facts)
  const canWithdraw = ruleSet.symbols.some((symbol) => symbol.for === 'withdrawn')
  if (finding.outcome === 'met' || withdrawal === null || !canWithdraw) return finding
  if (!isBelowWithdrawal(actual, withdrawal, series.direction, judged?.target ?? null)) return finding
  return { outcome: 'withdrawn', why: 'belowWithdrawal', facts: { ...finding.facts, withdrawal } }
}

function comparedFindingOf(
  { series, judged, lastValue, term }: JudgedFigure,
  ruleSet: RuleSet,
  actual: Decimal,
  facts: Verdict['facts'],
): Finding {
  const withFacts = (finding: Finding): Finding => ({
    ...finding,
    facts: { ...facts, ...finding.facts, ...printedDifference(finding, series.decimals) },
  })
  if (series.kind === 'relative') return withFacts(compareWithLastYear(actual, lastValue, series))
  const compared = judged && compareWithTarget(actual, judged.target, series)
  if (!compared) return nothing('noTarget', facts)
  const { way, ratioDecimals } = ruleSet
  const target = judged?.target.value ?? null
  if (way.kind !== 'progress') return withFacts(compared)
  return withFacts(judgeProgress(actual, target ?? '0', series, term, { way, ratioDecimals }, compared.facts))
}

/** With the digits that a value is printed with, or all that it has. */
function printedDifference({ facts }: Finding, decimals: number): Verdict['facts'] {
  const { difference } = facts
  if (typeof difference !== 'string') return {}
  const own = difference.split('.')[1]?.length ?? 0
  return { difference: roundHalfUp(difference, Math.max(own, decimals)) }
}

/** Numbers as printed; flags are 1 or 0. */
function factsOf(asked: JudgedFigure, actual: Decimal): Verdict['facts'] {
  const { series, figure, judged } = asked
  return {
    actual,
    unit: series.unit,
    decimals: series.decimals,
    direction: series.direction,
    isStrict: series.isStrict ? 1 : 0,
    totalFrom: isTotal(asked) ? series.totalFrom : null,
    gaps: figure && figure.gaps.length > 0 ? figure.gaps.join(',') : null,
    target: judged?.target.value ?? null,
    upper: series.direction === 'within' ? (judged?.target.upper ?? null) : null,
    from: judged?.from ?? null,
    targetYear: judged?.targetYear ?? null,
    isAhead: judged?.isAhead ? 1 : 0,
    isPast: judged && judged.targetYear !== null && judged.targetYear < asked.fiscalYear ? 1 : 0,
  }
}
