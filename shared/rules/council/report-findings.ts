// Knows what is to be looked at before 運営状況の公表 goes out: whether the council met often enough, and whether its list of members is whole.
import type { CouncilSettings, Meeting, Member, MemberKind } from '../../model/council.ts'
import type { CouncilFinding } from '../../model/council-form.ts'
import { daysBetween } from '../days-between.ts'
import { findQuotaGaps, quotaOn } from './quota-findings.ts'
import { type DaySpan, fiscalYearsOfPeriod, reportPeriod } from './report-period.ts'
import { lastDayOfTerm, termsInPeriod } from './terms.ts'

type Council = Readonly<{
  settings: CouncilSettings
  kinds: readonly MemberKind[]
  members: readonly Member[]
  meetings: readonly Meeting[]
}>
const finding = (code: string, detail: CouncilFinding['detail'], isBlocking: boolean, targetId: string | null = null): CouncilFinding => ({
  code,
  detail,
  isBlocking,
  targetId,
})

/** `today`: ISO. Dates in the detail are ISO, years are 年度. */
export function findInReport(council: Council, periodYear: number, today: string): readonly CouncilFinding[] {
  const period = reportPeriod(periodYear)
  return [
    ...(today <= period.until ? [finding('periodOpen', { until: period.until }, false)] : []),
    ...findFewMeetings(council, periodYear, today),
    ...findInMembers(council, period, today),
    ...council.meetings.filter(({ day }) => isWithin(day, period) && (day ?? '') <= today).flatMap(findInHeldMeeting),
  ]
}

const isWithin = (day: string | null, { from, until }: DaySpan): boolean => day !== null && from <= day && day <= until

/**
 * 条例・要綱: in each 年度 at least two meetings of the whole council. Counted are those held until today, behind the period too: the second 年度 goes on
 * behind it, and is told as missed only when it is over.
 */
function findFewMeetings({ meetings, settings }: Council, periodYear: number, today: string): readonly CouncilFinding[] {
  return fiscalYearsOfPeriod(periodYear).flatMap((fiscalYear) => {
    const held = meetings.filter((one) => one.kind === 'plenary' && one.fiscalYear === fiscalYear && one.day !== null && one.day <= today)
    if (held.length >= settings.meetingsPerYear) return []
    const isOver = today > `${fiscalYear + 1}-03-31`
    return [finding(isOver ? 'fewMeetings' : 'fewMeetingsYet', { fiscalYear, held: held.length, needed: settings.meetingsPerYear }, isOver)]
  })
}

function findInMembers({ members, kinds, settings }: Council, period: DaySpan, today: string): readonly CouncilFinding[] {
  const there = members.filter((member) => termsInPeriod(member, period, 'within').length > 0)
  const termless = members.filter(({ terms }) => terms.length === 0)
  const lastDay = today < period.until ? today : period.until
  const gaps = findQuotaGaps(quotaOn(members, kinds, settings, lastDay))
  return [
    ...(there.length === 0 ? [finding('noMembers', {}, true)] : []),
    ...termless.map(({ id, name }) => finding('noTerm', { name }, true, id)),
    ...gaps.map(({ code, kind, count, quota }) =>
      finding(code, { kind: kind?.name ?? '', count, quota, day: lastDay }, code === 'overQuota'),
    ),
    ...there.filter(({ kindId }) => kindId === null).map(({ id, name }) => finding('noKind', { name }, true, id)),
    ...there.flatMap((member) => findInTerms(member, period, settings.termYears)),
  ]
}

/** Days on which somebody was no member between two terms, and terms that are longer than 任期. */
function findInTerms(member: Member, period: DaySpan, termYears: number): readonly CouncilFinding[] {
  const { id, name } = member
  const spans = termsInPeriod(member, period, 'within')
  const gaps = spans.slice(1).flatMap(({ from }, index) => {
    const until = spans[index]?.until ?? from
    return [finding('termGap', { name, until, from, days: daysBetween(until, from) - 1 }, false, id)]
  })
  const long = member.terms.filter(
    ({ from, until }) => from <= period.until && until >= period.from && until > lastDayOfTerm(from, termYears),
  )
  return [...gaps, ...long.map(({ from, until }) => finding('longTerm', { name, from, until, years: termYears }, false, id))]
}

/** Of a meeting that was held. Detail: how it is called (`fiscalYear`, `number`, `label`). */
export function findInHeldMeeting(meeting: Meeting): readonly CouncilFinding[] {
  const { id, fiscalYear, number, label, isOpen, closedReason, attendances, agenda, minutesState } = meeting
  const called = { fiscalYear, number, label }
  return [
    ...(!isOpen && closedReason === '' ? [finding('closedWithoutReason', called, true, id)] : []),
    ...(attendances.some(({ party }) => party === 'member') ? [] : [finding('noAttendance', called, false, id)]),
    ...(agenda.length === 0 ? [finding('noAgenda', called, false, id)] : []),
    ...(minutesState === 'published' ? [] : [finding('minutesNotPublished', called, false, id)]),
  ]
}
