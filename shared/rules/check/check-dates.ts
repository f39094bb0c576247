// Knows when the checks of a fiscal year begin, end, are due and are published.
import type { Check, CheckCalendar, CheckDates, CheckDeadline, FiscalDay } from '../../model/check.ts'
import type { CheckPeriod } from '../../model/ward-plan.ts'
import { workingDayUpTo } from '../working-day.ts'

/** ISO date of the day in that fiscal year. */
export function dayInYear({ day, next }: FiscalDay, fiscalYear: number): string {
  const year = fiscalYear + next
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return `${year}-${day === '02-29' && !isLeap ? '02-28' : day}`
}

/**
 * The quarters, and the official checks that the year's forms have bands for, in the order of the year; dates that the ward set itself in place of the
 * calendar's. What the calendar proposes for a day on which the ward office is closed is moved to the working day before (前倒し): nothing that was
 * promised by a day comes later. A day on which the city did publish stays what it was. Source of the calendar: official-forms §4.1, 年度中間期 = 8月末,
 * 年度末 = 3月末, published about a month and two months later.
 */
export function checkDatesOf(
  calendar: CheckCalendar,
  official: readonly CheckPeriod[],
  fiscalYear: number,
  own: ReadonlyMap<Check, CheckDeadline>,
): readonly CheckDates[] {
  const publishedOn = (check: Check) => calendar.published.find((one) => one.check === check && one.fiscalYear === fiscalYear)?.day
  const isOfYear = (check: Check) => (check !== 'midYearReview' && check !== 'selfEvaluation') || official.includes(check)
  return calendar.checks
    .filter(({ check }) => isOfYear(check))
    .map(({ check, from, until, deadline, publication }) => ({
      check,
      from: dayInYear(from, fiscalYear),
      until: dayInYear(until, fiscalYear),
      deadline: workingDayUpTo(dayInYear(deadline, fiscalYear)),
      publication: publication && (publishedOn(check) ?? workingDayUpTo(dayInYear(publication, fiscalYear))),
      ...own.get(check),
    }))
}
