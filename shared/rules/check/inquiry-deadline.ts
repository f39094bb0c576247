// Knows until when sections are asked to answer, so that what they wrote can be confirmed before a check is due.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { CheckDates } from '../../model/check.ts'

const daysToConfirm = 7
const daysToAnswer = 7

/**
 * ISO date: a week before the check is due, but after the last day that it looks at; where that leaves no day, the day on which it is due. Where that is over
 * on `today` (ISO date), a week from today, or the day on which it is due where that comes sooner.
 */
export function deadlineOfInquiry({ until, deadline }: Pick<CheckDates, 'until' | 'deadline'>, today: string): string {
  const early = daysFrom(deadline, -daysToConfirm)
  const proposed = early > until ? early : deadline
  if (proposed >= today) return proposed
  const inAWeek = daysFrom(today, daysToAnswer)
  return deadline > today && deadline < inAWeek ? deadline : inAWeek
}

const daysFrom = (day: string, days: number): string => formatISO(addDays(parseISO(day), days), { representation: 'date' })
