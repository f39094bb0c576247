// Knows how opinions, their questions and what they are about are written, row by row.
import type { MeetingId } from '../../../shared/model/ids.ts'
import type { OpinionQuestion, OpinionTexts, PlanTarget } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'
import type { KeptTarget } from './plan-targets.ts'

export function insertOpinion(
  db: Db,
  opinion: Readonly<{
    id: string
    fiscalYear: number
    number: number
    gist: string
    dueDate: string | null
    sectionId?: string | null
    postId?: string | null
    splitFrom?: string | null
    /** A draft; '' = none yet. */
    answer?: string
  }>,
): void {
  prepare<[string, number, number, string, string | null, string | null, string | null, string | null, string, string]>(
    db,
    'INSERT INTO opinion (id, fiscal_year, number, gist, due_date, section_id, post_id, split_from_id, answer, answer_state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    opinion.id,
    opinion.fiscalYear,
    opinion.number,
    opinion.gist,
    opinion.dueDate,
    opinion.sectionId ?? null,
    opinion.postId ?? null,
    opinion.splitFrom ?? null,
    opinion.answer ?? '',
    opinion.answer ? 'draft' : 'none',
  )
}

export function putOpinionTexts(db: Db, id: string, texts: OpinionTexts & Readonly<{ publishedDay: string | null }>): void {
  prepare<[object]>(
    db,
    `UPDATE opinion SET gist = @gist, answer_class_id = @answerClassId, section_id = @sectionId, post_id = @postId, due_date = @dueDate,
      answer = @answer, answer_state = @answerState, answered_day = @answeredDay, published_day = @publishedDay, measure_taken = @measureTaken,
      is_main_measure = @main, internal_note = @internalNote WHERE id = @id`,
  ).run({ ...texts, main: texts.isMainMeasure ? 1 : 0, id })
}

export function putOpinionNumber(db: Db, id: string, fiscalYear: number, number: number): void {
  prepare<[number, number, string]>(db, 'UPDATE opinion SET fiscal_year = ?, number = ? WHERE id = ?').run(fiscalYear, number, id)
}

export function putMergedInto(db: Db, id: string, into: string | null): void {
  prepare<[string | null, string]>(db, 'UPDATE opinion SET merged_into_id = ? WHERE id = ?').run(into, id)
}

export function putPublishedDay(db: Db, id: string, day: string | null): void {
  prepare<[string | null, string]>(db, 'UPDATE opinion SET published_day = ? WHERE id = ?').run(day, id)
}

export function putToldBack(db: Db, id: string, meetingId: MeetingId | null, day: string | null): void {
  prepare<[string | null, string | null, string]>(db, 'UPDATE opinion SET told_meeting_id = ?, told_day = ? WHERE id = ?').run(
    meetingId,
    day,
    id,
  )
}

export function deleteOpinionById(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM opinion WHERE id = ?').run(id)
}

export function insertQuestion(db: Db, opinionId: string, position: string, { id, text, answer, isCovered }: OpinionQuestion): void {
  prepare<[string, string, string, string, string, number]>(
    db,
    'INSERT INTO opinion_question (id, opinion_id, position, text, answer, is_covered) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(id, opinionId, position, text, answer, isCovered ? 1 : 0)
}

export function putQuestion(db: Db, position: string, { id, text, answer, isCovered }: OpinionQuestion): void {
  prepare<[string, string, string, number, string]>(
    db,
    'UPDATE opinion_question SET position = ?, text = ?, answer = ?, is_covered = ? WHERE id = ?',
  ).run(position, text, answer, isCovered ? 1 : 0, id)
}

export function deleteQuestion(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM opinion_question WHERE id = ?').run(id)
}

/** What an opinion is about, as it is kept. */
export function listAboutOf(db: Db, opinionId: string): readonly (KeptTarget & Readonly<{ rowId: string }>)[] {
  return prepare<[string], KeptTarget & { rowId: string }>(
    db,
    `SELECT id AS rowId, target_kind AS kind, target_id AS id, target_title AS title FROM opinion_about WHERE opinion_id = ? ORDER BY rowid`,
  ).all(opinionId)
}

export function insertAbout(db: Db, rowId: string, opinionId: string, { kind, id, title }: PlanTarget): void {
  prepare<[string, string, string, string, string]>(
    db,
    'INSERT INTO opinion_about (id, opinion_id, target_kind, target_id, target_title) VALUES (?, ?, ?, ?, ?)',
  ).run(rowId, opinionId, kind, id, title)
}

export function deleteAbout(db: Db, rowId: string): void {
  prepare<[string]>(db, 'DELETE FROM opinion_about WHERE id = ?').run(rowId)
}
