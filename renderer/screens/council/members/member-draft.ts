// Knows a member of the council while it is written: what is typed, why it cannot be stored yet, and what is stored.
import { type CouncilSettings, type Member, type MemberTyped, type SeatRole, seatRoles } from '../../../../shared/model/council.ts'
import type { MemberKindId, SubcommitteeId } from '../../../../shared/model/ids.ts'
import { dayAfter, lastDayOfTerm } from '../../../../shared/rules/council/terms.ts'
import { violationsOfMember } from '../../../../shared/rules/council/violations-of-member.ts'
import { parseDay } from '../../../../shared/rules/parse-day.ts'
import { maxNameLength } from '../../../../shared/rules/short-name.ts'
import { memberWords as words } from '../../../../shared/words/council-members.ts'
import { dayAsTyped } from '../../../../shared/words/surveys.ts'
import { describeViolation } from '../../../../shared/words/violations.ts'

/** Days as they are typed; `key` names the line while it is written. */
export type TermDraft = Readonly<{ key: string; id: string | null; from: string; until: string; endReason: string }>
/** `body` '' = the whole council. */
export type SeatDraft = Readonly<{ key: string; id: string | null; body: string; role: SeatRole; from: string; until: string }>
export type MemberDraft = Readonly<{
  name: string
  kana: string
  shortName: string
  kindId: string
  affiliation: string
  note: string
  terms: readonly TermDraft[]
  seats: readonly SeatDraft[]
}>

/** null = a new one. */
export function draftOf(member: Member | null): MemberDraft {
  return {
    name: member?.name ?? '',
    kana: member?.kana ?? '',
    shortName: member?.shortName ?? '',
    kindId: member?.kindId ?? '',
    affiliation: member?.affiliation ?? '',
    note: member?.note ?? '',
    terms: (member?.terms ?? []).map(({ id, from, until, endReason }) => ({
      key: id,
      id,
      from: dayAsTyped(from),
      until: dayAsTyped(until),
      endReason,
    })),
    seats: (member?.seats ?? []).map(({ id, subcommitteeId, role, from, until }) => ({
      key: id,
      id,
      body: subcommitteeId ?? '',
      role,
      from: dayAsTyped(from),
      until: dayAsTyped(until),
    })),
  }
}

/** Days that cannot be read count as none: complaintsOf tells them. */
export function typedOf(id: string | null, draft: MemberDraft): MemberTyped {
  return {
    ...draft,
    id,
    kindId: draft.kindId === '' ? null : (draft.kindId as MemberKindId),
    terms: draft.terms.map(({ id: termId, from, until, endReason }) => ({
      id: termId,
      from: parseDay(from) ?? '',
      until: parseDay(until) ?? '',
      endReason,
    })),
    seats: draft.seats.map(({ id: seatId, body, role, from, until }) => ({
      id: seatId,
      subcommitteeId: body === '' ? null : (body as SubcommitteeId),
      role,
      from: parseDay(from) ?? '',
      until: until.trim() === '' ? null : (parseDay(until) ?? ''),
    })),
  }
}

/** By place: 'name', 'kana', …, 'term', 'seat', or '<key>/from', '<key>/until', '<key>/role'. {} = it can be stored. */
export function complaintsOf(draft: MemberDraft): Readonly<Record<string, string>> {
  const ofDays = Object.fromEntries([...draft.terms.flatMap(complaintsOfTerm), ...draft.seats.flatMap(complaintsOfSeat)])
  if (Object.keys(ofDays).length > 0) return draft.name.trim() === '' ? { ...ofDays, name: words.nameNeeded } : ofDays
  return Object.fromEntries(
    violationsOfMember(trimmed(typedOf(null, draft))).map((violation) => [violation.field.split('/')[2] ?? '', sentenceOf(violation)]),
  )
}
const trimmed = (typed: MemberTyped): MemberTyped => ({ ...typed, name: typed.name.trim() })
function sentenceOf(violation: Readonly<{ field: string; code: string }>): string {
  if (violation.code === 'missing') return words.nameNeeded
  if (violation.code === 'overlappingTerm') return words.overlapping
  if (violation.code === 'overlappingSeat') return words.overlappingSeat
  return describeViolation({ ...violation, values: { max: maxNameLength, length: '' } })
}

type Complaint = readonly [place: string, sentence: string]
function complaintsOfTerm({ key, from, until }: TermDraft): readonly Complaint[] {
  const [begins, ends] = [parseDay(from), parseDay(until)]
  return [
    ...(begins === null ? [[`${key}/from`, words.badDay] as const] : []),
    ...(ends === null ? [[`${key}/until`, words.badDay] as const] : []),
    ...(begins !== null && ends !== null && ends < begins ? [[`${key}/until`, words.backward] as const] : []),
  ]
}
function complaintsOfSeat({ key, body, role, from, until }: SeatDraft): readonly Complaint[] {
  const [begins, ends] = [parseDay(from), until.trim() === '' ? null : parseDay(until)]
  return [
    ...(begins === null ? [[`${key}/from`, words.badDay] as const] : []),
    ...(until.trim() !== '' && ends === null ? [[`${key}/until`, words.badDay] as const] : []),
    ...(begins !== null && ends !== null && ends < begins ? [[`${key}/until`, words.backward] as const] : []),
    ...(body === '' && role === 'member' ? [[`${key}/role`, words.wholeOnly] as const] : []),
  ]
}

/** A term that follows on the last one; the first begins today. */
export function nextTermOf(draft: MemberDraft, { termYears }: Pick<CouncilSettings, 'termYears'>, today: string, key: string): TermDraft {
  const last = draft.terms
    .flatMap(({ until }) => parseDay(until) ?? [])
    .toSorted()
    .at(-1)
  const from = last === undefined ? today : dayAfter(last)
  return { key, id: null, from: dayAsTyped(from), until: dayAsTyped(lastDayOfTerm(from, termYears)), endReason: '' }
}
/** A seat from the beginning of the last term, or from today. */
export function nextSeatOf(draft: MemberDraft, body: string, today: string, key: string): SeatDraft {
  const begun =
    draft.terms
      .flatMap(({ from }) => parseDay(from) ?? [])
      .toSorted()
      .at(-1) ?? today
  return { key, id: null, body, role: body === '' ? 'chair' : 'member', from: dayAsTyped(begun), until: '' }
}

/** As a list offers it. */
export const roleNamed = (id: string): SeatRole => seatRoles.find((role) => role === id) ?? 'member'
