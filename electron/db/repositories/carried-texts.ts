// Knows how the marks of texts that came over from last year lie in their table.
import type { CarriedText } from '../../../shared/model/ward-plan.ts'
import type { ItemKind } from '../../../shared/model/fields.ts'
import { type Db, prepare } from '../db.ts'

export type CarriedPlace = Pick<CarriedText, 'kind' | 'recordId' | 'field'>
const idOf = ({ kind, recordId, field }: CarriedPlace) => `${kind}-${recordId}-${field}`

export function putCarriedText(db: Db, wardPlanId: string, carried: CarriedText): void {
  prepare<[string, string, string, string, string, string]>(
    db,
    'INSERT INTO carried_text (id, ward_plan_id, kind, record_id, field, last_text) VALUES (?, ?, ?, ?, ?, ?)',
  ).run(idOf(carried), wardPlanId, carried.kind, carried.recordId, carried.field, carried.lastText)
}

/** What the text was last year; null where the place has no mark. */
export function getCarriedText(db: Db, place: CarriedPlace): string | null {
  return prepare<[string], { t: string }>(db, 'SELECT last_text AS t FROM carried_text WHERE id = ?').get(idOf(place))?.t ?? null
}

export function deleteCarriedText(db: Db, place: CarriedPlace): void {
  prepare<[string]>(db, 'DELETE FROM carried_text WHERE id = ?').run(idOf(place))
}

/** The marks of one record, with its plan. */
export function listCarriedOf(db: Db, kind: string, recordId: string): readonly (CarriedText & Readonly<{ wardPlanId: string }>)[] {
  return prepare<[string, string], CarriedText & Readonly<{ wardPlanId: string }>>(
    db,
    `SELECT ward_plan_id AS wardPlanId, kind, record_id AS recordId, field, last_text AS lastText FROM carried_text
      WHERE record_id = ? AND kind = ? ORDER BY field`,
  ).all(recordId, kind)
}

/** The marks of an item and of all that stands under it: they go with what they are about. */
export function deleteCarriedUnder(db: Db, kind: ItemKind, id: string): void {
  for (const ids of idsUnder[kind]) prepare<[string]>(db, `DELETE FROM carried_text WHERE record_id IN (${ids})`).run(id)
}

const strategyOf = 'SELECT s.id FROM strategy s WHERE s.management_issue_id = ?'
const initiativesOf = (strategies: string) => `SELECT i.id FROM initiative i WHERE i.strategy_id IN (${strategies})`
const outcomesOf = (strategies: string) => `SELECT x.id FROM outcome_indicator x WHERE x.strategy_id IN (${strategies})`
const processesOf = (initiatives: string) => `SELECT x.id FROM process_indicator x WHERE x.initiative_id IN (${initiatives})`
/** Queries of the ids of an item (itself first) and of what stands under it. */
const idsUnder: Readonly<Record<ItemKind, readonly string[]>> = {
  managementIssue: ['?', strategyOf, outcomesOf(strategyOf), initiativesOf(strategyOf), processesOf(initiativesOf(strategyOf))],
  strategy: ['?', outcomesOf('?'), initiativesOf('?'), processesOf(initiativesOf('?'))],
  initiative: ['?', processesOf('?')],
  outcomeIndicator: ['?'],
  processIndicator: ['?'],
  reformItem: ['?'],
}
