// Knows where a common indicator was measured for which the policy says no method, and nobody wrote what counts.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import { listCommonIndicators } from '../common-series.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * countingRuleMissing {indicator, kind}: one for each common indicator without a 測定方法 of the policy that has a value of the year (0 is one). Its key
 * is the policy's of the indicator.
 */
export function findMissingCountingRules(fiscalYear: number, { series }: IndicatorBook, policy: BasicPolicy): readonly RawFinding[] {
  const byKey = new Map(series.map((one) => [one.commonKey, one]))
  return listCommonIndicators(policy).flatMap(({ indicator: { key, measurementMethod } }): readonly RawFinding[] => {
    const one = byKey.get(key)
    if (!one || measurementMethod !== null || one.countingRule.trim() !== '') return []
    if (!one.measurements.some((each) => each.fiscalYear === fiscalYear && each.state === 'value')) return []
    const values = { indicator: one.name, kind: one.kind }
    return [{ code: 'countingRuleMissing', key, ownerId: '', field: null, title: one.name, values }]
  })
}
