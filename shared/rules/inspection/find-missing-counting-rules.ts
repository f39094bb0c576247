// Knows where something was counted or done and nobody wrote what counts: of a common indicator without a method of the policy, and of totals of the ward's own.
import type { BasicPolicy } from '../../model/basic-policy.ts'
import type { IndicatorBook } from '../../model/indicator-book.ts'
import type { IndicatorSeries } from '../../model/indicator.ts'
import { listCommonIndicators } from '../common-series.ts'
import type { RawFinding } from './raw-finding.ts'

/**
 * countingRuleMissing {indicator, kind, seriesId, isOwn}: one for each common indicator without a 測定方法 of the policy, and for each count of the ward's own that
 * is judged on its total and has no 測定方法 either, that has a value of the year (0 is one). Its key is the policy's of the indicator, or the id of the
 * ward's own series.
 */
export function findMissingCountingRules(fiscalYear: number, { series }: IndicatorBook, policy: BasicPolicy): readonly RawFinding[] {
  const keys = listCommonIndicators(policy).flatMap(({ indicator }) => (indicator.measurementMethod === null ? [indicator.key] : []))
  const lacks = (one: IndicatorSeries) =>
    one.countingRule.trim() === '' && one.measurements.some((each) => each.fiscalYear === fiscalYear && each.state === 'value')
  const common = keys.flatMap((key) => series.filter((one) => one.commonKey === key && lacks(one)).map((one) => findingOf(key, one)))
  const own = series.filter((one) => one.commonKey === null && isTotalWithoutMethod(one, fiscalYear) && lacks(one))
  return [...common, ...own.map((one) => findingOf(one.id, one))]
}

/** What counts only itself each year may say it in the plan's own words; a total has to count alike over the years. */
function isTotalWithoutMethod({ kind, totalFrom, method }: IndicatorSeries, fiscalYear: number): boolean {
  return kind === 'count' && totalFrom !== null && totalFrom <= fiscalYear && method.trim() === ''
}

function findingOf(key: string, { id, name, kind, commonKey }: IndicatorSeries): RawFinding {
  const values = { indicator: name, kind, seriesId: id, isOwn: commonKey === null ? 1 : 0 }
  return { code: 'countingRuleMissing', key, ownerId: '', field: null, title: name, values }
}
