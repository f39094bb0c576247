// Knows which targets contradict themselves or their series: bounds that are turned round, a day where none is asked, a rate over 100％.
import type { Decimal, IndicatorKind, SeriesDefinition, TargetValue } from '../model/indicator.ts'
import { compareDecimals } from './decimal.ts'
import { violationsOfNumber } from './measurement-violations.ts'
import { parseDay } from './parse-day.ts'
import { violationsOfText } from './text.ts'
import { isBlocking, type Violation } from './violation.ts'

export type TargetedSeries = Pick<SeriesDefinition, 'kind' | 'direction'>

/**
 * `field`: what the target is of, 'yearlyTarget/ID' or 'series/ID'. Codes: missing (one bound of 範囲内), upperBelow, otherKind, notADay, percentOver,
 * scoreOver, negative, and violationsOfText. A target of words alone is one; a target of 0 too (the rule then says that nothing can be divided by it).
 */
export function violationsOfTarget(field: string, { kind, direction }: TargetedSeries, target: TargetValue): readonly Violation[] {
  const at = (name: string, code: string): Violation => ({ field: `${field}/${name}`, code })
  const strange = (['value', 'upper', 'day'] as const).filter((name) => target[name] !== null && !isOfKind(kind, direction, name))
  return [
    ...violationsOfText(`${field}/text`, target.text).filter(isBlocking),
    ...strange.map((name) => at(name, 'otherKind')),
    ...(target.day !== null && parseDay(target.day) !== target.day ? [at('day', 'notADay')] : []),
    ...(['value', 'upper'] as const).flatMap((name) => numbersOf(kind, target[name]).map((code) => at(name, code))),
    ...violationsOfBounds(direction, target).map(([name, code]) => at(name, code)),
  ]
}

/** 撤退・再構築基準 in numbers: of series that are measured in numbers. */
export function violationsOfWithdrawal(field: string, kind: IndicatorKind, withdrawal: Decimal | null): readonly Violation[] {
  if (withdrawal === null) return []
  const codes = isNumeric(kind) ? numbersOf(kind, withdrawal) : ['otherKind']
  return codes.map((code) => ({ field: `${field}/withdrawal`, code }))
}

const isNumeric = (kind: IndicatorKind): boolean => kind !== 'milestone' && kind !== 'text'

function isOfKind(kind: IndicatorKind, direction: TargetedSeries['direction'], name: 'value' | 'upper' | 'day'): boolean {
  if (name === 'day') return kind === 'milestone'
  return isNumeric(kind) && (name === 'value' || direction === 'within')
}

const numbersOf = (kind: IndicatorKind, value: Decimal | null): readonly string[] =>
  value === null ? [] : violationsOfNumber(kind, value).map(({ code }) => code)

function violationsOfBounds(direction: TargetedSeries['direction'], { value, upper }: TargetValue): readonly (readonly [string, string])[] {
  if (direction !== 'within' || (value === null && upper === null)) return []
  if (value === null) return [['value', 'missing']]
  if (upper === null) return [['upper', 'missing']]
  return compareDecimals(upper, value) < 0 ? [['upper', 'upperBelow']] : []
}
