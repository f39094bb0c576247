// Knows how the opinions of a year are read to be counted, without their texts.
import type { CountedOpinion } from '../../../shared/rules/council/opinion-figures.ts'
import { type Db, prepare } from '../db.ts'

type Row = Omit<CountedOpinion, 'isPublished' | 'isTold'> & Readonly<{ id: string; published: 0 | 1; told: 0 | 1 }>

/** Those that were not merged into another, by number; the reflections of merged ones are counted in the one that they stand in. */
export function listCountedOpinions(db: Db, fiscalYear: number): readonly CountedOpinion[] {
  const rows = prepare<[number], Row>(
    db,
    `SELECT o.id, v.day, v.channel, v.stage, o.answer_class_id AS answerClassId, o.due_date AS dueDate, o.answer_state AS answerState,
        o.answered_day AS answeredDay, o.published_day IS NOT NULL AS published, o.told_day IS NOT NULL OR o.told_meeting_id IS NOT NULL AS told,
        (SELECT count(*) FROM reflection r WHERE r.opinion_id = o.id)
          + (SELECT count(*) FROM opinion m JOIN reflection r ON r.opinion_id = m.id WHERE m.merged_into_id = o.id) AS reflections
      FROM opinion o JOIN voice_piece p ON p.opinion_id = o.id JOIN voice v ON v.id = p.voice_id
      WHERE o.fiscal_year = ? AND o.merged_into_id IS NULL ORDER BY o.number, v.day, v.id, p.position, p.id`,
  ).all(fiscalYear)
  const first = new Map(rows.toReversed().map((row) => [row.id, row]))
  return [...first.values()]
    .toReversed()
    .map(({ id: _, published, told, ...row }) => ({ ...row, isPublished: published === 1, isTold: told === 1 }))
}

/** How many acts of speaking the opinions of a year come from, merged ones included. */
export function countVoices(db: Db, fiscalYear: number): number {
  const sql = `SELECT count(DISTINCT p.voice_id) AS n FROM opinion o JOIN voice_piece p ON p.opinion_id = o.id WHERE o.fiscal_year = ?`
  return prepare<[number], { n: number }>(db, sql).get(fiscalYear)?.n ?? 0
}
