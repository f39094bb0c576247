// Knows what 運営状況の公表 says of a 対象期間 (条例第11条第2項, 規則第5条): members and their terms, meetings, what was said and what became of it.
import type { Meeting, Member } from '../../../../shared/model/council.ts'
import { orderMembers, rolesIn } from '../../../../shared/rules/council/member-order.ts'
import type { DaySpan } from '../../../../shared/rules/council/report-period.ts'
import { isSeatWithin, termsInPeriod } from '../../../../shared/rules/council/terms.ts'
import { nameMeeting } from '../../../../shared/words/council.ts'
import { councilFormText as words, sayWhen } from '../../../../shared/words/council-forms.ts'
import { type FormRow, type FormSources, isPublic, nameOfKind } from './form-sources.ts'
import { saySeats } from './rows-of-attendance.ts'
import { sayOpen } from './rows-of-meeting.ts'

const running = (key: string, text: string): readonly FormRow[] => (text === '' ? [] : [{ key, cells: { text } }])

export function periodRows({ period }: FormSources): readonly FormRow[] {
  return period ? running('period', words.period(period.from, period.until)) : []
}
export const memberNote = ({ settings }: FormSources): readonly FormRow[] => running('memberNote', settings.memberNote)
export const remarksRows = ({ report }: FormSources): readonly FormRow[] => running('remarks', report?.remarks ?? '')

/** Everybody who was a member on any of its days, whatever the ward prints beside opinions: the ordinance wants the names. */
export function memberRows(sources: FormSources): readonly FormRow[] {
  const { period, members, settings } = sources
  if (!period) return []
  const there = members.filter((member) => termsInPeriod(member, period, 'within').length > 0)
  return orderMembers(there, settings, period).map((member) => ({ key: member.id, cells: memberCells(sources, member, period) }))
}

function memberCells(sources: FormSources, member: Member, period: DaySpan): FormRow['cells'] {
  const { settings } = sources
  const kind = nameOfKind(sources, member)
  const affiliation = kind === '' || member.affiliation === '' ? member.affiliation : `（${member.affiliation}）`
  const seats = member.seats.filter((seat) => seat.subcommitteeId !== null && isSeatWithin(member, seat, period))
  const mark = rolesIn(member, period).includes('chair') ? settings.chairMark : ''
  const shared = {
    name: `${mark}${member.name}`,
    kind: `${kind}${affiliation}`,
    term: termsInPeriod(member, period, settings.termsShown)
      .map(({ from, until }) => words.term(from, until))
      .join('\n'),
    seats: saySeats(sources, seats),
  }
  if (isPublic(sources)) return shared
  const reasons = member.terms.filter(({ until, endReason }) => endReason !== '' && until >= period.from && until <= period.until)
  const note = [...reasons.map(({ endReason }) => words.endReason(endReason)), member.note].filter((part) => part !== '').join('\n')
  return { ...shared, note }
}

/** Those that were held, by day. */
function heldIn({ meetings, today }: Pick<FormSources, 'meetings' | 'today'>, period: DaySpan): readonly Meeting[] {
  const isHeld = ({ day }: Meeting) => day !== null && day >= period.from && day <= period.until && day <= today
  return meetings.filter(isHeld).toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : 1))
}

export function meetingRows(sources: FormSources): readonly FormRow[] {
  const { period } = sources
  if (!period) return []
  return heldIn(sources, period).map((meeting) => {
    const present = meeting.attendances.filter(({ party, way }) => party === 'member' && way !== 'absent').length
    const agenda = meeting.agenda.map(({ number, title }) => [number, title].filter((part) => part !== '').join(' '))
    const cells = {
      meeting: nameMeeting(meeting),
      time: [sayWhen(meeting, '\n'), meeting.place].filter((part) => part !== '').join('\n'),
      agenda: agenda.join('\n'),
      present: words.people(present),
      open: sayOpen(meeting),
    }
    return { key: meeting.id, cells }
  })
}

/** By class, of what is decided; the rest as one line. */
export function opinionCounts(sources: FormSources): readonly FormRow[] {
  const { counted, answerClasses } = sources
  if (counted.length === 0) return []
  const confirmed = counted.filter(({ answerState }) => answerState === 'confirmed')
  const row = (key: string, name: string, count: number): readonly FormRow[] =>
    count === 0 ? [] : [{ key, cells: { class: name, count: words.count(count) } }]
  return [
    ...answerClasses.flatMap(({ id, name }) => row(id, name, confirmed.filter(({ answerClassId }) => answerClassId === id).length)),
    ...row('none', words.noClass, confirmed.filter(({ answerClassId }) => answerClassId === null).length),
    ...row('thinking', words.thinkingClass, counted.length - confirmed.length),
    ...row('total', words.total, counted.length),
  ]
}
