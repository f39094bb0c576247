// Knows how 前年度までの実績 of an initiative is tied to last year's records, or stands for itself.
import { type PastInitiative, pastResultsOf } from '../../../shared/rules/past-results.ts'
import { type Db, prepare } from '../db.ts'

/** The text that last year's records make; null where the initiative's text is its own. */
export function getLinkedPastResults(db: Db, initiativeId: string): string | null {
  const row = prepare<[string], { linked: 0 | 1 }>(db, 'SELECT past_results_linked AS linked FROM initiative WHERE id = ?').get(
    initiativeId,
  )
  if (row?.linked !== 1) return null
  const origins = prepare<[string], PastInitiative>(
    db,
    `SELECT o.title, coalesce(v.results, '') AS results FROM lineage l JOIN initiative o ON o.id = l.origin_id
      LEFT JOIN initiative_review v ON v.initiative_id = o.id AND v.period = 'selfEvaluation' WHERE l.record_id = ? ORDER BY o.position, o.id`,
  ).all(initiativeId)
  return pastResultsOf(origins)
}

/** Linked, the text is made anew each time the plan is read; otherwise it is `text`. */
export function putPastResults(db: Db, initiativeId: string, link: boolean, text: string): void {
  prepare<[string, number, string]>(db, 'UPDATE initiative SET past_results = ?, past_results_linked = ? WHERE id = ?').run(
    link ? '' : text,
    link ? 1 : 0,
    initiativeId,
  )
}
