// Knows how voices lie in their tables, and the pieces that their words are kept in.
import type { Voice } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<Voice, 'group'> & Readonly<{ groupName: string }>
/** A piece of a voice as its table keeps it. */
export type PieceOfVoice = Readonly<{ id: string; opinionId: string; position: string; text: string }>

/** null where there is no such voice. */
export function getVoice(db: Db, id: string): Voice | null {
  const row = prepare<[string], Row>(
    db,
    `SELECT id, channel, meeting_id AS meetingId, agenda_item_id AS agendaItemId, day, stage, member_id AS memberId, speaker,
      group_name AS groupName, typed_by AS typedBy FROM voice WHERE id = ?`,
  ).get(id)
  if (!row) return null
  const { groupName, ...voice } = row
  return { ...voice, group: groupName }
}

/** Whether the meeting, the agenda item (of that meeting) and the member that a voice names are all there. */
export function isVoicePlaceThere(
  db: Db,
  { meetingId, agendaItemId, memberId }: Pick<Voice, 'meetingId' | 'agendaItemId' | 'memberId'>,
): boolean {
  const isThere = (sql: string, ...ids: readonly (string | null)[]) => prepare<(string | null)[]>(db, sql).get(...ids) !== undefined
  return (
    (meetingId === null || isThere('SELECT 1 FROM meeting WHERE id = ?', meetingId)) &&
    (agendaItemId === null || isThere('SELECT 1 FROM agenda_item WHERE id = ? AND meeting_id = ?', agendaItemId, meetingId)) &&
    (memberId === null || isThere('SELECT 1 FROM member WHERE id = ?', memberId))
  )
}

/** Its words, in their order. */
export function listPiecesOfVoice(db: Db, voiceId: string): readonly PieceOfVoice[] {
  return prepare<[string], PieceOfVoice>(
    db,
    'SELECT id, opinion_id AS opinionId, position, text FROM voice_piece WHERE voice_id = ? ORDER BY position, id',
  ).all(voiceId)
}

/** Of an opinion the voices that its words come from. */
export function listVoiceIdsOf(db: Db, opinionId: string): readonly string[] {
  return prepare<[string], { id: string }>(db, 'SELECT DISTINCT voice_id AS id FROM voice_piece WHERE opinion_id = ?')
    .all(opinionId)
    .map(({ id }) => id)
}

/** New, or written anew; who typed it stays. */
export function putVoice(db: Db, voice: Voice): void {
  prepare<[object]>(
    db,
    `INSERT INTO voice (id, channel, meeting_id, agenda_item_id, day, stage, member_id, speaker, group_name, typed_by)
        VALUES (@id, @channel, @meetingId, @agendaItemId, @day, @stage, @memberId, @speaker, @group, @typedBy)
      ON CONFLICT (id) DO UPDATE SET channel = excluded.channel, meeting_id = excluded.meeting_id, agenda_item_id = excluded.agenda_item_id,
        day = excluded.day, stage = excluded.stage, member_id = excluded.member_id, speaker = excluded.speaker, group_name = excluded.group_name`,
  ).run(voice)
}

export function putPiece(db: Db, voiceId: string, { id, opinionId, position, text }: PieceOfVoice): void {
  prepare<[string, string, string, string, string]>(
    db,
    `INSERT INTO voice_piece (id, voice_id, position, opinion_id, text) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, opinion_id = excluded.opinion_id, text = excluded.text`,
  ).run(id, voiceId, position, opinionId, text)
}

/** Where nothing of its words is left. */
export function deleteEmptyVoice(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM voice WHERE id = ? AND NOT EXISTS (SELECT 1 FROM voice_piece p WHERE p.voice_id = voice.id)').run(id)
}
