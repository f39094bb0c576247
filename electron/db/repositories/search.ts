// Knows how it is found out which rows have changed since somebody looked last, and what of a year stands beside its plan.
import type { BesidePlan } from '../../../shared/rules/texts-beside-plan.ts'
import { type Db, prepare } from '../db.ts'
import { listActItemsOfYear } from './act-items.ts'
import { listReviewDecisions } from './decisions.ts'
import { listTextsOfRecords } from './item-records.ts'
import { listInquiries } from './inquiries.ts'
import { listReasonsOfPlan } from './target-change-reasons.ts'

/** The last entry of the change record; 0 where it is empty. It grows with every deed, also one that takes another back. */
export function findLastChange(db: Db): number {
  return prepare<[], { id: number | null }>(db, 'SELECT max(id) AS id FROM row_change').get()?.id ?? 0
}

/** The rows that were made, changed or removed behind an entry of the change record, each once. */
export function listRowsChangedAfter(db: Db, changeId: number): readonly Readonly<{ table: string; rowId: string }>[] {
  // + keeps the walk to what is new: by the tables' index it would go through the whole record
  return prepare<[number], { table: string; rowId: string }>(
    db,
    'SELECT DISTINCT +table_name AS "table", +row_id AS rowId FROM row_change WHERE id > ?',
  ).all(changeId)
}

/** What somebody wrote about a year that its plan does not hold. */
export function getBesidePlan(db: Db, fiscalYear: number): BesidePlan {
  return {
    records: listTextsOfRecords(db, fiscalYear),
    actItems: listActItemsOfYear(db, fiscalYear),
    inquiries: listInquiries(db, fiscalYear),
    decisions: listReviewDecisions(db, fiscalYear),
    changeReasons: listReasonsOfPlan(db, fiscalYear),
  }
}

const yearOf = {
  log_entry: `SELECT p.fiscal_year FROM log_entry e LEFT JOIN initiative i ON i.id = e.initiative_id JOIN strategy s ON s.id = coalesce(e.strategy_id, i.strategy_id)
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE e.id = ?`,
  execution: `SELECT p.fiscal_year FROM execution x LEFT JOIN initiative i ON i.id = x.initiative_id JOIN strategy s ON s.id = coalesce(x.strategy_id, i.strategy_id)
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE x.id = ?`,
  milestone: `SELECT p.fiscal_year FROM milestone k LEFT JOIN initiative i ON i.id = k.initiative_id JOIN strategy s ON s.id = coalesce(k.strategy_id, i.strategy_id)
    JOIN management_issue m ON m.id = s.management_issue_id JOIN ward_plan p ON p.id = m.ward_plan_id WHERE k.id = ?`,
  act_item: 'SELECT fiscal_year FROM act_item WHERE id = ?',
  inquiry: 'SELECT p.fiscal_year FROM inquiry q JOIN ward_plan p ON p.id = q.ward_plan_id WHERE q.id = ?',
  inquiry_section: `SELECT p.fiscal_year FROM inquiry_section x JOIN inquiry q ON q.id = x.inquiry_id
    JOIN ward_plan p ON p.id = q.ward_plan_id WHERE x.id = ?`,
  label_override: 'SELECT p.fiscal_year FROM label_override o JOIN ward_plan p ON p.id = o.ward_plan_id WHERE o.id = ?',
  decision: `SELECT fiscal_year FROM decision WHERE id = ? AND subject_kind <> 'series'`,
  target_change_reason: 'SELECT p.fiscal_year FROM target_change_reason r JOIN ward_plan p ON p.id = r.ward_plan_id WHERE r.id = ?',
} as const

export const isTableBesidePlan = (table: string): table is keyof typeof yearOf => Object.hasOwn(yearOf, table)

const tablesOfBook: ReadonlySet<string> = new Set([
  'indicator_series',
  'yearly_target',
  'measurement',
  'series_break',
  'survey',
  'survey_question',
  'answer_option',
  'mystery_shopping',
  'mystery_item',
  'decision',
  'target_change_reason',
])
/** Whether textsOfBook may say something else when a row of this table is another. */
export const isTableOfBook = (table: string): boolean => tablesOfBook.has(table)

/** The year that a row beside a plan is about; null where there is no such row. */
export function getFiscalYearOfRow(db: Db, table: keyof typeof yearOf, id: string): number | null {
  return prepare<[string], { fiscal_year: number }>(db, yearOf[table]).get(id)?.fiscal_year ?? null
}

/** Ids of the rows of those tables that are about a plan, as their tables make them. */
export function rowIdsBesidePlan(planId: string, overrides: Readonly<Record<string, string>>, beside: BesidePlan): readonly string[] {
  return [
    ...beside.actItems.map(({ id }) => id),
    ...beside.inquiries.flatMap(({ id, sections }) => [id, ...sections.map(({ sectionId }) => `${id}-${sectionId}`)]),
    ...Object.keys(overrides).map((key) => `${planId}-${key}`),
    ...beside.decisions.map(({ id }) => id),
    ...beside.changeReasons.map(({ id }) => id),
  ]
}
