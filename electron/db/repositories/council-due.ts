// Knows how it is counted what of the council is due, without reading its opinions.
import type { DueAnswers, MeetingDay } from '../../../shared/model/council-due.ts'
import { type Db, prepare } from '../db.ts'

/** Those that have a day, by day. */
export function listMeetingDays(db: Db): readonly MeetingDay[] {
  return prepare<[], MeetingDay>(
    db,
    'SELECT id, fiscal_year AS fiscalYear, number, label, day FROM meeting WHERE day IS NOT NULL ORDER BY day, starts_at, id',
  ).all()
}

/** Not confirmed: due before `today`, or from then on up to and with `until`; ISO. Posts that have neither are left out. */
export function listDueAnswers(db: Db, today: string, until: string): readonly DueAnswers[] {
  return prepare<[string, string, string], DueAnswers>(
    db,
    `SELECT post_id AS postId, count(*) FILTER (WHERE due_date < ?) AS late, count(*) FILTER (WHERE due_date >= ?) AS soon
      FROM opinion WHERE merged_into_id IS NULL AND answer_state IN ('none', 'draft') AND due_date <= ? GROUP BY post_id ORDER BY post_id`,
  ).all(today, today, until)
}

/** Classed 「反映」; neither they nor those merged into them point at what they changed. */
export function countPointless(db: Db): number {
  const sql = `SELECT count(*) AS n FROM opinion o WHERE o.merged_into_id IS NULL
    AND o.answer_class_id IN (SELECT id FROM answer_class WHERE meaning = 'reflected')
    AND NOT EXISTS (SELECT 1 FROM reflection r WHERE r.opinion_id = o.id)
    AND NOT EXISTS (SELECT 1 FROM opinion m JOIN reflection r ON r.opinion_id = m.id WHERE m.merged_into_id = o.id)`
  return prepare<[], { n: number }>(db, sql).get()?.n ?? 0
}

/** Confirmed answers that no meeting was told. */
export function countUntold(db: Db): number {
  const sql = `SELECT count(*) AS n FROM opinion
    WHERE merged_into_id IS NULL AND answer_state = 'confirmed' AND told_meeting_id IS NULL AND told_day IS NULL`
  return prepare<[], { n: number }>(db, sql).get()?.n ?? 0
}
