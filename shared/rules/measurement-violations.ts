// Knows which measured values contradict themselves: a rate over 100％, a numerator over its denominator, 未測定 without a reason.
import type { IndicatorKind, Measurement, SeriesDefinition } from '../model/indicator.ts'
import { compareDecimals, roundHalfUp } from './decimal.ts'
import { parseDay } from './parse-day.ts'
import { violationsOfText } from './text.ts'
import { isBlocking, type Violation } from './violation.ts'

export type MeasurementDraft = Omit<Measurement, 'fiscalYear' | 'period'>
type MeasuredSeries = Pick<SeriesDefinition, 'kind' | 'decimals'>
type Code = Readonly<Pick<Violation, 'code' | 'values'>>

/** What a series of each kind is measured by, besides a typed value. */
const countedKinds: readonly IndicatorKind[] = ['rate', 'organisationRate', 'relative']
const percentKinds: readonly IndicatorKind[] = ['rate', 'organisationRate']
const ways = ['value', 'numerator', 'denominator', 'questionId', 'mysteryShoppingId'] as const

/**
 * Of a draft whose texts are normalised. Codes: missing (value, text, reason, numerator, denominator), otherKind (what a series of this kind is not
 * measured by), severalWays (two of typed value, count, survey, 覆面調査), besideState (a value beside 未測定 …), notADay, endsBeforeBegin,
 * zeroDenominator, numeratorOver {denominator}, percentOver, scoreOver, negative, moreDecimals {decimals} (of a count), and violationsOfText. Source: 区政運営基本方針 Ⅱ （測定方法）;
 * a percentage or a base that a survey's tally leads to is only flagged.
 */
export function violationsOfMeasurement(seriesId: string, series: MeasuredSeries, draft: MeasurementDraft): readonly Violation[] {
  const at = (field: string, code: string, values?: Violation['values']): Violation => ({
    field: fieldOf(seriesId, field),
    code,
    ...(values && { values }),
  })
  const texts = [
    ...textFields.map((field) => [field, draft[field]] as const),
    ['fileName', draft.evidence?.fileName ?? ''] as const,
    ['link', draft.evidence?.link ?? ''] as const,
  ].flatMap(([field, text]) => violationsOfText(fieldOf(seriesId, field), text).filter(isBlocking))
  const days = (['day', 'from', 'until'] as const).filter((field) => draft[field] !== null && parseDay(draft[field]) !== draft[field])
  const isBackwards = draft.from !== null && draft.until !== null && draft.until < draft.from
  return [
    ...texts,
    ...days.map((field) => at(field, 'notADay')),
    ...(isBackwards ? [at('until', 'endsBeforeBegin')] : []),
    ...(draft.state === 'value' ? violationsOfValue(series, draft, at) : violationsOfState(draft, at)),
  ]
}

const textFields = ['text', 'reason', 'substitute', 'measuredBy', 'note'] as const
const fieldOf = (seriesId: string, field: string) => `measurement/${seriesId}/${field}`
type At = (field: string, code: string, values?: Code['values']) => Violation

/** 未測定, 対象外, 測定不能: a reason, and no value beside it. */
function violationsOfState(draft: MeasurementDraft, at: At): readonly Violation[] {
  const beside = [...ways, 'day' as const].filter((field) => draft[field] !== null)
  return [
    ...(draft.reason.trim() === '' ? [at('reason', 'missing')] : []),
    ...beside.map((field) => at(field, 'besideState')),
    ...(draft.text === '' ? [] : [at('text', 'besideState')]),
  ]
}

function violationsOfValue({ kind, decimals }: MeasuredSeries, draft: MeasurementDraft, at: At): readonly Violation[] {
  const said = ways.filter((field) => draft[field] !== null)
  const strange = [...said.filter((field) => !isMeasuredBy(kind, field)), ...(draft.day !== null && kind !== 'milestone' ? ['day'] : [])]
  if (strange.length > 0) return strange.map((field) => at(field, 'otherKind'))
  // 未実施: a milestone without a day
  if (kind === 'milestone') return []
  if (kind === 'text') return draft.text.trim() === '' ? [at('text', 'missing')] : []
  const [way, ...others] = [...new Set(said.map((field) => (field === 'denominator' ? 'numerator' : field)))]
  if (way === undefined) return [at('value', 'missing')]
  if (others.length > 0) return others.map((field) => at(field, 'severalWays'))
  if (way === 'numerator') return violationsOfCount(draft.numerator, draft.denominator, at)
  if (draft.value === null) return []
  const codes = violationsOfNumber(kind, draft.value).map(({ code }) => at('value', code))
  // 0.5件 would be printed, and judged, as 1件
  const isCutOff = kind === 'count' && compareDecimals(roundHalfUp(draft.value, decimals), draft.value) !== 0
  return isCutOff ? [...codes, at('value', 'moreDecimals', { decimals })] : codes
}

function isMeasuredBy(kind: IndicatorKind, way: (typeof ways)[number]): boolean {
  if (way === 'value') return kind !== 'milestone' && kind !== 'text'
  return way === 'mysteryShoppingId' ? kind === 'score' : countedKinds.includes(kind)
}

function violationsOfCount(numerator: number | null, denominator: number | null, at: At): readonly Violation[] {
  if (numerator === null) return [at('numerator', 'missing')]
  if (denominator === null) return [at('denominator', 'missing')]
  if (denominator === 0) return [at('denominator', 'zeroDenominator')]
  return numerator > denominator ? [at('numerator', 'numeratorOver', { denominator })] : []
}

/** Of a number that an indicator of this kind cannot have: percentOver, scoreOver, negative. */
export function violationsOfNumber(kind: IndicatorKind, value: string): readonly Code[] {
  const isSmall = compareDecimals(value, '0') < 0
  if (isSmall && (percentKinds.includes(kind) || kind === 'score' || kind === 'count')) return [{ code: 'negative' }]
  if (percentKinds.includes(kind) && compareDecimals(value, '100') > 0) return [{ code: 'percentOver' }]
  return kind === 'score' && compareDecimals(value, '5') > 0 ? [{ code: 'scoreOver' }] : []
}
