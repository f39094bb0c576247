// Knows how 区関連予算 of a plan lies in its table.
import type { AmountKind, RelatedBudget } from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'

/** Which part of 区関連予算: of what kind and fund; one row each. */
export type RelatedBudgetPlace = Readonly<{ wardPlanId: string; kind: AmountKind; fund: RelatedBudget['fund'] }>

const idOf = ({ wardPlanId, kind, fund }: RelatedBudgetPlace): string => `${wardPlanId}-${kind}-${fund}`

/** In yen; null where nobody entered one. */
export function getRelatedBudget(db: Db, place: RelatedBudgetPlace): number | null {
  return prepare<[string], { yen: number }>(db, 'SELECT yen FROM related_budget WHERE id = ?').get(idOf(place))?.yen ?? null
}

export function putRelatedBudget(db: Db, place: RelatedBudgetPlace, yen: number): void {
  prepare<[string, string, string, string, number]>(
    db,
    `INSERT INTO related_budget (id, ward_plan_id, kind, fund, yen) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET yen = excluded.yen`,
  ).run(idOf(place), place.wardPlanId, place.kind, place.fund, yen)
}

export function deleteRelatedBudget(db: Db, place: RelatedBudgetPlace): void {
  prepare<[string]>(db, 'DELETE FROM related_budget WHERE id = ?').run(idOf(place))
}
