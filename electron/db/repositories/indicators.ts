// Knows how what an indicator has beside its texts lies in its table: the years that its target sums up, and its tie to last year's record.
import { type PastOutcome, previousOutcomeOf } from '../../../shared/rules/past-results.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

/** null = of the year alone. */
export function putCumulative(
  db: Db,
  kind: 'outcomeIndicator' | 'processIndicator',
  id: string,
  years: Readonly<{ from: number; until: number }> | null,
): void {
  prepare<[number | null, number | null, string]>(
    db,
    `UPDATE ${recordColumns[kind].table} SET cumulative_from = ?, cumulative_until = ? WHERE id = ?`,
  ).run(years?.from ?? null, years?.until ?? null, id)
}

/** What last year's record says; null where the indicator's own texts stand. */
export function getLinkedPrevious(db: Db, id: string): Readonly<{ result: string; rating: string }> | null {
  const row = prepare<[string], { linked: 0 | 1 }>(db, 'SELECT previous_linked AS linked FROM outcome_indicator WHERE id = ?').get(id)
  if (row?.linked !== 1) return null
  const origins = prepare<[string], PastOutcome>(
    db,
    `SELECT o.name, coalesce(v.result, '') AS result, coalesce(v.attainment, '') AS attainment
      FROM lineage l JOIN outcome_indicator o ON o.id = l.origin_id
        LEFT JOIN outcome_review v ON v.outcome_indicator_id = o.id AND v.period = 'selfEvaluation'
      WHERE l.record_id = ? ORDER BY o.position, o.id`,
  ).all(id)
  return previousOutcomeOf(origins)
}

/** null = of the year alone. */
export function getCumulative(
  db: Db,
  kind: 'outcomeIndicator' | 'processIndicator',
  id: string,
): Readonly<{ from: number; until: number }> | null {
  const row = prepare<[string], { from: number | null; until: number | null }>(
    db,
    `SELECT cumulative_from AS "from", cumulative_until AS "until" FROM ${recordColumns[kind].table} WHERE id = ?`,
  ).get(id)
  return row && row.from !== null && row.until !== null ? { from: row.from, until: row.until } : null
}

/** Linked, 前年度 is read from last year's record; otherwise it is what stands here. */
export function putPrevious(db: Db, id: string, link: boolean, result: string, rating: string): void {
  prepare<[string, string, number, string]>(
    db,
    'UPDATE outcome_indicator SET previous_result = ?, previous_rating = ?, previous_linked = ? WHERE id = ?',
  ).run(link ? '' : result, link ? '' : rating, link ? 1 : 0, id)
}
