// Knows where the text of a check tells another figure of a linked indicator than its series does.
import type { Figure, IndicatorSeries } from '../../../model/indicator.ts'
import type { IndicatorBook } from '../../../model/indicator-book.ts'
import { isQuarter } from '../../../model/check.ts'
import type { Indicator, WardPlan } from '../../../model/ward-plan.ts'
import { compareDecimals, isDecimal, roundHalfUp, showDecimal } from '../../decimal.ts'
import { figureOf } from '../../figure-of.ts'
import type { RawFinding } from '../../inspection/raw-finding.ts'
import { recordsOfPlan } from '../../inspection/plan-records.ts'
import { yearsInText } from '../../inspection/years-in-text.ts'
import { type CheckedReview, checkedReviewsOf, type CheckInspection, findingIn, textOf } from './checked-reviews.ts'
import { sentencesOf } from './sentences-of.ts'

/** Where an office says what it has reached; the result of an outcome indicator itself is told by figureDiffers. */
const telling: Readonly<Record<string, readonly string[]>> = {
  wardPlanReview: ['achievements', 'challenges', 'evaluation'],
  managementIssueReview: ['summary'],
  strategyReview: ['finding'],
  initiativeReview: ['results', 'finding', 'findingAndImprovement'],
}
const quantity = /(\d[\d,]*(?:\.\d+)?)\s?(%|パーセント|ポイント|件|人|名|校区|校|回|か所|箇所|ヶ所|団体|世帯|点|棟|組|台|日|部)/
/** Nothing but what belongs to the name may stand between it and its figure. */
const between =
  /^(?:と(?:回答|答え|感じ)[^\d、,]{0,8})?(?:の?(?:開催|実施)?(?:割合|比率|件数|人数|回数|校区数|団体数|世帯数|点数|数|率|合計|実績|結果|値)?)?(?:は|が|も|で|:|,|、|\()*$/
/** A bound, a difference, a part of the year: no figure of the whole. */
const behindIt =
  /^(?:以上|以下|未満|超|程度|前後|弱|強|余|台|ずつ|の?[増減]|上回|下回|多[いくか]|少な|(?:を|という|の)目標|をめざ|を目指|を(?:大きく|大幅に)?(?:超|上回|下回|達成|突破|維持|確保)|に(?:達|到達|届|迫)|[~〜∼]|\([^()]*(?:月|日|時点|現在|平均|[あ当]たり|うち))/
const elsewhere =
  /目標|基準|前年|昨年|前回|前期|目途|予定|見込|めざ|目指|累計|通算|平均|約|およそ|のうち|うち|全国|全市|他区|中間|時点|月末|上半期|下半期/

/**
 * numberDiffersFromSeries {indicator, here, there}: the name of a linked indicator stands right before a number in its unit, in a sentence of the plan's
 * year that speaks of nothing else, and nowhere in that sentence stands what the series says.
 */
export function findSeriesDifferences({ plan, sources }: CheckInspection): readonly RawFinding[] {
  if (sources === null) return []
  const { book } = sources
  const linked = linkedSeriesOf(book)
  if (linked.size === 0) return []
  return checkedReviewsOf(plan).flatMap((review): readonly RawFinding[] => {
    const fields = telling[review.reviewKind]
    const { check } = review
    if (!fields || isQuarter(check) || !fields.some((field) => /[\d０-９]/.test(textOf(review, field)))) return []
    return indicatorsUnder(plan, review).flatMap((indicator): readonly RawFinding[] => {
      const series = linked.get(indicator.id)
      const figure = series ? figureOf(series, plan.fiscalYear, check, book) : null
      if (!series || !figure || figure.state !== 'value' || figure.value === null) return []
      for (const field of fields) {
        const here = otherNumberIn(textOf(review, field), indicator, series, figure, plan.fiscalYear)
        if (here === null) continue
        const values = { indicator: indicator.name, here, there: `${showDecimal(figure.value)}${series.unit}` }
        const finding = findingIn('numberDiffersFromSeries', review, field, values)
        return [{ ...finding, key: `${finding.key}/${indicator.id}` }]
      }
      return []
    })
  })
}

const linksKnown = new WeakMap<IndicatorBook, ReadonlyMap<string, IndicatorSeries>>()
function linkedSeriesOf(book: IndicatorBook): ReadonlyMap<string, IndicatorSeries> {
  const before = linksKnown.get(book)
  if (before) return before
  const made = new Map(book.series.flatMap((series) => series.links.map((link) => [link.id as string, series] as const)))
  linksKnown.set(book, made)
  return made
}

function indicatorsUnder(plan: WardPlan, { reviewKind, recordId }: CheckedReview): readonly Indicator[] {
  const record = recordsOfPlan(plan).byId.get(recordId)?.record
  const strategies = plan.managementIssues.flatMap((issue) =>
    reviewKind === 'wardPlanReview' || issue.id === recordId ? issue.strategies : [],
  )
  if (reviewKind === 'initiativeReview')
    return (record as Readonly<{ processIndicators: readonly Indicator[] }> | undefined)?.processIndicators ?? []
  if (reviewKind === 'strategyReview')
    return (record as Readonly<{ outcomeIndicators: readonly Indicator[] }> | undefined)?.outcomeIndicators ?? []
  return strategies.flatMap(({ outcomeIndicators }) => outcomeIndicators)
}

const bare = (text: string): string => text.normalize('NFKC').replace(/[「」『』｢｣\s]/g, '')
const stemOf = (name: string): string =>
  bare(name)
    .replace(/^[①-⑳\d.)]+/, '')
    .replace(/(?:の?(?:開催|実施)?(?:件|人|回|校区|団体|世帯|点)?数|の?(?:割合|比率))(?:\([^()]*\))?$/, '')

function otherNumberIn(text: string, { name }: Indicator, series: IndicatorSeries, figure: Figure, planYear: number): string | null {
  const stem = stemOf(name)
  if (stem.length < 4) return null
  const unit = unitOf(series.unit)
  for (const sentence of sentencesOf(text)) {
    const plain = bare(sentence)
    const at = plain.indexOf(stem)
    if (at < 0) continue
    const behind = plain.slice(at + stem.length)
    const next = quantity.exec(behind)
    if (!next || unitOf(next[2] ?? '') !== unit || !between.test(behind.slice(0, next.index))) continue
    const before = plain.slice(0, at) + behind.slice(0, next.index)
    if (elsewhere.test(before) || behindIt.test(behind.slice(next.index + next[0].length))) continue
    if (yearsInText(before, planYear).some(({ fiscalYear }) => fiscalYear !== planYear)) continue
    const numbers = [...plain.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => digits.replaceAll(',', ''))
    if (!numbers.some((number) => isSaid(number, figure))) return next[0]
  }
  return null
}

const unitOf = (unit: string): string =>
  unit
    .normalize('NFKC')
    .replace('パーセント', '%')
    .replace('名', '人')
    .replace(/[箇ヶ]所/, 'か所')

/** The figure itself, its total, its parts, or it cut or rounded to the digits that the text tells. */
function isSaid(number: string, { value, exact, total, numerator, denominator }: Figure): boolean {
  if (!isDecimal(number)) return true
  const digits = number.split('.')[1]?.length ?? 0
  return [value, exact, total, numerator, denominator].some((told) => {
    if (told === null) return false
    const own = String(told)
    return compareDecimals(roundHalfUp(own, digits), number) === 0 || compareDecimals(cut(own, digits), number) === 0
  })
}

function cut(decimal: string, digits: number): string {
  const [whole = '0', rest = ''] = decimal.split('.')
  return digits === 0 ? whole : `${whole}.${rest.slice(0, digits).padEnd(digits, '0')}`
}
