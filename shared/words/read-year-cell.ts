// Knows what a text typed for a year of a series means: a target, a 撤退・再構築基準, a measured value, or a sentence why it is none of them.
import type { Decimal, IndicatorSeries, Measurement, TargetValue } from '../model/indicator.ts'
import { withoutEndZeros } from '../rules/decimal.ts'
import { readMeasured } from '../rules/read-figure.ts'
import { type ReadTarget, readTarget } from '../rules/read-target.ts'
import { violationsOfMeasurement } from '../rules/measurement-violations.ts'
import { violationsOfTarget, violationsOfWithdrawal } from '../rules/target-violations.ts'
import { isBlocking } from '../rules/violation.ts'
import { sayTarget } from './figure.ts'
import { readFigureWords as words } from './read-figure.ts'
import { describeViolation } from './violations.ts'

type Shape = Pick<IndicatorSeries, 'kind' | 'direction' | 'isStrict' | 'unit' | 'decimals' | 'totalFrom'>
/** `remark`: what a person had better know, without being kept from it. */
type TypedTarget = Readonly<{ target: TargetValue; remark: string }>
type Complaint = Readonly<{ complaint: string }>
export type MeasuredPart = Omit<Measurement, 'fiscalYear' | 'period'>

export const noTarget: TargetValue = { value: null, upper: null, day: null, text: '' }

/** A text of which no number can be taken is a target in words: never refused, and told by the remark. '' is no target. */
export function readTargetCell(typed: string, series: Shape): TypedTarget {
  const text = typed.trim()
  if (text === '') return { target: noTarget, remark: '' }
  if (series.kind === 'text') return { target: { ...noTarget, text }, remark: '' }
  const read = readTarget(text)
  if (series.kind === 'relative' && read?.isRelative) return { target: { ...noTarget, text }, remark: '' }
  const isDay = series.kind === 'milestone'
  if (!read || (isDay ? read.day : read.value) === null) {
    return { target: { ...noTarget, text }, remark: words.targetInWords[isDay ? 'milestone' : 'number'] }
  }
  const target: TargetValue = isDay ? { ...noTarget, day: read.day } : { ...noTarget, value: kept(read.value), upper: kept(read.upper) }
  const isBare = !isDay && read.direction === null && read.byFiscalYear === null
  // The forms print it as the ward words it, where the program would word it otherwise.
  const isWorded = !isBare && sayTarget(target, series).normalize('NFKC') !== text.normalize('NFKC').replace(/\s/g, '')
  return { target: isWorded ? { ...target, text } : target, remark: remarkOn(read, series) }
}

/** 50.0％以上 is the number 50, and printed as the ward words it. */
const kept = (number: Decimal | null): Decimal | null => (number === null ? null : withoutEndZeros(number))

function remarkOn(read: ReadTarget, series: Shape): string {
  if (isOtherUnit(read.unit, series)) return words.otherUnit(read.unit, series.unit)
  if (read.direction === 'within' && series.direction !== 'within') return words.rangeUnlike[series.direction]
  if (read.direction !== null && read.direction !== series.direction && series.kind !== 'milestone')
    return words.otherDirection[series.direction]
  if (read.direction !== null && read.isStrict !== series.isStrict) return series.isStrict ? words.boundLeftOut : words.boundTaken
  return ''
}

/** Why a target that was read cannot be one of this series; null where it can. `label`: how the place calls it. */
export function complaintOfTarget(target: TargetValue, series: Shape, label: string): string | null {
  const violation = violationsOfTarget('series', series, target).find(isBlocking)
  if (!violation) return null
  // both bounds are typed into one field
  const isOneBound = series.direction === 'within' && violation.code === 'missing'
  if (isOneBound) return words.otherDirection.within
  const isRange = series.direction !== 'within' && violation.field === 'series/upper' && violation.code === 'otherKind'
  if (isRange) return words.rangeUnlike[series.direction]
  return violation.code === 'upperBelow' ? words.boundsTurned : describeViolation(violation, label)
}

/** A number alone; null takes it away. */
export function readWithdrawalCell(typed: string, series: Shape, label: string): Readonly<{ withdrawal: Decimal | null }> | Complaint {
  const read = readMeasured(typed)
  if (read.is === 'empty') return { withdrawal: null }
  if (read.is !== 'value') return { complaint: read.is === 'refused' ? words.refused[read.code] : words.numberAlone }
  if (isOtherUnit(read.unit, series)) return { complaint: words.unitUnlike(read.unit, series.unit) }
  const violation = violationsOfWithdrawal('yearlyTarget', series.kind, read.value).find(isBlocking)
  return violation ? { complaint: describeViolation(violation, label) } : { withdrawal: read.value }
}

/**
 * null takes it away. What was noted about the value before (who, when, evidence, note) stays. A state without its reason is read, and has to be asked
 * for the reason before it can be stored.
 */
export function readMeasurementCell(
  typed: string,
  series: Shape,
  before: MeasuredPart,
  label: string,
): Readonly<{ measured: MeasuredPart | null }> | Complaint {
  const read = readWithoutRules(typed, series, before)
  if ('complaint' in read || read.measured === null) return read
  const broken = violationsOfMeasurement('', series, read.measured).find((one) => isBlocking(one) && one.field !== 'measurement//reason')
  return broken ? { complaint: describeViolation(broken, label) } : read
}

function readWithoutRules(typed: string, series: Shape, before: MeasuredPart): Readonly<{ measured: MeasuredPart | null }> | Complaint {
  const kept = { ...before, ...nothingMeasured }
  const read = readMeasured(typed)
  if (read.is === 'empty') return { measured: null }
  if (read.is === 'state') {
    return {
      measured: { ...kept, state: read.state, reason: read.reason || before.reason, substitute: read.substitute || before.substitute },
    }
  }
  if (series.kind === 'text') return { measured: { ...kept, text: typed.trim() } }
  if (series.kind === 'milestone') {
    if (read.is === 'day') return { measured: { ...kept, day: read.day } }
    return typed.trim() === words.notDone ? { measured: kept } : { complaint: words.dayWanted }
  }
  if (read.is === 'day') return { complaint: words.numberWanted }
  if (read.is === 'refused') return { complaint: words.refused[read.code] }
  if (read.is === 'fraction') {
    if (series.kind === 'count' || series.kind === 'score') return { complaint: words.noFraction }
    return { measured: { ...kept, numerator: read.numerator, denominator: read.denominator } }
  }
  return isOtherUnit(read.unit, series)
    ? { complaint: words.unitUnlike(read.unit, series.unit) }
    : { measured: { ...kept, value: read.value } }
}

/** Whether a unit was typed that is not the series' own; ％ and % are one. */
export function isOtherUnit(typed: string | null, { unit }: Pick<IndicatorSeries, 'unit'>): typed is string {
  return typed !== null && unit !== '' && typed.normalize('NFKC') !== unit.normalize('NFKC')
}

/** Of a measurement: all that says how much, none of what says who, when and from what. */
const nothingMeasured = {
  state: 'value',
  value: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
} as const

export function emptyMeasurement(measuredBy: string): MeasuredPart {
  return { ...nothingMeasured, from: null, until: null, measuredBy, evidence: null, note: '' }
}
