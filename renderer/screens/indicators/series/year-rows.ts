// Knows the years of a series as rows of a table: target, figures of both checks, change, verdict and break of each.
import type { BasicPolicy, CommonIndicator } from '../../../../shared/model/basic-policy.ts'
import type { Figure, IndicatorSeries } from '../../../../shared/model/indicator.ts'
import type { IndicatorBook } from '../../../../shared/model/indicator-book.ts'
import type { JudgementRules, Scheme, Verdict } from '../../../../shared/model/judgement.ts'
import type { CheckPeriod } from '../../../../shared/model/ward-plan.ts'
import { subtractDecimals } from '../../../../shared/rules/decimal.ts'
import { type Doubts, doubtsOf } from '../../../../shared/rules/doubts-of.ts'
import { figureOf } from '../../../../shared/rules/figure-of.ts'
import { verdictOf } from '../../../../shared/rules/judge/verdict-of.ts'
import { finalTargetOf } from '../../../../shared/rules/target-of.ts'

/** What figures and verdicts of a series are made of. */
export type SeriesWorld = Readonly<{ book: IndicatorBook; rules: JudgementRules; policy: BasicPolicy; common: CommonIndicator | null }>
export type YearRow = Readonly<{
  key: string
  fiscalYear: number
  series: IndicatorSeries
  midYear: Figure | null
  selfEvaluation: Figure | null
  /** Difference of the printed values to the year before; null where one of them has none. */
  change: string | null
  /** Why the two are not to be compared without a warning. */
  doubts: Doubts
  verdict: Verdict | null
  verdictPeriod: CheckPeriod
}>

export function rowsOfYears(series: IndicatorSeries, years: readonly number[], world: SeriesWorld): readonly YearRow[] {
  const figure = (year: number, period: CheckPeriod) => figureOf(series, year, period, world.book)
  return years.map((fiscalYear) => {
    const [midYear, selfEvaluation] = [figure(fiscalYear, 'midYearReview'), figure(fiscalYear, 'selfEvaluation')]
    const last = figure(fiscalYear - 1, 'selfEvaluation')
    const [value, before] = [selfEvaluation?.value ?? null, last?.value ?? null]
    const verdictPeriod = selfEvaluation === null && midYear !== null ? 'midYearReview' : 'selfEvaluation'
    const scheme = selfEvaluation === null && midYear === null ? null : schemeOf(series, fiscalYear, verdictPeriod)
    return {
      key: String(fiscalYear),
      fiscalYear,
      series,
      midYear,
      selfEvaluation,
      change: value === null || before === null ? null : subtractDecimals(value, before),
      doubts: doubtsOf(series.breaks, fiscalYear, last, selfEvaluation),
      verdict: scheme && verdictOf({ series, fiscalYear, period: verdictPeriod, scheme }, world),
      verdictPeriod,
    }
  })
}

/** Of a common indicator the policy's; else what the plan of the year shows it as, or the plans of other years; null = no plan does. */
export function schemeOf(series: IndicatorSeries, fiscalYear: number, period: CheckPeriod): Scheme | null {
  if (series.commonKey !== null) return 'commonIndicator'
  const ofYear = series.links.filter((link) => link.fiscalYear === fiscalYear)
  const links = ofYear.length > 0 ? ofYear : series.links
  if (links.some(({ kind }) => kind === 'outcomeIndicator')) return 'outcomeRating'
  if (links.length === 0) return null
  return period === 'midYearReview' ? 'processForecast' : 'processRating'
}

/**
 * From the first year of which anything is known (data, or a plan that shows it) to the year behind the target's, the year in front among them; at most
 * `longest`. `extra`: years that a person added.
 */
export function yearsOfSeries(
  series: IndicatorSeries,
  { fiscalYear, common, extra }: Readonly<{ fiscalYear: number; common: CommonIndicator | null; extra: readonly number[] }>,
): readonly number[] {
  const known = [...series.targets, ...series.measurements, ...series.breaks, ...series.links].map((one) => one.fiscalYear)
  const goal = finalTargetOf(series, fiscalYear, common)?.targetYear ?? null
  const all = [...known, ...extra, fiscalYear]
  const last = Math.max(...all, ...(goal === null ? [] : [goal + 1]))
  const first = Math.max(Math.min(...all, ...(goal === null ? [] : [goal])), last - longest + 1)
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}
const longest = 60

/** Years that a data file can hold. */
export const mayHoldYear = (fiscalYear: number): boolean => fiscalYear >= 1989 && fiscalYear <= 2100
