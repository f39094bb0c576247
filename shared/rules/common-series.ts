// Knows the common indicators as series: what the basic policy says of each, who measures it, and what the ward adds.
import type { BasicPolicy, BasicStrategy, CommonIndicator } from '../model/basic-policy.ts'
import type { SeriesId } from '../model/ids.ts'
import type { IndicatorSeries, SeriesDefinition, TargetValue } from '../model/indicator.ts'
import { policiesOf } from './policy-of-year.ts'

const letters: Readonly<Record<string, string>> = { ア: 'a', イ: 'b', ウ: 'c', エ: 'd', オ: 'e' }
const kinds = {
  residentRate: 'rate',
  organisationRate: 'organisationRate',
  count: 'count',
  milestone: 'milestone',
  score: 'score',
} as const satisfies Record<CommonIndicator['type'], SeriesDefinition['kind']>
const decimals = { residentRate: 1, organisationRate: 1, count: 0, milestone: 0, score: 1 } as const

/** 'common-1-1-a-1' of '1-1-ア-1': the same in every file. */
export function commonSeriesId(commonKey: string): SeriesId {
  return `common-${[...commonKey].map((c) => letters[c] ?? c).join('')}` as SeriesId
}

/** In the policy's order, each with the basic strategy that it measures. */
export function listCommonIndicators(policy: BasicPolicy): readonly Readonly<{ indicator: CommonIndicator; strategy: BasicStrategy }>[] {
  return policy.pillars.flatMap((pillar) =>
    pillar.visions.flatMap((vision) =>
      vision.basicStrategies.flatMap((strategy) => strategy.commonIndicators.map((indicator) => ({ indicator, strategy }))),
    ),
  )
}

/**
 * city: 市共通調査 — the rates of 区役所の格付け and the 覆面調査, measured for all wards by one method; the ward receives them.
 * ward: 区測定, by the policy's method. Source: 区政運営基本方針 Ⅱ （測定方法）.
 */
export function measurerOf(indicator: CommonIndicator): 'city' | 'ward' {
  return indicator.gradedByCity || indicator.type === 'score' ? 'city' : 'ward'
}

/** 平成27年度中 is done by 31 March 2016. */
export function commonTargetOf({ commonTarget, type }: CommonIndicator): TargetValue {
  const { value, byFiscalYear, text } = commonTarget
  const day = type === 'milestone' ? `${byFiscalYear + 1}-03-31` : null
  return { value: value === null ? null : String(value), upper: null, day, text: text.print }
}

/** The same of every policy that a year of the file stands on: those of new plans first, then what only other years know. */
export function listIndicatorsOfYears(policy: BasicPolicy): readonly Readonly<{ indicator: CommonIndicator; policy: BasicPolicy }>[] {
  const all = policiesOf(policy).flatMap((one) => listCommonIndicators(one).map(({ indicator }) => ({ indicator, policy: one })))
  const first = new Map(all.toReversed().map((entry) => [entry.indicator.key, entry]))
  return all.filter((entry) => first.get(entry.indicator.key) === entry)
}

/**
 * A common indicator as a series; what nobody may change is the policy's, whatever is stored. One that no policy knows any more, of which something is
 * stored, stands behind them as it is.
 */
export function commonSeriesOf(policy: BasicPolicy, stored: readonly IndicatorSeries[]): readonly IndicatorSeries[] {
  const byKey = new Map(stored.map((series) => [series.commonKey, series]))
  const known = listIndicatorsOfYears(policy)
  const keys = new Set(known.map(({ indicator }) => indicator.key))
  return [
    ...known.map(({ indicator, policy: of }) => ({ ...(byKey.get(indicator.key) ?? emptyOf(of, indicator)), ...fixedOf(indicator) })),
    ...stored.filter(({ commonKey }) => commonKey !== null && !keys.has(commonKey)),
  ]
}

/** What the policy fixes of a common indicator. */
export function fixedOf(
  indicator: CommonIndicator,
): Pick<SeriesDefinition, 'name' | 'kind' | 'direction' | 'isStrict' | 'unit' | 'decimals' | 'denominatorFilter'> {
  return {
    name: `${indicator.mark}${indicator.name.print}`,
    kind: kinds[indicator.type],
    direction: 'up',
    isStrict: false,
    unit: indicator.commonTarget.unit ?? '',
    decimals: decimals[indicator.type],
    denominatorFilter: indicator.denominatorFilter ?? '',
  }
}

/** One of which the file holds nothing yet. 平成29年度までに１件以上 is of all years of the policy: counts are judged on their total. */
export function emptyOf(policy: BasicPolicy, indicator: CommonIndicator): IndicatorSeries {
  return {
    ...fixedOf(indicator),
    id: commonSeriesId(indicator.key),
    commonKey: indicator.key,
    method: indicator.measurementMethod?.print ?? '',
    source: '',
    frequency: '',
    countingRule: '',
    baseline: null,
    wardTarget: null,
    targetYear: null,
    targetReason: '',
    totalFrom: indicator.type === 'count' ? policy.firstYear : null,
    postId: null,
    targets: [],
    measurements: [],
    breaks: [],
    links: [],
  }
}
