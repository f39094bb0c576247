// Knows which target a year's figure is judged by: the year's own, else the ward's, else the city's.
import type { CommonIndicator } from '../model/basic-policy.ts'
import type { Decimal, IndicatorSeries, TargetValue } from '../model/indicator.ts'
import { commonTargetOf } from './common-series.ts'

export type JudgedTarget = Readonly<{
  target: TargetValue
  /** yearly: 年次目標 of the year · ward: 区の目標 · common: the city's. */
  from: 'yearly' | 'ward' | 'common'
  /** The year by whose end it is to be reached; null = the ward did not say. */
  targetYear: number | null
  /** That year is still to come. */
  isAhead: boolean
  /** 撤退・再構築基準 of the year; null = none. */
  withdrawal: Decimal | null
}>

/** `common`: the basic policy's indicator where the series is one, else null. null = there is no target. */
export function targetOf(series: IndicatorSeries, fiscalYear: number, common: CommonIndicator | null): JudgedTarget | null {
  const yearly = series.targets.find((target) => target.fiscalYear === fiscalYear)
  const withdrawal = yearly?.withdrawal ?? null
  if (yearly && !isBlank(yearly.target))
    return { target: yearly.target, from: 'yearly', targetYear: fiscalYear, isAhead: false, withdrawal }
  const final = finalTargetOf(series, fiscalYear, common)
  return final && { ...final, withdrawal }
}

/** The target of the whole term, whatever the year's own is: 区の目標, else the city's, else the last 年次目標. */
export function finalTargetOf(series: IndicatorSeries, fiscalYear: number, common: CommonIndicator | null): JudgedTarget | null {
  const of = (target: TargetValue, from: JudgedTarget['from'], targetYear: number | null): JudgedTarget => ({
    target,
    from,
    targetYear,
    isAhead: targetYear !== null && targetYear > fiscalYear,
    withdrawal: null,
  })
  if (series.wardTarget && !isBlank(series.wardTarget)) return of(series.wardTarget, 'ward', series.targetYear)
  if (common) return of(commonTargetOf(common), 'common', common.commonTarget.byFiscalYear)
  const last = series.targets.findLast(({ target }) => !isBlank(target))
  return last ? of(last.target, 'yearly', last.fiscalYear) : null
}

const isBlank = ({ value, upper, day, text }: TargetValue): boolean => value === null && upper === null && day === null && text === ''
