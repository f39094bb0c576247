// Knows how opinions lie in their tables, each with its words, questions, what it is about and what it changed.
import type { OpinionId } from '../../../shared/model/ids.ts'
import type { Opinion, OpinionQuestion, OpinionThread, Piece, PlanTarget, Reflection, Voice } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'
import { describeTargets } from './plan-targets.ts'
import { type FieldColumns, fieldOfReflection } from './reflections.ts'

type Of = Readonly<{ opinionId: string }>
type Row = Omit<Opinion, 'isMainMeasure' | 'pieces' | 'questions' | 'about' | 'reflections'> & Readonly<{ main: 0 | 1 }>
type PieceRow = Of & Omit<Piece, 'voice'> & Omit<Voice, 'id' | 'group'> & Readonly<{ voiceId: Voice['id']; groupName: string }>
type QuestionRow = Of & Omit<OpinionQuestion, 'isCovered'> & Readonly<{ covered: 0 | 1 }>
type TargetRow = Of & Readonly<{ kind: PlanTarget['kind']; targetId: string; title: string }>
type ReflectionRow = TargetRow & Omit<Reflection, 'target' | 'field'> & FieldColumns

// Each question takes the ids as one JSON list, so that the number of queries does not grow with them.
const wanted = 'IN (SELECT value FROM json_each(?))'
const opinionColumns = `o.id, o.fiscal_year AS fiscalYear, o.number, o.gist, o.answer_class_id AS answerClassId, o.section_id AS sectionId,
  o.post_id AS postId, o.due_date AS dueDate, o.answer, o.answer_state AS answerState, o.answered_day AS answeredDay,
  o.published_day AS publishedDay, o.measure_taken AS measureTaken, o.is_main_measure AS main, o.internal_note AS internalNote,
  o.told_meeting_id AS toldMeetingId, o.told_day AS toldDay, o.merged_into_id AS mergedInto, o.split_from_id AS splitFrom`

/** Those of `ids` that are there, in this order. The number of queries does not grow with them. */
export function listOpinionsById(db: Db, ids: readonly string[]): readonly Opinion[] {
  const asked = JSON.stringify(ids)
  const rows = prepare<[string], Row>(db, `SELECT ${opinionColumns} FROM opinion o WHERE o.id ${wanted}`).all(asked)
  const byId = new Map(rows.map((row) => [row.id as string, row]))
  const [pieces, questions] = [readPieces(db, asked), readQuestions(db, asked)]
  const [about, reflections] = [readAbout(db, asked), readReflections(db, asked)]
  return [...new Set(ids)].flatMap((id) => {
    const row = byId.get(id)
    if (!row) return []
    const { main, ...rest } = row
    const parts = { pieces: pieces.get(id) ?? [], questions: questions.get(id) ?? [], about: about.get(id) ?? [] }
    return [{ ...rest, isMainMeasure: main === 1, ...parts, reflections: reflections.get(id) ?? [] }]
  })
}

/** null where there is no such opinion. */
export function getOpinionById(db: Db, id: string): Opinion | null {
  return listOpinionsById(db, [id])[0] ?? null
}

/** The opinion with those merged into it, by number; of a merged one the thread that it belongs to. null where there is no such opinion. */
export function getOpinionThread(db: Db, id: string): OpinionThread | null {
  const root = prepare<[string], { id: string }>(db, 'SELECT coalesce(merged_into_id, id) AS id FROM opinion WHERE id = ?').get(id)?.id
  if (root === undefined) return null
  const [opinion, ...merged] = listOpinionsById(db, [root, ...listMergedInto(db, [root])])
  return opinion ? { opinion, merged } : null
}

/** Ids of all that were merged into one of these, by number. */
export function listMergedInto(db: Db, ids: readonly string[]): readonly string[] {
  return prepare<[string], { id: string }>(db, `SELECT id FROM opinion WHERE merged_into_id ${wanted} ORDER BY number`)
    .all(JSON.stringify(ids))
    .map((row) => row.id)
}

/** Ids of the opinions of a meeting, in the order in which they were said; of a voice that was split, in that of its words. */
export function listOpinionIdsOfMeeting(db: Db, meetingId: string): readonly OpinionId[] {
  const rows = prepare<[string], { id: OpinionId }>(
    db,
    `SELECT p.opinion_id AS id FROM voice v JOIN voice_piece p ON p.voice_id = v.id JOIN opinion o ON o.id = p.opinion_id
      WHERE v.meeting_id = ? ORDER BY v.day, (SELECT min(f.number) FROM voice_piece q JOIN opinion f ON f.id = q.opinion_id WHERE q.voice_id = v.id),
        v.id, p.position`,
  ).all(meetingId)
  return [...new Set(rows.map(({ id }) => id))]
}

/** Ids of the opinions of a 年度, merged ones too, by number. */
export function listOpinionIdsOfYear(db: Db, fiscalYear: number): readonly OpinionId[] {
  return prepare<[number], { id: OpinionId }>(db, 'SELECT id FROM opinion WHERE fiscal_year = ? ORDER BY number')
    .all(fiscalYear)
    .map(({ id }) => id)
}

/** The number that the next opinion of a 年度 gets. */
export function nextOpinionNumber(db: Db, fiscalYear: number): number {
  const last = prepare<[number], { n: number | null }>(db, 'SELECT max(number) AS n FROM opinion WHERE fiscal_year = ?').get(fiscalYear)
  return (last?.n ?? 0) + 1
}

function readPieces(db: Db, asked: string): ReadonlyMap<string, readonly Piece[]> {
  const rows = prepare<[string], PieceRow>(
    db,
    `SELECT p.opinion_id AS opinionId, p.id, p.text, v.id AS voiceId, v.channel, v.meeting_id AS meetingId, v.agenda_item_id AS agendaItemId,
        v.day, v.stage, v.member_id AS memberId, v.speaker, v.group_name AS groupName, v.typed_by AS typedBy,
        (SELECT count(*) FROM voice_piece b WHERE b.voice_id = p.voice_id AND (b.position, b.id) <= (p.position, p.id)) AS place,
        (SELECT count(*) FROM voice_piece b WHERE b.voice_id = p.voice_id) AS "of"
      FROM voice_piece p JOIN voice v ON v.id = p.voice_id WHERE p.opinion_id ${wanted} ORDER BY v.day, v.id, p.position, p.id`,
  ).all(asked)
  return grouped(rows, ({ opinionId: _, id, text, place, of, voiceId, groupName, ...voice }) => ({
    id,
    voice: { ...voice, id: voiceId, group: groupName },
    text,
    place,
    of,
  }))
}

function readQuestions(db: Db, asked: string): ReadonlyMap<string, readonly OpinionQuestion[]> {
  const rows = prepare<[string], QuestionRow>(
    db,
    `SELECT opinion_id AS opinionId, id, text, answer, is_covered AS covered FROM opinion_question WHERE opinion_id ${wanted} ORDER BY position, id`,
  ).all(asked)
  return grouped(rows, ({ opinionId: _, covered, ...question }) => ({ ...question, isCovered: covered === 1 }))
}

function readAbout(db: Db, asked: string): ReadonlyMap<string, readonly PlanTarget[]> {
  const rows = prepare<[string], TargetRow>(
    db,
    `SELECT opinion_id AS opinionId, target_kind AS kind, target_id AS targetId, target_title AS title FROM opinion_about
      WHERE opinion_id ${wanted} ORDER BY rowid`,
  ).all(asked)
  const targets = targetsOf(db, rows)
  return grouped(
    rows.map((row, index) => ({ row, target: targets[index] as PlanTarget, opinionId: row.opinionId })),
    ({ target }) => target,
  )
}

function readReflections(db: Db, asked: string): ReadonlyMap<string, readonly Reflection[]> {
  const rows = prepare<[string], ReflectionRow>(
    db,
    `SELECT opinion_id AS opinionId, id, target_kind AS kind, target_id AS targetId, target_title AS title, record_kind AS recordKind,
        record_id AS recordId, field_name AS fieldName, old_text AS oldText, new_text AS newText, deed_id AS deedId, day, note FROM reflection
      WHERE opinion_id ${wanted} ORDER BY day, rowid`,
  ).all(asked)
  const targets = targetsOf(db, rows)
  return grouped(
    rows.map((row, index) => ({ ...row, target: targets[index] as PlanTarget })),
    ({ opinionId: _, kind: _k, targetId: _t, title: _n, recordKind, recordId, fieldName, ...reflection }) => ({
      ...reflection,
      field: fieldOfReflection({ recordKind, recordId, fieldName }),
    }),
  )
}

const targetsOf = (db: Db, rows: readonly TargetRow[]): readonly PlanTarget[] =>
  describeTargets(
    db,
    rows.map(({ kind, targetId, title }) => ({ kind, id: targetId, title })),
  )

function grouped<T extends Of, Out>(rows: readonly T[], toOut: (row: T) => Out): ReadonlyMap<string, readonly Out[]> {
  return new Map([...Map.groupBy(rows, (row) => row.opinionId)].map(([id, own]) => [id, own.map(toOut)]))
}
