// Knows until when sections are asked to answer, so that what they wrote can be confirmed before a check is due.
import { addDays } from 'date-fns/addDays'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { CheckDates } from '../../model/check.ts'

const daysToConfirm = 7

/** ISO date: a week before the check is due, but after the last day that it looks at; where that leaves no day, the day on which it is due. */
export function deadlineOfInquiry({ until, deadline }: Pick<CheckDates, 'until' | 'deadline'>): string {
  const early = formatISO(addDays(parseISO(deadline), -daysToConfirm), { representation: 'date' })
  return early > until ? early : deadline
}
