// Knows the lines of the list of series: the common indicators first, then the ward's own, narrowed by a choice and by words.
import type { BasicPolicy } from '../../../../shared/model/basic-policy.ts'
import type { IndicatorSeries } from '../../../../shared/model/indicator.ts'
import { checkPeriods } from '../../../../shared/model/ward-plan.ts'
import { listCommonIndicators } from '../../../../shared/rules/common-series.ts'
import { foldText } from '../../../../shared/rules/fold-text.ts'
import { measurementOf } from '../../../../shared/rules/measurement-of.ts'
import { wordsOfQuery } from '../../../../shared/rules/words-of-query.ts'

export const seriesFilters = ['all', 'common', 'own', 'linked', 'noValue'] as const
export type SeriesFilter = (typeof seriesFilters)[number]
export type SeriesRow =
  | Readonly<{ kind: 'group'; key: 'common' | 'own'; count: number }>
  /** `cite`: 1⑴㋐① of a common indicator, '' of the ward's own. */
  | Readonly<{ kind: 'series'; key: string; cite: string; series: IndicatorSeries }>

type Narrowing = Readonly<{ filter: SeriesFilter; query: string; fiscalYear: number }>

export function rowsOfSeries(
  all: readonly IndicatorSeries[],
  policy: BasicPolicy | null,
  { filter, query, fiscalYear }: Narrowing,
): readonly SeriesRow[] {
  const cites = citesOf(policy)
  const wanted = wordsOfQuery(query)
  const rows = all
    .filter((series) => passes(series, filter, fiscalYear))
    .map((series) => ({ kind: 'series' as const, key: series.id as string, cite: cites.get(series.commonKey ?? '') ?? '', series }))
    .filter(({ series, cite }) => {
      const text = foldText([cite, series.name, ...series.links.map(({ name }) => name)].join('\n'))
      return wanted.every((word) => text.includes(word))
    })
  const common = rows.filter(({ series }) => series.commonKey !== null)
  const own = rows.filter(({ series }) => series.commonKey === null)
  return [...withHead('common', common), ...withHead('own', own)]
}

/** Where each common indicator stands in the policy: key → 1⑴㋐①. */
function citesOf(policy: BasicPolicy | null): ReadonlyMap<string, string> {
  return new Map(
    policy === null
      ? []
      : listCommonIndicators(policy).map(({ indicator, strategy }) => [indicator.key, `${strategy.cite}${indicator.mark}`]),
  )
}

function withHead(key: 'common' | 'own', rows: readonly SeriesRow[]): readonly SeriesRow[] {
  return rows.length === 0 ? [] : [{ kind: 'group', key, count: rows.length }, ...rows]
}

function passes(series: IndicatorSeries, filter: SeriesFilter, fiscalYear: number): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'common':
      return series.commonKey !== null
    case 'own':
      return series.commonKey === null
    case 'linked':
      return series.links.some((link) => link.fiscalYear === fiscalYear)
    case 'noValue':
      return checkPeriods.every((period) => !measurementOf(series, fiscalYear, period))
  }
}
