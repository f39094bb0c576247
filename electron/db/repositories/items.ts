// Knows how the records of a plan lie in their tables, one by one: their texts, their place under their parent, their 主な mark.
import type { ItemKind, OwnedKind, RecordKind, TiedKind } from '../../../shared/model/fields.ts'
import { type Db, prepare } from '../db.ts'
import { recordColumns } from './record-columns.ts'

export type Item = Readonly<{ id: string; parentId: string; position: string; title: string }>
/** Its number for life (null = counted from the order), and the post that owns it; only of owned kinds. */
export type OwnedTraits = Readonly<{ number: number | null; postId: string | null }>
export type Sibling = Readonly<{ id: string; position: string }>
/** Texts that are not named stay ''. */
export type NewItem = Readonly<{
  id: string
  parentId: string
  position: string
  texts?: Readonly<Record<string, string>>
  isMain?: boolean
  number?: number | null
  postId?: string | null
}>

/** null where there is no such item. */
export function getOwnedTraits(db: Db, kind: OwnedKind, id: string): OwnedTraits | null {
  const { table } = recordColumns[kind]
  return prepare<[string], OwnedTraits>(db, `SELECT number, post_id AS postId FROM ${table} WHERE id = ?`).get(id) ?? null
}

export function putPost(db: Db, kind: OwnedKind, id: string, postId: string | null): void {
  prepare<[string | null, string]>(db, `UPDATE ${recordColumns[kind].table} SET post_id = ? WHERE id = ?`).run(postId, id)
}

export function putNumber(db: Db, kind: OwnedKind, id: string, number: number | null): void {
  prepare<[number | null, string]>(db, `UPDATE ${recordColumns[kind].table} SET number = ? WHERE id = ?`).run(number, id)
}

export function getItem(db: Db, kind: ItemKind, id: string): Item | null {
  const { table, parent, title } = recordColumns[kind]
  return (
    prepare<[string], Item>(db, `SELECT id, ${parent} AS parentId, position, ${title} AS title FROM ${table} WHERE id = ?`).get(id) ?? null
  )
}

/** The items of a kind under a parent, in their order. */
export function listSiblings(db: Db, kind: ItemKind, parentId: string): readonly Sibling[] {
  const { table, parent } = recordColumns[kind]
  return prepare<[string], Sibling>(db, `SELECT id, position FROM ${table} WHERE ${parent} = ? ORDER BY position, id`).all(parentId)
}

/** null where there is no such record. `field` is one of textFields[kind]. */
export function getText(db: Db, kind: RecordKind, id: string, field: string): string | null {
  const { table } = recordColumns[kind]
  return prepare<[string], { text: string }>(db, `SELECT ${columnOf(kind, field)} AS text FROM ${table} WHERE id = ?`).get(id)?.text ?? null
}

/** All texts of an item and its 主な mark (false where the kind has none). Throws (a bug) where there is none. */
export function getWholeItem(db: Db, kind: ItemKind, id: string): Readonly<{ texts: Readonly<Record<string, string>>; isMain: boolean }> {
  const { table, texts } = recordColumns[kind]
  const row = prepare<[string], Record<string, string | number>>(db, `SELECT * FROM ${table} WHERE id = ?`).get(id)
  if (!row) throw new Error(`no ${kind} to read`)
  return {
    texts: Object.fromEntries(Object.entries(texts).map(([field, column]) => [field, String(row[column])])),
    isMain: row.is_main === 1,
  }
}

export function putText(db: Db, kind: RecordKind, id: string, field: string, text: string): void {
  prepare<[string, string]>(db, `UPDATE ${recordColumns[kind].table} SET ${columnOf(kind, field)} = ? WHERE id = ?`).run(text, id)
}

export function insertItem(db: Db, kind: ItemKind, item: NewItem): void {
  const { table, parent, texts } = recordColumns[kind]
  const isTied = kind === 'strategy' || kind === 'initiative'
  const isOwned = isTied || kind === 'managementIssue' || kind === 'reformItem'
  const columns = [
    'id',
    parent,
    'position',
    ...Object.values(texts),
    ...(isTied ? ['is_main'] : []),
    ...(isOwned ? ['number', 'post_id'] : []),
  ]
  const values = [item.id, item.parentId, item.position, ...Object.keys(texts).map((f) => item.texts?.[f] ?? '')]
  prepare(db, `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    ...values,
    ...(isTied ? [item.isMain ? 1 : 0] : []),
    ...(isOwned ? [item.number ?? null, item.postId ?? null] : []),
  )
}

export function putPlace(db: Db, kind: ItemKind, id: string, parentId: string, position: string): void {
  const { table, parent } = recordColumns[kind]
  prepare<[string, string, string]>(db, `UPDATE ${table} SET ${parent} = ?, position = ? WHERE id = ?`).run(parentId, position, id)
}

/** With all that stands under it. */
export function deleteItem(db: Db, kind: ItemKind, id: string): void {
  prepare<[string]>(db, `DELETE FROM ${recordColumns[kind].table} WHERE id = ?`).run(id)
}

export function putMain(db: Db, kind: TiedKind, id: string, isMain: boolean): void {
  prepare<[number, string]>(db, `UPDATE ${recordColumns[kind].table} SET is_main = ? WHERE id = ?`).run(isMain ? 1 : 0, id)
}

const yearOf: Readonly<Record<RecordKind, string>> = {
  wardPlan: 'SELECT p.fiscal_year FROM ward_plan p WHERE p.id = ?',
  managementIssue: 'SELECT p.fiscal_year FROM management_issue m JOIN ward_plan p ON p.id = m.ward_plan_id WHERE m.id = ?',
  strategy: `SELECT p.fiscal_year FROM strategy s JOIN management_issue m ON m.id = s.management_issue_id
    JOIN ward_plan p ON p.id = m.ward_plan_id WHERE s.id = ?`,
  initiative: `SELECT p.fiscal_year FROM initiative i JOIN strategy s ON s.id = i.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE i.id = ?`,
  outcomeIndicator: `SELECT p.fiscal_year FROM outcome_indicator x JOIN strategy s ON s.id = x.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE x.id = ?`,
  wardPlanReview: 'SELECT p.fiscal_year FROM ward_plan_review v JOIN ward_plan p ON p.id = v.ward_plan_id WHERE v.id = ?',
  managementIssueReview: `SELECT p.fiscal_year FROM management_issue_review v JOIN management_issue m ON m.id = v.management_issue_id
    JOIN ward_plan p ON p.id = m.ward_plan_id WHERE v.id = ?`,
  reformItemReview: `SELECT p.fiscal_year FROM reform_item_review v JOIN reform_item r ON r.id = v.reform_item_id
    JOIN ward_plan p ON p.id = r.ward_plan_id WHERE v.id = ?`,
  reformItem: 'SELECT p.fiscal_year FROM reform_item r JOIN ward_plan p ON p.id = r.ward_plan_id WHERE r.id = ?',
  initiativeReview: `SELECT p.fiscal_year FROM initiative_review v JOIN initiative i ON i.id = v.initiative_id JOIN strategy s ON s.id = i.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE v.id = ?`,
  strategyReview: `SELECT p.fiscal_year FROM strategy_review v JOIN strategy s ON s.id = v.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE v.id = ?`,
  outcomeReview: `SELECT p.fiscal_year FROM outcome_review v JOIN outcome_indicator x ON x.id = v.outcome_indicator_id
    JOIN strategy s ON s.id = x.strategy_id JOIN management_issue m ON m.id = s.management_issue_id
    JOIN ward_plan p ON p.id = m.ward_plan_id WHERE v.id = ?`,
  processIndicator: `SELECT p.fiscal_year FROM process_indicator x JOIN initiative i ON i.id = x.initiative_id JOIN strategy s ON s.id = i.strategy_id
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE x.id = ?`,
}

/** The fiscal year of the plan in which a record stands; null where there is no such record. */
export function getFiscalYearOf(db: Db, kind: RecordKind, id: string): number | null {
  return prepare<[string], { fiscal_year: number }>(db, yearOf[kind]).get(id)?.fiscal_year ?? null
}

function columnOf(kind: RecordKind, field: string): string {
  const column = recordColumns[kind].texts[field]
  if (column === undefined) throw new Error(`${kind} has no text ${JSON.stringify(field)}`)
  return column
}
