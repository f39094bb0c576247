// Knows where 年度, 対象期間, members' terms, seasons and meetings of a council's year lie on one strip of time.
import type { CheckCalendar } from '../../../../shared/model/check.ts'
import type { Meeting, Member } from '../../../../shared/model/council.ts'
import { dayInYear } from '../../../../shared/rules/check/check-dates.ts'
import { reportPeriod } from '../../../../shared/rules/council/report-period.ts'
import { daysBetween } from '../../../../shared/rules/days-between.ts'
import { labelOfFiscalYear } from '../../../../shared/rules/fiscal-year.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilYearWords as words } from '../../../../shared/words/council-year.ts'

export const stripRows = ['fiscalYear', 'period', 'term', 'season', 'meeting'] as const
export type StripRow = (typeof stripRows)[number]
/** Days ISO, inclusive; places per cent of the strip. A meeting is one day. */
export type StripMark = Readonly<{
  id: string
  row: StripRow
  label: string
  from: string
  until: string
  lane: number
  start: number
  width: number
  isCut: boolean
  /** Where the label stands: it has room in the bar, behind it, or only before it. */
  labelAt: 'in' | 'behind' | 'before'
  /** Of a meeting: before today, or today. */
  isHeld: boolean
  source: string
}>
export type CouncilStrip = Readonly<{
  /** From April to September of the next year: the period that begins in it ends then. */
  from: string
  until: string
  months: readonly Readonly<{ id: string; label: string; start: number; width: number }>[]
  marks: readonly StripMark[]
  lanes: Readonly<Record<StripRow, number>>
  /** null = not on the strip. */
  today: number | null
}>

const monthsShown = 18
/** What a letter of a label takes of the strip, in days: its length is about 1,000 px for 548 days. */
const daysPerLetter = 7.2
/** In per cent: what ends where the next begins leaves it room. */
const tolerance = 0.01
type Raw = Omit<StripMark, 'lane' | 'start' | 'width' | 'isCut' | 'labelAt'>
type StripRequest = Readonly<{
  fiscalYear: number
  calendar: CheckCalendar
  members: readonly Member[]
  meetings: readonly Meeting[]
  today: string
}>

export function councilStripOf(request: StripRequest): CouncilStrip {
  const { fiscalYear, today } = request
  const [from, until] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-09-30`]
  const days = daysBetween(from, until) + 1
  const placeOf = (day: string): number => (daysBetween(from, day) / days) * 100
  const raw = marksOf(request).filter((mark) => mark.until >= from && mark.from <= until)
  const marks = stripRows.flatMap((row) =>
    inLanes(
      raw.filter((mark) => mark.row === row),
      placeOf,
      { until, days },
    ),
  )
  const lanesOf = (row: StripRow) => Math.max(1, ...marks.filter((mark) => mark.row === row).map(({ lane }) => lane + 1))
  return {
    from,
    until,
    months: Array.from({ length: monthsShown }, (_, nth) => {
      const [first, next] = [firstOfMonth(fiscalYear, nth), firstOfMonth(fiscalYear, nth + 1)]
      return { id: first, label: words.month(Number(first.slice(5, 7))), start: placeOf(first), width: placeOf(next) - placeOf(first) }
    }),
    marks,
    lanes: {
      fiscalYear: lanesOf('fiscalYear'),
      period: lanesOf('period'),
      term: lanesOf('term'),
      season: lanesOf('season'),
      meeting: lanesOf('meeting'),
    },
    today: today >= from && today <= until ? placeOf(today) + 50 / days : null,
  }
}

function marksOf({ fiscalYear, calendar, members, meetings, today }: StripRequest): readonly Raw[] {
  const mark = (row: StripRow, id: string, label: string, from: string, until: string, more: Partial<Raw> = {}): Raw => ({
    id: `${row} ${id}`,
    row,
    label,
    from,
    until,
    isHeld: false,
    source: '',
    ...more,
  })
  const years = [fiscalYear, fiscalYear + 1]
  return [
    ...years.map((year) => mark('fiscalYear', `${year}`, labelOfFiscalYear(year), `${year}-04-01`, `${year + 1}-03-31`)),
    ...[fiscalYear - 1, fiscalYear].map((year) => {
      const { from, until } = reportPeriod(year)
      return mark('period', `${year}`, words.period(year), from, until)
    }),
    ...termsOf(members).map(({ from, until, count }) => mark('term', `${from} ${until}`, words.term(count, until), from, until)),
    ...years.flatMap((year) =>
      calendar.seasons.map(({ id, label, source, ...season }) =>
        mark('season', `${id} ${year}`, label, dayInYear(season.from, year), dayInYear(season.until, year), { source }),
      ),
    ),
    ...meetings.flatMap((meeting) =>
      meeting.day === null
        ? []
        : [
            mark('meeting', meeting.id, nameShort(meeting), meeting.day, meeting.day, {
              isHeld: meeting.day <= today,
              source: nameMeeting(meeting),
            }),
          ],
    ),
  ]
}

const nameShort = ({ number, label }: Meeting): string => `第${number}回${label}`

/** Those of one beginning and end together, the earliest first. */
function termsOf(members: readonly Member[]): readonly Readonly<{ from: string; until: string; count: number }>[] {
  const all = members.flatMap(({ terms }) => terms)
  return [...Map.groupBy(all, ({ from, until }) => `${from} ${until}`).values()]
    .flatMap((same) => (same[0] ? [{ from: same[0].from, until: same[0].until, count: same.length }] : []))
    .toSorted((a, b) => (a.from === b.from ? a.until.localeCompare(b.until) : a.from.localeCompare(b.from)))
}

function firstOfMonth(fiscalYear: number, nth: number): string {
  return `${fiscalYear + Math.floor((nth + 3) / 12)}-${String(((nth + 3) % 12) + 1).padStart(2, '0')}-01`
}

/** Each in the first lane in which it and its label have room behind those before. */
function inLanes(
  raw: readonly Raw[],
  placeOf: (day: string) => number,
  { until, days }: Readonly<{ until: string; days: number }>,
): readonly StripMark[] {
  const clip = (place: number): number => Math.min(Math.max(place, 0), 100)
  const ends: number[] = []
  return raw
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map((one) => {
      const [begins, finishes] = [placeOf(one.from), placeOf(one.until) + 100 / days]
      const [start, end] = [clip(begins), clip(finishes)]
      const label = ((one.label.length * daysPerLetter) / days) * 100
      const labelAt = end - start >= label ? ('in' as const) : end + label <= 100 ? ('behind' as const) : ('before' as const)
      const [left, right] = [labelAt === 'before' ? start - label : start, labelAt === 'behind' ? end + label : end]
      const free = ends.findIndex((taken) => taken <= left + tolerance)
      const lane = free < 0 ? ends.length : free
      ends[lane] = right
      return { ...one, lane, start, width: end - start, isCut: begins < 0 || one.until > until, labelAt }
    })
}
