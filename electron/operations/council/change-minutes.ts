// Knows how the lines of 会議録 are written: some go, some are put between two that stay, all as one deed.
import { generateNKeysBetween } from 'fractional-indexing'
import type { Utterance } from '../../../shared/model/council.ts'
import { keptOrder } from '../../../shared/rules/kept-order.ts'
import { inOneLine, normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { nameMeeting } from '../../../shared/words/council.ts'
import { AppError, RuleBroken } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import { runDeed } from '../../db/deed.ts'
import {
  deleteUtterance,
  getMeetingOfMinutes,
  listNameable,
  listStoredUtterances,
  putUtterance,
  type StoredUtterance,
} from '../../db/repositories/minutes.ts'

type Typed = Omit<Utterance, 'id'> & Readonly<{ id: string | null }>
type Change = Readonly<{ afterId: string | null; put: readonly Typed[]; removed: readonly string[] }>

/**
 * Lines that are the same already make no deed. Only speech has a speaker. Throws RuleBroken (a line with nothing in it, an impossible text),
 * E-COUNCIL-20 (no such meeting, line, agenda item or member: it went meanwhile), E-COUNCIL-21 (the minutes are confirmed or published).
 */
export function changeMinutes(context: Context, meetingId: string, { afterId, put, removed }: Change): void {
  const db = context.files.writable()
  const meeting = getMeetingOfMinutes(db, meetingId)
  if (!meeting) throw new AppError('E-COUNCIL-20')
  if (meeting.minutesState !== 'draft') throw new AppError('E-COUNCIL-21')
  const before = listStoredUtterances(db, meetingId)
  const known = new Map(before.map((line) => [line.id as string, line]))
  const moved = put.flatMap(({ id }) => id ?? [])
  const leaving = new Set([...removed, ...moved])
  const isUnknown = [...leaving, ...(afterId === null ? [] : [afterId])].some((id) => !known.has(id))
  if (isUnknown || new Set(moved).size < moved.length || (afterId !== null && leaving.has(afterId))) throw new AppError('E-COUNCIL-20')
  if (removed.some((id) => moved.includes(id))) throw new AppError('E-COUNCIL-20')
  const nameable = listNameable(db, meetingId)
  const lines = put.map((line) => ({ ...normalised(line), id: line.id ?? context.newId() }))
  if (lines.some(({ agendaItemId, memberId }) => !isIn(nameable.agenda, agendaItemId) || !isIn(nameable.members, memberId)))
    throw new AppError('E-COUNCIL-20')
  const violations = lines.flatMap(violationsOf).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)

  const staying = before.filter(({ id }) => !leaving.has(id))
  const at = afterId === null ? 0 : staying.findIndex(({ id }) => id === afterId) + 1
  const places = placesBetween(
    staying[at - 1]?.position ?? null,
    staying[at]?.position ?? null,
    lines.map(({ id }) => known.get(id)?.position ?? null),
  )
  const placed = lines.map((line, index): StoredUtterance => ({ ...line, position: places[index] as string }))
  const subject = { kind: 'meeting', id: meetingId, title: nameMeeting(meeting), fiscalYear: meeting.fiscalYear } as const
  runDeed(context, { name: 'changeMinutes', subject }, (db) => {
    for (const id of removed) deleteUtterance(db, id)
    for (const line of placed) putUtterance(db, meetingId, line)
  })
}

const isIn = (ids: ReadonlySet<string>, id: string | null): boolean => id === null || ids.has(id)

function normalised({ kind, agendaItemId, memberId, speaker, text }: Typed): Omit<Utterance, 'id'> {
  const isSpeech = kind === 'speech'
  return {
    kind,
    agendaItemId,
    memberId: isSpeech ? memberId : null,
    speaker: isSpeech ? inOneLine(speaker) : '',
    text: normaliseText(text).trim(),
  }
}

/** Who spoke without a word being written down is still told; a heading or a note of nothing is none. */
function violationsOf({ id, text, speaker, memberId }: Utterance): readonly Violation[] {
  const isEmpty = text === '' && speaker === '' && memberId === null
  const missing: readonly Violation[] = isEmpty ? [{ field: `utterance/${id}/text`, code: 'missing' }] : []
  return [...missing, ...violationsOfText(`utterance/${id}/text`, text), ...violationsOfText(`utterance/${id}/speaker`, speaker)]
}

/** Places for lines between two others: those that stand there already in this order keep theirs (null = has none yet). */
function placesBetween(from: string | null, until: string | null, own: readonly (string | null)[]): readonly string[] {
  const inside = own.flatMap((place, index) =>
    place !== null && (from === null || place > from) && (until === null || place < until) ? [{ place, index }] : [],
  )
  const sorted = inside.map(({ place }) => place).toSorted()
  const kept = keptOrder(inside.map(({ place }) => sorted.indexOf(place)))
  const stays = new Map(inside.filter((_, nth) => kept.has(nth)).map(({ place, index }) => [index, place]))
  const places: string[] = []
  while (places.length < own.length) {
    const next = own.findIndex((_, index) => index >= places.length && stays.has(index))
    const end = next === -1 ? own.length : next
    const upper = next === -1 ? until : (stays.get(next) ?? null)
    places.push(...generateNKeysBetween(places.at(-1) ?? from, upper, end - places.length))
    if (next !== -1) places.push(stays.get(next) as string)
  }
  return places
}
