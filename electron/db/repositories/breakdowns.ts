// Knows how the answers of a question by sex and age lie in their table.
import type { BreakdownCell } from '../../../shared/model/survey.ts'
import { type Db, prepare } from '../db.ts'

const idOf = ({ optionId, sex, age }: BreakdownCell): string => `${optionId}-${sex ?? 'all'}-${age}`

/** By option in its order, then by sex and age; of all first. */
export function listBreakdown(db: Db, questionId: string): readonly BreakdownCell[] {
  return prepare<[string], BreakdownCell>(
    db,
    `SELECT b.option_id AS optionId, b.sex, b.age, b.count FROM answer_breakdown b JOIN answer_option o ON o.id = b.option_id
      WHERE o.question_id = ?
      ORDER BY o.position, o.id, CASE b.sex WHEN 'male' THEN 1 WHEN 'female' THEN 2 WHEN 'other' THEN 3 WHEN 'noAnswer' THEN 4 ELSE 0 END, b.age`,
  ).all(questionId)
}

/** All cells of a question: those that are not named are taken away. */
export function putBreakdown(db: Db, questionId: string, cells: readonly BreakdownCell[]): void {
  const kept = new Set(cells.map(idOf))
  for (const cell of listBreakdown(db, questionId)) {
    const id = idOf(cell)
    if (!kept.has(id)) prepare<[string]>(db, 'DELETE FROM answer_breakdown WHERE id = ?').run(id)
  }
  const put = prepare<[string, string, string | null, string, number]>(
    db,
    `INSERT INTO answer_breakdown (id, option_id, sex, age, count) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET count = excluded.count`,
  )
  for (const cell of cells) put.run(idOf(cell), cell.optionId, cell.sex, cell.age, cell.count)
}
