// Knows what the cells of a plan say where they are fed from series: the target of its year, and the result of each check.
import type { BasicPolicy, CommonIndicator } from '../model/basic-policy.ts'
import type { IndicatorSeries, SeriesLink, SeriesLinkKind } from '../model/indicator.ts'
import type { IndicatorBook } from '../model/indicator-book.ts'
import { type CheckPeriod, checkPeriods } from '../model/ward-plan.ts'
import { listCommonIndicators } from '../rules/common-series.ts'
import { figureOf } from '../rules/figure-of.ts'
import { policyOfYear } from '../rules/policy-of-year.ts'
import { targetOf } from '../rules/target-of.ts'
import { sayResult, sayTarget } from './figure.ts'

/** A cell: the target of an indicator of a plan, or the result of a check. Of プロセス指標 only targets are fed: their 取組実績 is a person's text. */
export type FedCell = Readonly<{ kind: SeriesLinkKind; id: string; what: 'target' | CheckPeriod }>
/** `text` '' = the series says nothing there. */
export type FedText = FedCell & Readonly<{ fiscalYear: number; seriesId: string; text: string }>

/** Every cell that shows a series, in the book's order. */
export function listFedTexts(book: IndicatorBook, policy: BasicPolicy): readonly FedText[] {
  const commonIn = commonsByYear(policy)
  return book.series.flatMap((series) =>
    series.links.flatMap((link) =>
      cellsOf(link).map((what) => ({
        kind: link.kind,
        id: link.id,
        what,
        fiscalYear: link.fiscalYear,
        seriesId: series.id,
        text: sayFed(series, link.fiscalYear, what, book, commonIn(link.fiscalYear, series)),
      })),
    ),
  )
}

/** What the target of an indicator becomes where 年度更新 leaves it open, by the id of the indicator that goes on; none where its series says nothing of that year. */
export function listPathTargets(book: IndicatorBook, policy: BasicPolicy, fiscalYear: number): ReadonlyMap<string, string> {
  const commonIn = commonsByYear(policy)
  return new Map(
    book.series.flatMap((series) => {
      const text = sayFedTarget(series, fiscalYear, commonIn(fiscalYear, series))
      return text === '' ? [] : series.links.map(({ id }) => [id as string, text] as const)
    }),
  )
}

/** What the policy of a year says of a series. */
function commonsByYear(whole: BasicPolicy): (fiscalYear: number, series: IndicatorSeries) => CommonIndicator | null {
  const known = new Map<BasicPolicy, ReadonlyMap<string, CommonIndicator>>()
  return (fiscalYear, { commonKey }) => {
    const policy = policyOfYear(whole, fiscalYear)
    const commons = known.get(policy) ?? new Map(listCommonIndicators(policy).map(({ indicator }) => [indicator.key, indicator]))
    known.set(policy, commons)
    return commons.get(commonKey ?? '') ?? null
  }
}

const cellsOf = ({ kind }: SeriesLink): readonly FedCell['what'][] =>
  kind === 'outcomeIndicator' ? ['target', ...checkPeriods] : ['target']

function sayFed(
  series: IndicatorSeries,
  fiscalYear: number,
  what: FedCell['what'],
  book: IndicatorBook,
  common: CommonIndicator | null,
): string {
  if (what === 'target') return sayFedTarget(series, fiscalYear, common)
  const figure = figureOf(series, fiscalYear, what, book)
  return figure ? sayResult(figure, series) : ''
}

/** 年次目標, or the target of the whole term in the year by which it is to be reached, and in no other. */
function sayFedTarget(series: IndicatorSeries, fiscalYear: number, common: CommonIndicator | null): string {
  const judged = targetOf(series, fiscalYear, common)
  return judged?.targetYear === fiscalYear ? sayTarget(judged.target, series) : ''
}

/** The same text for the same cell, for keys of maps. */
export const keyOfFedCell = ({ kind, id, what }: FedCell): string => `${kind}/${id}/${what}`
