// Knows how what a check says of a strategy, an initiative or an outcome indicator lies in its table: one row for an owner and a period, made by its first text.
import { type Check, checks, isQuarter } from '../../../shared/model/check.ts'
import { quarterlyKinds, type ReviewKind } from '../../../shared/model/fields.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

const tables = {
  wardPlanReview: { table: 'ward_plan_review', owner: 'ward_plan_id' },
  managementIssueReview: { table: 'management_issue_review', owner: 'management_issue_id' },
  strategyReview: { table: 'strategy_review', owner: 'strategy_id' },
  initiativeReview: { table: 'initiative_review', owner: 'initiative_id' },
  outcomeReview: { table: 'outcome_review', owner: 'outcome_indicator_id' },
  reformItemReview: { table: 'reform_item_review', owner: 'reform_item_id' },
} as const

/** `${owner}-${period}` taken apart; null where it names no period that reviews of the kind know. */
export function ownerOfReview(kind: ReviewKind, id: string): Readonly<{ ownerId: string; period: Check }> | null {
  const period = checks.find((p) => (knowsQuarters(kind) || !isQuarter(p)) && id.endsWith(`-${p}`))
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
  const of = ownerOfReview(kind, id)
  if (!of) throw new Error('a review of no period')
  prepare<[string, string, string, string]>(
    db,
    `INSERT INTO ${table} (id, ${owner}, period, ${column}) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET ${column} = excluded.${column}`,
  ).run(id, of.ownerId, of.period, text)
}

const knowsQuarters = (kind: ReviewKind): boolean => (quarterlyKinds as readonly ReviewKind[]).includes(kind)

function columnOf(kind: ReviewKind, field: string): string {
  const column = recordColumns[kind].texts[field]
  if (column === undefined) throw new Error(`${kind} has no text ${JSON.stringify(field)}`)
  return column
}
