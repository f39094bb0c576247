// Knows how what a check says of a strategy, an initiative or an outcome indicator lies in its table: one row for an owner and a period, made by its first text.
import { type ReviewKind, textFields } from '../../../shared/model/fields.ts'
import { type CheckPeriod, checkPeriods } from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'

const tables = {
  strategyReview: { table: 'strategy_review', owner: 'strategy_id' },
  initiativeReview: { table: 'initiative_review', owner: 'initiative_id' },
  outcomeReview: { table: 'outcome_review', owner: 'outcome_indicator_id' },
} as const

/** `${owner}-${period}` taken apart; null where it names no period. */
export function ownerOfReview(id: string): Readonly<{ ownerId: string; period: CheckPeriod }> | null {
  const period = checkPeriods.find((p) => id.endsWith(`-${p}`))
  return period === undefined ? null : { ownerId: id.slice(0, -period.length - 1), period }
}

/** '' where nothing was written yet. */
export function getReviewText(db: Db, kind: ReviewKind, id: string, field: string): string {
  const { table } = tables[kind]
  return prepare<[string], { text: string }>(db, `SELECT ${columnOf(kind, field)} AS text FROM ${table} WHERE id = ?`).get(id)?.text ?? ''
}

/** Makes the row where there is none. Throws (a bug) where the id names no period. */
export function putReviewText(db: Db, kind: ReviewKind, id: string, field: string, text: string): void {
  const { table, owner } = tables[kind]
  const column = columnOf(kind, field)
  const of = ownerOfReview(id)
  if (!of) throw new Error('a review of no period')
  prepare<[string, string, string, string]>(
    db,
    `INSERT INTO ${table} (id, ${owner}, period, ${column}) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ${column} = excluded.${column}`,
  ).run(id, of.ownerId, of.period, text)
}

function columnOf(kind: ReviewKind, field: string): string {
  const known: readonly string[] = textFields[kind]
  if (!known.includes(field)) throw new Error(`${kind} has no text ${JSON.stringify(field)}`)
  return field
}
