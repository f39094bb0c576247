// Knows how the lines of 会議録 lie in their table, each in its place among those of its meeting.
import type { Meeting, Utterance } from '../../../shared/model/council.ts'
import { type Db, prepare } from '../db.ts'

/** A line with its place. */
export type StoredUtterance = Utterance & Readonly<{ position: string }>
/** What of a meeting its minutes go by. */
export type MeetingOfMinutes = Pick<Meeting, 'fiscalYear' | 'number' | 'label' | 'minutesState'>

const columns = 'id, kind, agenda_item_id AS agendaItemId, member_id AS memberId, speaker, text'

/** In the order in which it was said. */
export function listUtterances(db: Db, meetingId: string): readonly Utterance[] {
  return prepare<[string], Utterance>(db, `SELECT ${columns} FROM utterance WHERE meeting_id = ? ORDER BY position, id`).all(meetingId)
}

/** The same with their places. */
export function listStoredUtterances(db: Db, meetingId: string): readonly StoredUtterance[] {
  return prepare<[string], StoredUtterance>(
    db,
    `SELECT ${columns}, position FROM utterance WHERE meeting_id = ? ORDER BY position, id`,
  ).all(meetingId)
}

/** null where there is no such meeting. */
export function getMeetingOfMinutes(db: Db, meetingId: string): MeetingOfMinutes | null {
  return (
    prepare<[string], MeetingOfMinutes>(
      db,
      'SELECT fiscal_year AS fiscalYear, number, label, minutes_state AS minutesState FROM meeting WHERE id = ?',
    ).get(meetingId) ?? null
  )
}

/** Ids of what a line may name: the meeting's agenda, and all members. */
export function listNameable(db: Db, meetingId: string): Readonly<{ agenda: ReadonlySet<string>; members: ReadonlySet<string> }> {
  const idsOf = (rows: readonly Readonly<{ id: string }>[]) => new Set(rows.map(({ id }) => id))
  return {
    agenda: idsOf(prepare<[string], { id: string }>(db, 'SELECT id FROM agenda_item WHERE meeting_id = ?').all(meetingId)),
    members: idsOf(prepare<[], { id: string }>(db, 'SELECT id FROM member').all()),
  }
}

export function putUtterance(
  db: Db,
  meetingId: string,
  { id, position, kind, agendaItemId, memberId, speaker, text }: StoredUtterance,
): void {
  prepare<[string, string, string, string, string | null, string | null, string, string]>(
    db,
    `INSERT INTO utterance (id, meeting_id, position, kind, agenda_item_id, member_id, speaker, text) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, kind = excluded.kind, agenda_item_id = excluded.agenda_item_id,
        member_id = excluded.member_id, speaker = excluded.speaker, text = excluded.text`,
  ).run(id, meetingId, position, kind, agendaItemId, memberId, speaker, text)
}

export function deleteUtterance(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM utterance WHERE id = ?').run(id)
}
