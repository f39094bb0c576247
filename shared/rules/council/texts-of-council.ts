// Knows every text that a person wrote about the ward council but opinions, each with the year and the place that it belongs to.
import type { CouncilReport, Meeting, Member, Utterance } from '../../model/council.ts'
import type { MemberSheet } from '../../model/member-sheet.ts'
import type { MeetingTextField, MemberTextField, PlaceInCouncil } from '../../model/search.ts'

/** As TextOfPlan; fiscalYear null = of no year. */
export type TextOfCouncil = Readonly<{ fiscalYear: number | null; ref: PlaceInCouncil; text: string; number: string; title: string }>
/** What of a meeting is written. `attendances`: of those who are no members. */
export type MeetingTexts = Readonly<Record<MeetingTextField, string>> &
  Readonly<{
    id: string
    fiscalYear: number
    number: number
    day: string | null
    agenda: readonly Pick<Meeting['agenda'][number], 'number' | 'title'>[]
    handouts: readonly Pick<Meeting['handouts'][number], 'number' | 'title'>[]
    attendances: readonly Pick<Meeting['attendances'][number], 'name' | 'post'>[]
    utterances: readonly Pick<Utterance, 'id' | 'speaker' | 'text'>[]
  }>
export type SheetTexts = Pick<MemberSheet, 'fiscalYear' | 'title' | 'request'> &
  Readonly<{ id: string; items: readonly string[]; comments: readonly string[] }>

const meetingFields: readonly MeetingTextField[] = ['label', 'place', 'legalBasis', 'closedReason', 'remarks', 'note']
const memberFields: readonly MemberTextField[] = ['name', 'kana', 'shortName', 'affiliation', 'note']

/** Head, agenda, handouts, who was there, then 会議録 in the order in which it was said. */
export function textsOfMeeting(meeting: MeetingTexts): readonly TextOfCouncil[] {
  const { id, fiscalYear, agenda, handouts, attendances, utterances } = meeting
  const of = { fiscalYear, number: String(meeting.number), title: meeting.label }
  return [
    ...meetingFields.map((field): TextOfCouncil => ({ ref: { kind: 'meeting', id, field }, text: meeting[field], ...of })),
    ...(['number', 'title'] as const).flatMap((field) => [
      ...agenda.map((item): TextOfCouncil => ({ ref: { kind: 'agendaItem', id, field }, text: item[field], ...of })),
      ...handouts.map((handout): TextOfCouncil => ({ ref: { kind: 'handout', id, field }, text: handout[field], ...of })),
    ]),
    ...attendances.flatMap(({ name, post }): readonly TextOfCouncil[] => [
      { ref: { kind: 'attendance', id, field: 'name' }, text: name, ...of },
      { ref: { kind: 'attendance', id, field: 'post' }, text: post, ...of },
    ]),
    ...utterances.flatMap(({ id: lineId, speaker, text }): readonly TextOfCouncil[] => [
      { ref: { kind: 'utterance', id, lineId, field: 'speaker' }, text: speaker, ...of },
      { ref: { kind: 'utterance', id, lineId, field: 'text' }, text, ...of },
    ]),
  ]
}

/** Members in the ward's order, of no year; sheets and reports by year. A report is of the year of its October. */
export function textsOfCouncil(
  members: readonly Member[],
  sheets: readonly SheetTexts[],
  reports: readonly CouncilReport[],
): readonly TextOfCouncil[] {
  return [...members.flatMap(textsOfMember), ...sheets.flatMap(textsOfSheet), ...reports.map(textOfReport)]
}

function textsOfMember(member: Member): readonly TextOfCouncil[] {
  const { id, terms } = member
  const of = { fiscalYear: null, number: '', title: member.name }
  return [
    ...memberFields.map((field): TextOfCouncil => ({ ref: { kind: 'member', id, field }, text: member[field], ...of })),
    ...terms.map(({ endReason: text }): TextOfCouncil => ({ ref: { kind: 'memberTerm', id, field: 'endReason' }, text, ...of })),
  ]
}

function textsOfSheet({ id, fiscalYear, title, request, items, comments }: SheetTexts): readonly TextOfCouncil[] {
  const of = { fiscalYear, number: '', title }
  return [
    { ref: { kind: 'memberSheet', id, field: 'title' }, text: title, ...of },
    { ref: { kind: 'memberSheet', id, field: 'request' }, text: request, ...of },
    ...items.map((text): TextOfCouncil => ({ ref: { kind: 'memberSheetItem', id, field: 'text' }, text, ...of })),
    ...comments.map((text): TextOfCouncil => ({ ref: { kind: 'memberSheetAnswer', id, field: 'comment' }, text, ...of })),
  ]
}

const textOfReport = ({ periodYear, remarks: text }: CouncilReport): TextOfCouncil => ({
  fiscalYear: periodYear,
  ref: { kind: 'councilReport', id: String(periodYear), field: 'remarks' },
  text,
  number: '',
  title: '',
})
