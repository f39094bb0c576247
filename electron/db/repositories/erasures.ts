// Knows how it is kept that a person was taken out for good: when, by whom and why, never what.
import type { Erasure } from '../../../shared/model/council.ts'
import { type Db, prepare } from '../db.ts'

/** Newest first. */
export function listErasures(db: Db): readonly Erasure[] {
  return prepare<[], Erasure>(db, 'SELECT id, at, operator, reason, places FROM erasure ORDER BY rowid DESC').all()
}

export function insertErasure(db: Db, { id, at, operator, reason, places }: Erasure): void {
  prepare<[string, string, string, string, number]>(
    db,
    'INSERT INTO erasure (id, at, operator, reason, places) VALUES (?, ?, ?, ?, ?)',
  ).run(id, at, operator, reason, places)
}

type Named = Readonly<{ id: string; name: string; kana: string; shortName: string }>
/** null where there is no such member. */
export function getNamesOfMember(db: Db, id: string): Named | null {
  return prepare<[string], Named>(db, 'SELECT id, name, kana, short_name AS shortName FROM member WHERE id = ?').get(id) ?? null
}

/** What a voice says in its pieces, and who said it; null where there is no such voice. */
export function getWordsOfVoice(
  db: Db,
  id: string,
): Readonly<{ speaker: string; group: string; pieces: readonly Readonly<{ id: string; text: string }>[] }> | null {
  const voice = prepare<[string], { speaker: string; group: string }>(
    db,
    'SELECT speaker, group_name AS "group" FROM voice WHERE id = ?',
  ).get(id)
  if (!voice) return null
  const pieces = prepare<[string], { id: string; text: string }>(
    db,
    'SELECT id, text FROM voice_piece WHERE voice_id = ? ORDER BY position',
  ).all(id)
  return { ...voice, pieces }
}

/** Every text that a row had in some columns since it was made, whether it is still there or not. */
export function listFormerTexts(db: Db, table: string, rowId: string, columns: readonly string[]): readonly string[] {
  const changes = prepare<[string, string], { before: string | null; after: string | null }>(
    db,
    'SELECT before, after FROM row_change WHERE table_name = ? AND row_id = ?',
  ).all(table, rowId)
  const texts = changes.flatMap(({ before, after }) =>
    [before, after].flatMap((json) => {
      const values = JSON.parse(json ?? '{}') as Readonly<Record<string, unknown>>
      return columns.map((column) => values[column]).filter((text): text is string => typeof text === 'string' && text !== '')
    }),
  )
  return [...new Set(texts)]
}

/** Rows that stood under another one at any time: those that are there, and those that were cut up, joined or deleted since. */
export function listRowsEverUnder(db: Db, table: string, column: string, id: string): readonly string[] {
  return prepare<[string, string, string, string, string], { id: string }>(
    db,
    `SELECT DISTINCT row_id AS id FROM row_change WHERE table_name = ?
      AND (json_extract(before, '$.' || ?) = ? OR json_extract(after, '$.' || ?) = ?)`,
  )
    .all(table, column, id, column, id)
    .map((row) => row.id)
}

/** Texts beside what a voice says: the gist and the questions of its opinions, and what 会議録 of its meeting has of the same person. */
export type TextBeside = Readonly<{ table: 'opinion' | 'opinion_question' | 'utterance'; rowId: string; text: string }>

export function listTextsBeside(db: Db, voiceId: string): readonly TextBeside[] {
  return prepare<[string, string, string], TextBeside>(
    db,
    `SELECT 'opinion' AS "table", o.id AS rowId, o.gist AS text FROM opinion o
        WHERE o.id IN (SELECT opinion_id FROM voice_piece WHERE voice_id = ?)
      UNION ALL SELECT 'opinion_question', q.id, q.text FROM opinion_question q
        WHERE q.opinion_id IN (SELECT opinion_id FROM voice_piece WHERE voice_id = ?)
      UNION ALL SELECT 'utterance', u.id, u.text FROM utterance u JOIN voice v ON v.meeting_id = u.meeting_id
        AND (u.member_id = v.member_id OR u.member_id IS NULL AND v.member_id IS NULL AND u.speaker = v.speaker AND u.speaker <> '')
        WHERE v.id = ?`,
  ).all(voiceId, voiceId, voiceId)
}
