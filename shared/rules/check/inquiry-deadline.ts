// Knows until when sections are asked to answer, so that what they wrote can be confirmed before a check is due.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { CheckDates } from '../../model/check.ts'
import { workingDayUpTo } from '../working-day.ts'

const daysToConfirm = 7
const daysToAnswer = 7

/**
 * ISO date: a week before the check is due, but after the last day that it looks at; where that leaves no day, the day on which it is due. Where that is over
 * on `today` (ISO date), a week from today, or the day on which it is due where that comes sooner. Where the office is closed on that day, the working day before.
 */
export function deadlineOfInquiry({ until, deadline }: Pick<CheckDates, 'until' | 'deadline'>, today: string): string {
  const early = workingDayUpTo(daysFrom(deadline, -daysToConfirm))
  const proposed = early > until ? early : deadline
  if (proposed >= today) return proposed
  const inAWeek = daysFrom(today, daysToAnswer)
  if (deadline > today && deadline < inAWeek) return deadline
  const open = workingDayUpTo(inAWeek)
  return open > today ? open : inAWeek
}

const daysFrom = (day: string, days: number): string => formatISO(addDays(parseISO(day), days), { representation: 'date' })
