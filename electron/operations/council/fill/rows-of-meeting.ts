// Knows what the forms say of a meeting: when and where, what it was about, what was handed out.
import type { Meeting } from '../../../../shared/model/council.ts'
import { handoutTimingNames, meetingFormatNames, minutesStateNames } from '../../../../shared/words/council.ts'
import { councilFormText as words, sayWhen } from '../../../../shared/words/council-forms.ts'
import { nameTarget } from '../../../../shared/words/council-targets.ts'
import { shortLabelOfDay } from '../../../../shared/words/dates.ts'
import { type FormRow, type FormSources, isPublic } from './form-sources.ts'

type Fact = readonly [key: string, label: string, text: string]
export const factRows = (facts: readonly Fact[]): readonly FormRow[] =>
  facts.filter(([, , text]) => text !== '').map(([key, label, text]) => ({ key, cells: { label, text } }))

/** Of one to come: when the doors open, and nothing of how it went. */
export function meetingFacts({ meeting }: FormSources): readonly FormRow[] {
  if (!meeting) return []
  const opens = meeting.opensAt === null ? '' : words.opens(meeting.opensAt)
  return factRows([
    ['day', words.facts.day, `${sayWhen(meeting)}${opens}`],
    ...placeFacts(meeting),
    ['open', words.facts.open, sayOpen({ ...meeting, audience: null })],
    ['basis', words.facts.basis, meeting.legalBasis],
    ['remarks', words.facts.remarks, meeting.remarks],
  ])
}

export function minutesFacts(sources: FormSources): readonly FormRow[] {
  const { meeting } = sources
  if (!meeting) return []
  return factRows([
    ['day', words.facts.day, sayWhen(meeting)],
    ...placeFacts(meeting),
    ['open', words.facts.open, sayOpen(meeting)],
    ['basis', words.facts.basis, meeting.legalBasis],
    ['remarks', words.facts.remarks, meeting.remarks],
    ['minutes', words.facts.minutes, isPublic(sources) ? '' : sayMinutesState(meeting)],
  ])
}

const placeFacts = ({ place, format }: Meeting): readonly Fact[] => [
  ['place', words.facts.place, place],
  ['format', words.facts.format, format === 'venue' ? '' : meetingFormatNames[format]],
]
export const sayOpen = ({ isOpen, closedReason, audience }: Pick<Meeting, 'isOpen' | 'closedReason' | 'audience'>): string =>
  isOpen ? words.isOpen(audience) : words.isClosed(closedReason)

function sayMinutesState({ minutesState, minutesConfirmedDay, publishedDay }: Meeting): string {
  const day = minutesState === 'confirmed' ? minutesConfirmedDay : minutesState === 'published' ? publishedDay : null
  return [minutesStateNames[minutesState], day === null ? '' : shortLabelOfDay(day)].filter((part) => part !== '').join('　')
}

export function agendaRows(sources: FormSources): readonly FormRow[] {
  return (sources.meeting?.agenda ?? []).map(({ id, number, title, about }) => ({
    key: id,
    cells: { number, title, ...(isPublic(sources) ? {} : { about: about.map(nameTarget).join('\n') }) },
  }))
}

export function handoutRows({ meeting }: FormSources): readonly FormRow[] {
  return (meeting?.handouts ?? []).map(({ id, number, title, timing }) => ({
    key: id,
    cells: { number, title, timing: handoutTimingNames[timing] },
  }))
}

/** 区内だけの覚え書き. */
export function meetingNote(sources: FormSources): readonly FormRow[] {
  const note = isPublic(sources) ? '' : (sources.meeting?.note ?? '')
  return note === '' ? [] : [{ key: 'note', cells: { text: note } }]
}
