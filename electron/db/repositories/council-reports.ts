// Knows how what is fixed by a report of the council lies in its table, and what a report asks of all opinions of its 対象期間.
import type { CouncilReport } from '../../../shared/model/council.ts'
import type { AnswerClassId, OpinionId } from '../../../shared/model/ids.ts'
import type { AnswerState } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'

const columns = 'period_year AS periodYear, published_day AS publishedDay, remarks'

/** The newest 対象期間 first. */
export function listReports(db: Db): readonly CouncilReport[] {
  return prepare<[], CouncilReport>(db, `SELECT ${columns} FROM council_report ORDER BY period_year DESC`).all()
}

/** null where nothing was written for that 対象期間. */
export function getReport(db: Db, periodYear: number): CouncilReport | null {
  return prepare<[number], CouncilReport>(db, `SELECT ${columns} FROM council_report WHERE period_year = ?`).get(periodYear) ?? null
}

export function putReport(db: Db, id: string, { periodYear, publishedDay, remarks }: CouncilReport): void {
  prepare<[string, number, string | null, string]>(
    db,
    `INSERT INTO council_report (id, period_year, published_day, remarks) VALUES (?, ?, ?, ?)
      ON CONFLICT (period_year) DO UPDATE SET published_day = excluded.published_day, remarks = excluded.remarks`,
  ).run(id, periodYear, publishedDay, remarks)
}

/**
 * Of an opinion what a report counts; `isReflected`: it, or one that was merged into it, points at what it changed; `hasQuestions`: 設問 whose
 * answers are to be looked at.
 */
export type OpinionOfPeriod = Readonly<{
  id: OpinionId
  fiscalYear: number
  number: number
  answerClassId: AnswerClassId | null
  answerState: AnswerState
  isMainMeasure: boolean
  isPublished: boolean
  isReflected: boolean
  hasQuestions: boolean
}>

/**
 * What was said to the council between two days (ISO, both inclusive): at a meeting, on a 事前意見 or 委員評価シート. One that was merged stands in the
 * one that it was merged into. By number.
 */
export function listOpinionsOfPeriod(db: Db, from: string, until: string): readonly OpinionOfPeriod[] {
  type Flags = 'isMainMeasure' | 'isPublished' | 'isReflected' | 'hasQuestions'
  type Row = Omit<OpinionOfPeriod, Flags> & Readonly<{ main: 0 | 1; published: 0 | 1; reflected: 0 | 1; asked: 0 | 1 }>
  return prepare<[string, string], Row>(
    db,
    `SELECT o.id, o.fiscal_year AS fiscalYear, o.number, o.answer_class_id AS answerClassId, o.answer_state AS answerState,
        o.is_main_measure AS main, o.published_day IS NOT NULL AS published,
        EXISTS (SELECT 1 FROM reflection r WHERE r.opinion_id = o.id)
          OR EXISTS (SELECT 1 FROM opinion s JOIN reflection r ON r.opinion_id = s.id WHERE s.merged_into_id = o.id) AS reflected,
        EXISTS (SELECT 1 FROM opinion_question q WHERE q.opinion_id = o.id) AS asked
      FROM opinion o WHERE o.id IN (
        SELECT coalesce(s.merged_into_id, s.id) FROM voice v JOIN voice_piece p ON p.voice_id = v.id JOIN opinion s ON s.id = p.opinion_id
          LEFT JOIN meeting m ON m.id = v.meeting_id
        WHERE (v.meeting_id IS NOT NULL OR v.channel IN ('council', 'priorOpinion', 'evaluationSheet')) AND coalesce(m.day, v.day) BETWEEN ? AND ?)
      ORDER BY o.fiscal_year, o.number`,
  )
    .all(from, until)
    .map(({ main, published, reflected, asked, ...row }) => ({
      ...row,
      isMainMeasure: main === 1,
      isPublished: published === 1,
      isReflected: reflected === 1,
      hasQuestions: asked === 1,
    }))
}

/** What everybody is called who spoke or is quoted, and is no member: as it was written. */
export function listSpeakersBesideMembers(db: Db): readonly string[] {
  return prepare<[], { speaker: string }>(
    db,
    `SELECT speaker FROM voice WHERE member_id IS NULL AND speaker <> '' UNION
      SELECT speaker FROM utterance WHERE member_id IS NULL AND speaker <> ''`,
  )
    .all()
    .map(({ speaker }) => speaker)
}
