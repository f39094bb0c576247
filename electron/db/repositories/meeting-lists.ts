// Knows how the lists of a meeting lie in their tables: agenda, handouts and attendance, each written as a whole.
import type { AgendaItem, Attendance, Handout } from '../../../shared/model/council.ts'
import type { PlanTargetKind } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'
import type { KeptTarget } from './plan-targets.ts'

/** Where an entry of a list stands among the others. */
export type Place = Readonly<{ id: string; position: string }>
export type StoredAgendaItem = Omit<AgendaItem, 'about'> & Readonly<{ position: string; about: readonly Required<KeptTarget>[] }>
export type StoredHandout = Handout & Readonly<{ position: string }>
export type StoredAttendance = Attendance & Readonly<{ position: string }>

/** In their order. */
export function listAgenda(db: Db, meetingId: string): readonly StoredAgendaItem[] {
  const about = prepare<[string], { kind: PlanTargetKind; id: string; title: string }>(
    db,
    'SELECT target_kind AS kind, target_id AS id, target_title AS title FROM agenda_about WHERE agenda_item_id = ? ORDER BY rowid',
  )
  return prepare<[string], Omit<StoredAgendaItem, 'about'>>(
    db,
    'SELECT id, number, title, position FROM agenda_item WHERE meeting_id = ? ORDER BY position, id',
  )
    .all(meetingId)
    .map((item) => ({ ...item, about: about.all(item.id) }))
}

/** Those left out go; what was said about them stays and is about none. `newId` of each tie to a plan. */
export function putAgenda(db: Db, meetingId: string, agenda: readonly StoredAgendaItem[], newId: () => string): void {
  const before = new Map(listAgenda(db, meetingId).map((item) => [item.id as string, item]))
  prepare<[string, string]>(db, 'DELETE FROM agenda_item WHERE meeting_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    meetingId,
    idsOf(agenda),
  )
  const put = prepare<[string, string, string, string, string]>(
    db,
    `INSERT INTO agenda_item (id, meeting_id, position, number, title) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number, title = excluded.title`,
  )
  for (const item of agenda) {
    put.run(item.id, meetingId, item.position, item.number, item.title)
    putAbout(db, item, before.get(item.id)?.about ?? [], newId)
  }
}

/** Ties that stay keep their rows, also how what is gone was called. */
function putAbout(db: Db, { id, about }: StoredAgendaItem, before: StoredAgendaItem['about'], newId: () => string): void {
  const isIn = (list: StoredAgendaItem['about'], target: KeptTarget) =>
    list.some((other) => other.kind === target.kind && other.id === target.id)
  for (const target of before.filter((one) => !isIn(about, one))) {
    prepare<[string, string, string]>(db, 'DELETE FROM agenda_about WHERE agenda_item_id = ? AND target_kind = ? AND target_id = ?').run(
      id,
      target.kind,
      target.id,
    )
  }
  for (const target of about.filter((one) => !isIn(before, one))) {
    prepare<[string, string, string, string, string]>(
      db,
      'INSERT INTO agenda_about (id, agenda_item_id, target_kind, target_id, target_title) VALUES (?, ?, ?, ?, ?)',
    ).run(newId(), id, target.kind, target.id, target.title)
  }
}

/** In their order. */
export function listHandouts(db: Db, meetingId: string): readonly StoredHandout[] {
  return prepare<[string], StoredHandout>(
    db,
    'SELECT id, number, title, timing, position FROM handout WHERE meeting_id = ? ORDER BY position, id',
  ).all(meetingId)
}

/** Those left out go. */
export function putHandouts(db: Db, meetingId: string, handouts: readonly StoredHandout[]): void {
  prepare<[string, string]>(db, 'DELETE FROM handout WHERE meeting_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    meetingId,
    idsOf(handouts),
  )
  const put = prepare<[string, string, string, string, string, string]>(
    db,
    `INSERT INTO handout (id, meeting_id, position, number, title, timing) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, number = excluded.number, title = excluded.title, timing = excluded.timing`,
  )
  for (const { id, position, number, title, timing } of handouts) put.run(id, meetingId, position, number, title, timing)
}

/** In their order. */
export function listAttendances(db: Db, meetingId: string): readonly StoredAttendance[] {
  return prepare<[string], StoredAttendance>(
    db,
    'SELECT id, party, member_id AS memberId, name, post, way, position FROM attendance WHERE meeting_id = ? ORDER BY position, id',
  ).all(meetingId)
}

/** Those left out go. */
export function putAttendances(db: Db, meetingId: string, attendances: readonly StoredAttendance[]): void {
  prepare<[string, string]>(db, 'DELETE FROM attendance WHERE meeting_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    meetingId,
    idsOf(attendances),
  )
  const put = prepare<[string, string, string, string, string | null, string, string, string]>(
    db,
    `INSERT INTO attendance (id, meeting_id, position, party, member_id, name, post, way) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, party = excluded.party, member_id = excluded.member_id, name = excluded.name,
        post = excluded.post, way = excluded.way`,
  )
  for (const { id, position, party, memberId, name, post, way } of attendances) {
    put.run(id, meetingId, position, party, memberId, name, post, way)
  }
}

const idsOf = (entries: readonly Place[]): string => JSON.stringify(entries.map(({ id }) => id))
