// Knows where the checks, the council's reporting year and the other seasons of a fiscal year lie on one strip of time.
import type { Check, CheckCalendar, CheckDates } from '../../../shared/model/check.ts'
import type { MeetingDay } from '../../../shared/model/council-due.ts'
import { isQuarter } from '../../../shared/model/check.ts'
import { dayInYear } from '../../../shared/rules/check/check-dates.ts'
import { daysBetween } from '../../../shared/rules/days-between.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { checkNames } from '../../../shared/words/check-names.ts'
import { homeWords as words } from '../../../shared/words/home.ts'

/** Places are per cent of the strip's length; days ISO dates. */
export type StripBar = Readonly<{
  id: string
  kind: 'quarter' | 'official' | 'council' | 'season'
  label: string
  from: string
  until: string
  lane: number
  start: number
  width: number
  /** It begins before the strip, or ends behind it. */
  isCut: boolean
  /** The label has no room in it, and stands behind it. */
  isBeside: boolean
  source: string
}>
/** `check`: of which it is; null of a meeting of the council. `hasRoom`: the day can stand behind the mark. */
export type StripPoint = Readonly<{
  id: string
  kind: 'deadline' | 'publication' | 'meeting'
  check: Check | null
  label: string
  day: string
  lane: number
  at: number
  hasRoom: boolean
}>
export type YearStrip = Readonly<{
  /** From April to June of the next year: the last check is published then. */
  from: string
  until: string
  months: readonly Readonly<{ id: string; label: string; start: number; width: number; isNextYear: boolean }>[]
  bars: readonly StripBar[]
  points: readonly StripPoint[]
  lanes: number
  /** null = not on the strip. */
  today: number | null
  /** The day of today has no room behind its line any more. */
  isLate: boolean
}>

const monthsShown = 15
/** What a letter of a label takes of the strip, in days: its length is about 1,200 px for 456 days. */
const daysPerLetter = 4.8
/** What the day of today takes beside its line in the lowest lane, in per cent; from there on it stands before the line. */
const todayWidth = 13
const lateInYear = 88
/** What the day of a meeting takes behind its mark, in days. */
const daysOfMeetingLabel = 34

/** `meetings` of the council: by day, those of other years among them. */
export function yearStripOf(
  fiscalYear: number,
  dates: readonly CheckDates[],
  calendar: CheckCalendar,
  today: string,
  meetings: readonly MeetingDay[] = [],
): YearStrip {
  const [from, until] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-06-30`]
  const days = daysBetween(from, until) + 1
  const placeOf = (day: string): number => (daysBetween(from, day) / days) * 100
  const clip = (place: number): number => Math.min(Math.max(place, 0), 100)
  const bar = (one: Omit<StripBar, 'start' | 'width' | 'isCut' | 'isBeside'>): StripBar => {
    const [start, end] = [placeOf(one.from), placeOf(one.until) + 100 / days]
    const width = clip(end) - clip(start)
    const isBeside = (width / 100) * days < one.label.length * daysPerLetter
    return { ...one, start: clip(start), width, isCut: start < 0 || end > 100, isBeside }
  }
  const lanes = lanesOfChecks(dates)
  const checks = dates.map((one) => {
    const kind = isQuarter(one.check) ? ('quarter' as const) : ('official' as const)
    return bar({
      id: one.check,
      kind,
      label: checkNames[one.check],
      from: one.from,
      until: one.until,
      lane: lanes.of(one.check),
      source: '',
    })
  })
  const points = dates.flatMap((one): readonly StripPoint[] => {
    const point = (kind: 'deadline' | 'publication', day: string): StripPoint => ({
      id: `${one.check} ${kind}`,
      kind,
      check: one.check,
      label: words.point[kind](checkNames[one.check]),
      day,
      lane: lanes.of(one.check),
      at: placeOf(day),
      hasRoom: true,
    })
    return [point('deadline', one.deadline), ...(one.publication === null ? [] : [point('publication', one.publication)])]
  })
  const council = [fiscalYear, fiscalYear + 1].map((year) =>
    bar({
      id: `council ${year}`,
      kind: 'council',
      label: words.councilYear(year),
      from: `${year - 1}-10-01`,
      until: `${year}-09-30`,
      lane: lanes.count,
      source: words.councilSource,
    }),
  )
  const held = meetings.filter(({ day }) => day >= from && day <= until)
  const ofMeetings = held.map((meeting, nth): StripPoint => {
    const next = held[nth + 1]?.day ?? until
    const label = nameMeeting(meeting)
    const hasRoom = daysBetween(meeting.day, next) >= daysOfMeetingLabel
    return {
      id: meeting.id,
      kind: 'meeting',
      check: null,
      label,
      day: meeting.day,
      lane: lanes.count + 1,
      at: placeOf(meeting.day),
      hasRoom,
    }
  })
  const seasons = inLanes(
    calendar.seasons.map(({ id, label, source, ...season }) =>
      bar({
        id,
        kind: 'season',
        label,
        source,
        lane: 0,
        from: dayInYear(season.from, fiscalYear),
        until: dayInYear(season.until, fiscalYear),
      }),
    ),
    days,
    lanes.count + 1 + (held.length > 0 ? 1 : 0),
  )
  const bars = [...checks, ...council, ...seasons]
  const lowest = Math.max(...bars.map(({ lane }) => lane))
  const day = today >= from && today <= until ? placeOf(today) + 50 / days : null
  const isLate = day !== null && day > lateInYear
  const isInWay = ({ lane, start, width, isBeside, label }: StripBar): boolean => {
    if (day === null || lane !== lowest) return false
    const end = start + width + (isBeside ? (label.length * daysPerLetter * 100) / days : 0)
    const left = isLate ? day - todayWidth : day
    return start < left + todayWidth && end > left
  }
  return {
    from,
    until,
    months: Array.from({ length: monthsShown }, (_, nth) => monthAt(fiscalYear, nth, placeOf)),
    bars,
    points: [...points, ...ofMeetings].filter(({ at }) => at >= 0 && at <= 100),
    // the day of today stands over no season: it has a lane of its own where it would
    lanes: 1 + lowest + (bars.some(isInWay) ? 1 : 0),
    today: day,
    isLate,
  }
}

function monthAt(fiscalYear: number, nth: number, placeOf: (day: string) => number): YearStrip['months'][number] {
  const first = (index: number) => `${fiscalYear + Math.floor((index + 3) / 12)}-${String(((index + 3) % 12) + 1).padStart(2, '0')}-01`
  const [day, next] = [first(nth), first(nth + 1)]
  const start = placeOf(day)
  return { id: day, label: words.month(Number(day.slice(5, 7))), start, width: placeOf(next) - start, isNextYear: nth >= 12 }
}

/** The quarters follow one another in one lane; each official check has its own. */
function lanesOfChecks(dates: readonly CheckDates[]) {
  const official = dates.flatMap(({ check }) => (isQuarter(check) ? [] : [check]))
  const ofQuarters = official.length < dates.length ? 1 : 0
  return {
    of: (check: Check): number => (isQuarter(check) ? 0 : ofQuarters + official.indexOf(check)),
    count: ofQuarters + official.length,
  }
}

/** The first lane in which bar and label have room behind the one before. */
function inLanes(bars: readonly StripBar[], days: number, firstLane: number): readonly StripBar[] {
  const ends: number[] = []
  return bars
    .toSorted((a, b) => a.start - b.start)
    .map((bar) => {
      const label = ((bar.label.length * daysPerLetter) / days) * 100
      const end = bar.start + (bar.isBeside ? bar.width + label : bar.width)
      const free = ends.findIndex((taken) => taken <= bar.start)
      const lane = free < 0 ? ends.length : free
      ends[lane] = end
      return { ...bar, lane: firstLane + lane }
    })
}
