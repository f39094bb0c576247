// Knows how a typed target of one year (年次目標) becomes the one that is kept, and what is refused of it.
import type { IndicatorSeries, YearlyTarget } from '../../shared/model/indicator.ts'
import { violationsOfTarget, violationsOfWithdrawal } from '../../shared/rules/target-violations.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import { RuleBroken } from '../app-error.ts'

type TargetOfYear = Omit<YearlyTarget, 'fiscalYear'>

/** Its text normalised; null where it says nothing. Throws RuleBroken (violationsOfTarget, violationsOfWithdrawal). */
export function checkedYearlyTarget(series: IndicatorSeries, typed: TargetOfYear | null): TargetOfYear | null {
  if (typed === null) return null
  const target = { ...typed.target, text: normaliseText(typed.target.text).trim() }
  const field = `yearlyTarget/${series.id}`
  const violations = [...violationsOfTarget(field, series, target), ...violationsOfWithdrawal(field, series.kind, typed.withdrawal)]
  if (violations.length > 0) throw new RuleBroken(violations)
  const isBlank = target.value === null && target.upper === null && target.day === null && target.text === ''
  return isBlank && typed.withdrawal === null ? null : { target, withdrawal: typed.withdrawal }
}
