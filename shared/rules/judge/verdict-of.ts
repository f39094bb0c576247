// Knows what the rules say of a series in a year, from the ward's book.
import type { BasicPolicy, CommonIndicator } from '../../model/basic-policy.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import type { IndicatorSeries } from '../../model/indicator.ts'
import type { JudgementRules, Scheme, Verdict } from '../../model/judgement.ts'
import type { CheckPeriod } from '../../model/ward-plan.ts'
import { fixedOf, listCommonIndicators } from '../common-series.ts'
import { figureOf } from '../figure-of.ts'
import { policiesOf, policyOfYear } from '../policy-of-year.ts'
import { finalTargetOf, targetOf } from '../target-of.ts'
import { judgeFigure } from './judge-figure.ts'
import { ruleSetFor } from './rule-set-for.ts'
import { termOf } from './term-of.ts'
import { verdictWithoutRule } from './verdict-from.ts'

export type JudgedSeries = Readonly<{
  series: IndicatorSeries
  fiscalYear: number
  period: CheckPeriod
  scheme: Scheme
  /** Judged under this year's rule; left out = its own. */
  ruleYear?: number | undefined
}>
export type JudgeSources = Readonly<{ book: IndicatorBook; rules: JudgementRules; policy: BasicPolicy }>

/**
 * A 進捗率 is of the target of the whole term (finalTargetOf); everything else of the year's (targetOf). Never throws: what cannot be judged has outcome
 * null and says why. A common indicator is what the policy of the year says that it is.
 */
export function verdictOf(asked: JudgedSeries, { book, rules, policy: whole }: JudgeSources): Verdict {
  const { fiscalYear, period, scheme, ruleYear } = asked
  const policy = policyOfYear(whole, fiscalYear)
  const year = ruleYear ?? fiscalYear
  const ruleSet = ruleSetFor(rules, scheme, year, period)
  if (!ruleSet) return verdictWithoutRule(scheme, fiscalYear, year)
  const common = commonOf(policy, asked.series.commonKey)
  const series = common && policiesOf(policy).length > 1 ? { ...asked.series, ...fixedOf(common) } : asked.series
  const judged = (ruleSet.way.kind === 'progress' ? finalTargetOf : targetOf)(series, fiscalYear, common)
  const term = judged && termOf(series, judged, fiscalYear, common && policy.firstYear)
  const last = series.kind === 'relative' ? figureOf(series, fiscalYear - 1, 'selfEvaluation', book) : null
  return judgeFigure(
    {
      series,
      figure: figureOf(series, fiscalYear, period, book),
      judged,
      withdrawal: series.targets.find((target) => target.fiscalYear === fiscalYear)?.withdrawal ?? null,
      lastValue: last?.value ?? null,
      term,
      fiscalYear,
      checkDay: checkDayOf(fiscalYear, period),
    },
    ruleSet,
    year,
  )
}

/** 中間振り返り looks at the end of August, 自己評価 at the end of the fiscal year. */
export function checkDayOf(fiscalYear: number, period: CheckPeriod): string {
  return period === 'midYearReview' ? `${fiscalYear}-08-31` : `${fiscalYear + 1}-03-31`
}

const known = new WeakMap<BasicPolicy, ReadonlyMap<string, CommonIndicator>>()

function commonOf(policy: BasicPolicy, commonKey: string | null): CommonIndicator | null {
  if (commonKey === null) return null
  let byKey = known.get(policy)
  if (!byKey) {
    byKey = new Map(listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator]))
    known.set(policy, byKey)
  }
  return byKey.get(commonKey) ?? null
}
