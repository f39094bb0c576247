// Knows how many days lie between two dates.
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import { parseISO } from 'date-fns/parseISO'

/** ISO dates; negative where `until` is the earlier one. */
export const daysBetween = (from: string, until: string): number => differenceInCalendarDays(parseISO(until), parseISO(from))
