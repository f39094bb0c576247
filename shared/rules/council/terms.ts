// Knows when somebody is a member of the council: on a day, within a period, and how the term stands today.
import { addDays } from 'date-fns/addDays'
import { addYears } from 'date-fns/addYears'
import { formatISO } from 'date-fns/formatISO'
import { parseISO } from 'date-fns/parseISO'
import type { Member, Seat, Term, TermsShown } from '../../model/council.ts'
import { daysBetween } from '../days-between.ts'
import type { DaySpan } from './report-period.ts'

type HasTerms = Pick<Member, 'terms'>
const dayOf = (date: Date): string => formatISO(date, { representation: 'date' })

/** The term that runs on a day (ISO); null = no member on that day. */
export const termOn = ({ terms }: HasTerms, day: string): Term | null =>
  terms.find(({ from, until }) => from <= day && day <= until) ?? null

/** What a member is on a day beside being one: in a 部会, or as 議長・副議長. A seat lasts no longer than the term that it was given in. */
export function seatsOn(member: Pick<Member, 'terms' | 'seats'>, day: string): readonly Seat[] {
  const term = termOn(member, day)
  if (!term) return []
  return member.seats.filter(({ from, until }) => from <= day && (until === null ? isOfTerm(member, from, day) : day <= until))
}
/** Without an end a seat goes on through terms that follow one another, and ends with the last of them. */
const isOfTerm = ({ terms }: HasTerms, from: string, day: string): boolean =>
  joined(terms).some((span) => span.from <= from && day <= span.until)

/** Whether on any of the days of a span. A seat ends at the latest with the terms that follow on from its first day; one given outside of every term, on that day. */
export function isSeatWithin({ terms }: HasTerms, { from, until }: Seat, span: DaySpan): boolean {
  const end = joined(terms).find((one) => one.from <= from && from <= one.until)?.until ?? from
  const lastDay = until !== null && until < end ? until : end
  return from <= span.until && lastDay >= span.from
}

/** Terms that follow one another without a day between them, as one span each. */
function joined(terms: readonly DaySpan[]): readonly DaySpan[] {
  const spans: DaySpan[] = []
  for (const { from, until } of terms.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = spans.at(-1)
    if (last && from <= dayAfter(last.until)) spans.splice(-1, 1, { from: last.from, until: last.until > until ? last.until : until })
    else spans.push({ from, until })
  }
  return spans
}
/** The day that follows; both ISO. */
export const dayAfter = (day: string): string => dayOf(addDays(parseISO(day), 1))

/**
 * What is printed beside a name in the list of a period: 'within' = 対象期間における委員の期間, terms that follow one another as one; 'whole' = 委員の任期,
 * every term that touches the period as it is. [] = no member in that period. Source: 規則第5条第1項第1号.
 */
export function termsInPeriod({ terms }: HasTerms, period: DaySpan, shown: TermsShown): readonly DaySpan[] {
  const touches = ({ from, until }: DaySpan): boolean => from <= period.until && until >= period.from
  if (shown === 'whole') return terms.filter(touches).map(({ from, until }) => ({ from, until }))
  return joined(terms)
    .filter(touches)
    .map(({ from, until }) => ({
      from: from < period.from ? period.from : from,
      until: until > period.until ? period.until : until,
    }))
}

/** How many days before its end a term counts as ending: time enough to ask bodies for names and to call for candidates. */
export const endingDays = 120
export const termStates = ['current', 'ending', 'coming', 'ended', 'none'] as const
export type TermState = (typeof termStates)[number]

/** How the member stands on a day (ISO). 'ending': the last term that follows on ends within `endingDays`. */
export function termStateOf({ terms }: HasTerms, today: string): TermState {
  const spans = joined(terms)
  const now = spans.find(({ from, until }) => from <= today && today <= until)
  if (now) return daysBetween(today, now.until) <= endingDays ? 'ending' : 'current'
  if (spans.some(({ from }) => from > today)) return 'coming'
  return spans.length > 0 ? 'ended' : 'none'
}

/** The last day of a term of so many years: 令和5年10月1日 and 2 years → 令和7年9月30日. */
export const lastDayOfTerm = (from: string, years: number): string => dayOf(addDays(addYears(parseISO(from), years), -1))
