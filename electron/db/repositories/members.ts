// Knows how members of the ward council with their terms and seats, their kinds and 部会 lie in their tables.
import type { Member, MemberKind, Seat, Subcommittee, Term } from '../../../shared/model/council.ts'
import { type Db, prepare } from '../db.ts'

export type Placed<T> = T & Readonly<{ position: string }>
/** A member without terms and seats. */
export type MemberHead = Omit<Member, 'terms' | 'seats'>

const memberColumns = 'id, name, kana, short_name AS shortName, kind_id AS kindId, affiliation, note'
const termColumns = 'id, from_date AS "from", until_date AS "until", end_reason AS endReason'
const seatColumns = 'id, subcommittee_id AS subcommitteeId, role, from_date AS "from", until_date AS "until"'
const lastPosition = {
  member: 'SELECT max(position) AS p FROM member',
  member_kind: 'SELECT max(position) AS p FROM member_kind',
  subcommittee: 'SELECT max(position) AS p FROM subcommittee',
} as const

/** In the ward's order. */
export function listMemberKinds(db: Db): readonly MemberKind[] {
  return prepare<[], MemberKind>(db, 'SELECT id, name, quota FROM member_kind ORDER BY position, id').all()
}
export function insertMemberKind(db: Db, { id, position, name, quota }: Placed<MemberKind>): void {
  prepare<[string, string, string, number | null]>(db, 'INSERT INTO member_kind (id, position, name, quota) VALUES (?, ?, ?, ?)').run(
    id,
    position,
    name,
    quota,
  )
}
export function putMemberKind(db: Db, { id, name, quota }: MemberKind): void {
  prepare<[string, number | null, string]>(db, 'UPDATE member_kind SET name = ?, quota = ? WHERE id = ?').run(name, quota, id)
}
export function deleteMemberKind(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM member_kind WHERE id = ?').run(id)
}
/** How many members are of this kind. */
export function countMembersOfKind(db: Db, id: string): number {
  return prepare<[string], { n: number }>(db, 'SELECT count(*) AS n FROM member WHERE kind_id = ?').get(id)?.n ?? 0
}

/** In the ward's order. */
export function listSubcommittees(db: Db): readonly Subcommittee[] {
  return prepare<[], Subcommittee>(db, 'SELECT id, name FROM subcommittee ORDER BY position, id').all()
}
export function insertSubcommittee(db: Db, { id, position, name }: Placed<Subcommittee>): void {
  prepare<[string, string, string]>(db, 'INSERT INTO subcommittee (id, position, name) VALUES (?, ?, ?)').run(id, position, name)
}
export function putSubcommittee(db: Db, { id, name }: Subcommittee): void {
  prepare<[string, string]>(db, 'UPDATE subcommittee SET name = ? WHERE id = ?').run(name, id)
}
export function deleteSubcommittee(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM subcommittee WHERE id = ?').run(id)
}
/** How many seats and meetings are of this 部会. */
export function countUsesOfSubcommittee(db: Db, id: string): Readonly<{ seats: number; meetings: number }> {
  const row = prepare<[string, string], { seats: number; meetings: number }>(
    db,
    `SELECT (SELECT count(*) FROM member_seat WHERE subcommittee_id = ?) AS seats,
      (SELECT count(*) FROM meeting WHERE subcommittee_id = ?) AS meetings`,
  ).get(id, id)
  return row ?? { seats: 0, meetings: 0 }
}

/** In the ward's order; terms and seats by date. The number of queries does not grow with the council. */
export function listMembers(db: Db): readonly Member[] {
  const heads = prepare<[], MemberHead>(db, `SELECT ${memberColumns} FROM member ORDER BY position, id`).all()
  const terms = prepare<[], Term & { memberId: string }>(
    db,
    `SELECT ${termColumns}, member_id AS memberId FROM member_term ORDER BY from_date, until_date, id`,
  ).all()
  const seats = prepare<[], Seat & { memberId: string }>(
    db,
    `SELECT ${seatColumns}, member_id AS memberId FROM member_seat ORDER BY from_date, until_date, id`,
  ).all()
  const termsOf = Map.groupBy(terms, ({ memberId }) => memberId)
  const seatsOf = Map.groupBy(seats, ({ memberId }) => memberId)
  return heads.map((head) => ({
    ...head,
    terms: (termsOf.get(head.id) ?? []).map(({ memberId: _, ...term }) => term),
    seats: (seatsOf.get(head.id) ?? []).map(({ memberId: _, ...seat }) => seat),
  }))
}
/** null where there is no such member. */
export function getMember(db: Db, id: string): Member | null {
  const head = prepare<[string], MemberHead>(db, `SELECT ${memberColumns} FROM member WHERE id = ?`).get(id)
  if (!head) return null
  const terms = `SELECT ${termColumns} FROM member_term WHERE member_id = ? ORDER BY from_date, until_date, id`
  const seats = `SELECT ${seatColumns} FROM member_seat WHERE member_id = ? ORDER BY from_date, until_date, id`
  return { ...head, terms: prepare<[string], Term>(db, terms).all(id), seats: prepare<[string], Seat>(db, seats).all(id) }
}
/** In the ward's order, each with its place. */
export function listMemberPlaces(db: Db): readonly Readonly<{ id: string; position: string }>[] {
  return prepare<[], { id: string; position: string }>(db, 'SELECT id, position FROM member ORDER BY position, id').all()
}
/** Place of the last one; null where there is none. */
export function lastPlaceOf(db: Db, table: keyof typeof lastPosition): string | null {
  return prepare<[], { p: string | null }>(db, lastPosition[table]).get()?.p ?? null
}

export function insertMember(db: Db, { id, position, ...head }: Placed<MemberHead>): void {
  prepare<[string, string, string, string, string, string | null, string, string]>(
    db,
    'INSERT INTO member (id, position, name, kana, short_name, kind_id, affiliation, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(id, position, head.name, head.kana, head.shortName, head.kindId, head.affiliation, head.note)
}
export function putMember(db: Db, { id, ...head }: MemberHead): void {
  prepare<[string, string, string, string | null, string, string, string]>(
    db,
    'UPDATE member SET name = ?, kana = ?, short_name = ?, kind_id = ?, affiliation = ?, note = ? WHERE id = ?',
  ).run(head.name, head.kana, head.shortName, head.kindId, head.affiliation, head.note, id)
}
export function putMemberPosition(db: Db, id: string, position: string): void {
  prepare<[string, string]>(db, 'UPDATE member SET position = ? WHERE id = ?').run(position, id)
}
/** With terms and seats. */
export function deleteMember(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM member WHERE id = ?').run(id)
}

/** Those that are there keep their rows; those that are left out go. */
export function putTerms(db: Db, memberId: string, terms: readonly Term[]): void {
  const kept = JSON.stringify(terms.map(({ id }) => id))
  prepare<[string, string]>(db, 'DELETE FROM member_term WHERE member_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    memberId,
    kept,
  )
  const put = prepare<[string, string, string, string, string]>(
    db,
    `INSERT INTO member_term (id, member_id, from_date, until_date, end_reason) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET from_date = excluded.from_date, until_date = excluded.until_date, end_reason = excluded.end_reason`,
  )
  for (const { id, from, until, endReason } of terms) put.run(id, memberId, from, until, endReason)
}
/** As putTerms. */
export function putSeats(db: Db, memberId: string, seats: readonly Seat[]): void {
  const kept = JSON.stringify(seats.map(({ id }) => id))
  prepare<[string, string]>(db, 'DELETE FROM member_seat WHERE member_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    memberId,
    kept,
  )
  const put = prepare<[string, string, string | null, string, string, string | null]>(
    db,
    `INSERT INTO member_seat (id, member_id, subcommittee_id, role, from_date, until_date) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET subcommittee_id = excluded.subcommittee_id, role = excluded.role, from_date = excluded.from_date,
        until_date = excluded.until_date`,
  )
  for (const { id, subcommitteeId, role, from, until } of seats) put.run(id, memberId, subcommitteeId, role, from, until)
}

/** Where the record knows this member beside the list: what keeps a member from being deleted. */
export function countTracesOfMember(
  db: Db,
  id: string,
): Readonly<{ voices: number; attendances: number; utterances: number; sheets: number }> {
  const row = prepare<
    [string, string, string, string, string],
    { voices: number; attendances: number; utterances: number; sheets: number }
  >(
    db,
    `SELECT (SELECT count(*) FROM voice WHERE member_id = ?) AS voices,
      (SELECT count(*) FROM attendance WHERE member_id = ?) AS attendances,
      (SELECT count(*) FROM utterance WHERE member_id = ?) AS utterances,
      (SELECT count(*) FROM member_sheet_copy WHERE member_id = ?)
        + (SELECT count(*) FROM member_sheet_answer WHERE member_id = ?) AS sheets`,
  ).get(id, id, id, id, id)
  return row ?? { voices: 0, attendances: 0, utterances: 0, sheets: 0 }
}
