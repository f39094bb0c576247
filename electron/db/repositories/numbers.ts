// Knows how the highest number that was ever given under a parent is kept: from 策定 on a number belongs to one item for ever.
import { isOwnedKind, type ItemKind, type OwnedKind } from '../../../shared/model/fields.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

const counters: Readonly<Record<OwnedKind, Readonly<{ table: string; column: string }>>> = {
  managementIssue: { table: 'ward_plan', column: 'numbered_up_to' },
  strategy: { table: 'management_issue', column: 'numbered_up_to' },
  initiative: { table: 'strategy', column: 'numbered_up_to' },
  reformItem: { table: 'ward_plan', column: 'reform_numbered_up_to' },
}
const planOf: Readonly<Record<OwnedKind, string>> = {
  managementIssue: 'SELECT ? AS id',
  reformItem: 'SELECT ? AS id',
  strategy: 'SELECT ward_plan_id AS id FROM management_issue WHERE id = ?',
  initiative: 'SELECT m.ward_plan_id AS id FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id WHERE s.id = ?',
}

const establishedEdition = `SELECT 1 FROM edition WHERE ward_plan_id = ? AND kind <> 'draft'`

/**
 * The number that the next item under a parent gets, and counts it as given; null before 策定 and for indicators, whose numbers come from the
 * order. In a hand-over file, where numbers are fixed without 策定, too: whatever has a number among the siblings fixes those to come.
 */
export function takeNumber(db: Db, kind: ItemKind, parentId: string): number | null {
  if (!isOwnedKind(kind) || !isFixed(db, kind, parentId)) return null
  const { table, column } = counters[kind]
  const number = getNumberedUpTo(db, kind, parentId) + 1
  prepare<[number, string]>(db, `UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(number, parentId)
  return number
}

/** 0 = no number was ever fixed there. */
export function getNumberedUpTo(db: Db, kind: OwnedKind, parentId: string): number {
  const { table, column } = counters[kind]
  return prepare<[string], { n: number }>(db, `SELECT ${column} AS n FROM ${table} WHERE id = ?`).get(parentId)?.n ?? 0
}

export function putNumberedUpTo(db: Db, kind: OwnedKind, parentId: string, number: number): void {
  const { table, column } = counters[kind]
  prepare<[number, string]>(db, `UPDATE ${table} SET ${column} = ? WHERE id = ?`).run(number, parentId)
}

function isFixed(db: Db, kind: OwnedKind, parentId: string): boolean {
  const { table, parent } = recordColumns[kind]
  const isNumbered = prepare<[string]>(db, `SELECT 1 FROM ${table} WHERE ${parent} = ? AND number IS NOT NULL`).get(parentId) !== undefined
  return isNumbered || getNumberedUpTo(db, kind, parentId) > 0 || isEstablished(db, kind, parentId)
}

/** Whether the plan around a parent has come to 策定. Indicators have no numbers to keep: false. */
export function isEstablished(db: Db, kind: ItemKind, parentId: string): boolean {
  if (!isOwnedKind(kind)) return false
  const plan = prepare<[string], { id: string }>(db, planOf[kind]).get(parentId)
  return plan !== undefined && prepare<[string]>(db, establishedEdition).get(plan.id) !== undefined
}
