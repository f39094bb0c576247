// Knows how the amounts of an initiative lie in their table.
import type { AmountFund, AmountKind } from '../../../shared/model/ward-plan.ts'
import { type Db, prepare } from '../db.ts'

/** Which amount: of what kind, fund and fiscal year. */
export type AmountPlace = Readonly<{ initiativeId: string; kind: AmountKind; fund: AmountFund; fiscalYear: number }>

/** The row's id, the same for ever for the same place. */
export const idOfAmount = ({ initiativeId, kind, fund, fiscalYear }: AmountPlace): string =>
  fund === 'undivided' ? `${initiativeId}-${kind}-${fiscalYear}` : `${initiativeId}-${kind}-${fiscalYear}-${fund}`

/** In yen; null where nobody entered one. */
export function getAmount(db: Db, place: AmountPlace): number | null {
  return prepare<[string], { yen: number }>(db, 'SELECT yen FROM amount WHERE id = ?').get(idOfAmount(place))?.yen ?? null
}

export function putAmount(db: Db, place: AmountPlace, yen: number): void {
  prepare<[string, string, string, string, number, number]>(
    db,
    `INSERT INTO amount (id, initiative_id, kind, fund, fiscal_year, yen) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET yen = excluded.yen`,
  ).run(idOfAmount(place), place.initiativeId, place.kind, place.fund, place.fiscalYear, yen)
}

export function deleteAmount(db: Db, place: AmountPlace): void {
  prepare<[string]>(db, 'DELETE FROM amount WHERE id = ?').run(idOfAmount(place))
}

export function listAmounts(db: Db, initiativeId: string): readonly (AmountPlace & { yen: number })[] {
  return prepare<[string], AmountPlace & { yen: number }>(
    db,
    `SELECT initiative_id AS initiativeId, kind, fund, fiscal_year AS fiscalYear, yen FROM amount
      WHERE initiative_id = ? ORDER BY fiscal_year, kind, fund`,
  ).all(initiativeId)
}
