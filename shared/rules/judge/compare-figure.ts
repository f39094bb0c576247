// Knows when a figure meets its target: a bound, a range, last year's figure, or a day.
import type { Decimal, Direction, TargetValue } from '../../model/indicator.ts'
import { compareDecimals, subtractDecimals } from '../decimal.ts'
import type { JudgedTarget } from '../target-of.ts'
import { type Finding, nothing } from './verdict-from.ts'

/** Which way is better, and whether the bound itself does not count (超える, 未満). */
type Bound = Readonly<{ direction: Direction; isStrict: boolean }>

/** 以上 of ↑, 以下 of ↓; strictly: 超, 未満. */
function reaches(actual: Decimal, bound: Decimal, direction: 'up' | 'down', isStrict: boolean): boolean {
  const order = compareDecimals(actual, bound) * (direction === 'up' ? 1 : -1)
  return isStrict ? order > 0 : order >= 0
}

/** Both bounds count, unless strict; one that is not said does not bind. null where the target says no number. */
export function compareWithTarget(actual: Decimal, { value, upper }: TargetValue, bound: Bound): Omit<Finding, 'isConfirmed'> | null {
  const { direction, isStrict } = bound
  if (direction !== 'within') {
    if (value === null) return null
    const facts = { difference: subtractDecimals(actual, value) }
    return { outcome: reaches(actual, value, direction, isStrict) ? 'met' : 'unmet', why: 'compared', facts }
  }
  if (value === null && upper === null) return null
  if (value !== null && !reaches(actual, value, 'up', isStrict)) {
    return { outcome: 'unmet', why: 'inRange', facts: { difference: subtractDecimals(actual, value) } }
  }
  if (upper !== null && !reaches(actual, upper, 'down', isStrict)) {
    return { outcome: 'unmet', why: 'inRange', facts: { difference: subtractDecimals(actual, upper) } }
  }
  return { outcome: 'met', why: 'inRange', facts: { difference: null } }
}

/** 前年度以上 (↓: 以下); of a series judged within bounds there is no such thing. */
export function compareWithLastYear(actual: Decimal, lastValue: Decimal | null, { direction, isStrict }: Bound): Finding {
  if (direction === 'within') return nothing('notJudged', { direction })
  if (lastValue === null) return nothing('noLastYear')
  const facts = { lastValue, difference: subtractDecimals(actual, lastValue) }
  return { outcome: reaches(actual, lastValue, direction, isStrict) ? 'met' : 'unmet', why: 'asLastYear', facts }
}

/**
 * Worse than 撤退・再構築基準; reaching it exactly is enough. Within bounds it lies on the side on which it was set.
 */
export function isBelowWithdrawal(actual: Decimal, withdrawal: Decimal, direction: Direction, target: TargetValue | null): boolean {
  const isUpperSide = direction === 'within' && target?.upper != null && compareDecimals(withdrawal, target.upper) >= 0
  return !reaches(actual, withdrawal, direction === 'down' || isUpperSide ? 'down' : 'up', false)
}

/** Done by the day, or on it; a day later is late, told with the day. `checkDay`: a deadline after it is still ahead. */
export function compareDay(day: string | null, judged: JudgedTarget | null, checkDay: string): Finding {
  const targetDay = judged?.target.day ?? null
  if (targetDay === null) return nothing('noTarget', { day, from: judged?.from ?? null })
  const facts = { day, targetDay, isAhead: targetDay > checkDay ? 1 : 0 }
  if (day === null) return { outcome: 'unmet', why: 'notYet', facts }
  return day <= targetDay ? { outcome: 'met', why: 'onTime', facts } : { outcome: 'late', why: 'lateDay', facts }
}
