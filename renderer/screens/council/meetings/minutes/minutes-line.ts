// Knows a line of 会議録 as it stands in its table, and what becomes of it when one of its cells is written.
import { type Meeting, type Member, type Utterance, utteranceKinds } from '../../../../../shared/model/council.ts'
import { callName } from '../../../../../shared/rules/council/call-name.ts'
import type { Seat } from '../../../../../shared/rules/council/find-speakers.ts'
import { memberCalled } from '../../../../../shared/rules/council/members-called.ts'
import { agendaNamed } from '../../../../../shared/rules/council/read-opinion-table.ts'
import { minutesWords as words } from '../../../../../shared/words/council-minutes.ts'

/** `line` null = a new one, behind `afterId`. */
export type MinutesRow = Readonly<{ key: string; nth: number; line: Utterance | null; afterId: string | null }>
export type TypedLine = Omit<Utterance, 'id'> & Readonly<{ id: string | null }>
export type MinutesWorld = Readonly<{ meeting: Meeting; members: readonly Member[]; seats: readonly Seat[]; day: string }>
export type MinutesColumn = 'kind' | 'speaker' | 'text' | 'agenda'

const blank: TypedLine = { id: null, kind: 'speech', agendaItemId: null, memberId: null, speaker: '', text: '' }

/** A number that is a seat stands for that member. */
export function writtenLine(
  { line, afterId }: MinutesRow,
  column: MinutesColumn,
  typed: string,
  world: MinutesWorld,
  lines: readonly Utterance[],
): TypedLine {
  const { meeting, members, seats, day } = world
  // A new line goes on with the agenda item of the one before it.
  const before = line ?? { ...blank, agendaItemId: lines.find(({ id }) => id === afterId)?.agendaItemId ?? null }
  if (column === 'text') return { ...before, text: typed }
  if (column === 'agenda') return { ...before, agendaItemId: agendaNamed(typed, meeting.agenda)?.id ?? null }
  if (column === 'kind') return before
  const number = /^[0-9０-９]{1,3}$/.test(typed.trim()) ? Number(typed.normalize('NFKC')) : null
  const seat = seats.find((one) => one.seat === number)
  if (seat) return { ...before, speaker: callName(seat.member), memberId: seat.member.id }
  return { ...before, speaker: typed, memberId: memberCalled(typed, members, { day, subcommitteeId: meeting.subcommitteeId }) }
}

/** The kind after this one. What was said keeps its words; who said it goes with the kind, but is put before them. */
export function nextKind(line: Utterance): TypedLine {
  const kind = utteranceKinds[(utteranceKinds.indexOf(line.kind) + 1) % utteranceKinds.length] ?? 'speech'
  if (kind === 'speech' || line.speaker === '') return { ...line, kind }
  return { ...line, kind, speaker: '', memberId: null, text: [line.speaker, line.text].filter(Boolean).join('　') }
}

/** Why a text cannot be kept in a cell; null where it can. */
export function complaintAboutCell(row: MinutesRow, column: string, typed: string, { meeting }: MinutesWorld): string | null {
  if (column === 'agenda') return typed.trim() === '' || agendaNamed(typed, meeting.agenda) ? null : words.unknownAgenda
  if (row.line === null) return null
  const other = column === 'text' ? row.line.speaker : column === 'speaker' ? row.line.text : ''
  return typed.trim() === '' && other === '' ? words.isLineEmpty : null
}

/** '1 運営方針' of a line. */
export function agendaOf({ agendaItemId }: Pick<Utterance, 'agendaItemId'>, meeting: Meeting): string {
  const item = meeting.agenda.find(({ id }) => id === agendaItemId)
  return item ? `${item.number} ${item.title}`.trim() : ''
}
