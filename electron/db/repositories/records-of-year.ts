// Knows all of what was done in a year as it lies in its tables, and how much of it stands under one item.
import type { Execution, LogEntry, Milestone } from '../../../shared/model/check.ts'
import type { RecordLoss } from '../../../shared/model/loss.ts'
import { type Db, prepare } from '../db.ts'

export type RecordsOfYear = Readonly<{ entries: readonly LogEntry[]; executions: readonly Execution[]; milestones: readonly Milestone[] }>

const strategies = `SELECT s.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
  WHERE p.fiscal_year = ?`
const initiatives = `SELECT i.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id
  JOIN strategy s ON s.management_issue_id = m.id JOIN initiative i ON i.strategy_id = s.id WHERE p.fiscal_year = ?`
const ofBoth = (columns: string, table: string) => `SELECT r.rowid AS nth, 'strategy' AS itemKind, own.id AS itemId, ${columns}
    FROM (${strategies}) own JOIN ${table} r ON r.strategy_id = own.id
  UNION ALL SELECT r.rowid, 'initiative', own.id, ${columns} FROM (${initiatives}) own JOIN ${table} r ON r.initiative_id = own.id`

/** Of all items of the year's plan, each list in the order in which it was written. */
export function listRecordsOfYear(db: Db, fiscalYear: number): RecordsOfYear {
  return {
    entries: read<LogEntry>(
      db,
      `WITH found AS (${ofBoth('r.id, r.day, r.text, r.measure, r.value, r.last_year_value AS lastYearValue, r.unit', 'log_entry')})
        SELECT id, itemKind, itemId, day, text, measure, value, lastYearValue, unit FROM found ORDER BY nth`,
      fiscalYear,
    ),
    executions: read<Execution>(
      db,
      `WITH found AS (${ofBoth('r.id, r.day, r.yen, r.note', 'execution')}) SELECT id, itemKind, itemId, day, yen, note FROM found ORDER BY nth`,
      fiscalYear,
    ),
    milestones: read<Milestone>(
      db,
      `WITH found AS (${ofBoth('r.id, r.title, r.due_day AS dueDay, r.done_day AS doneDay, r.note', 'milestone')})
        SELECT id, itemKind, itemId, title, dueDay, doneDay, note FROM found ORDER BY nth`,
      fiscalYear,
    ),
  }
}

const read = <T>(db: Db, sql: string, fiscalYear: number): readonly T[] => prepare<[number, number], T>(db, sql).all(fiscalYear, fiscalYear)

const under = `WITH own (id) AS (
    SELECT ? UNION ALL SELECT id FROM strategy WHERE management_issue_id = ? UNION ALL SELECT id FROM initiative WHERE strategy_id = ?
    UNION ALL SELECT i.id FROM initiative i JOIN strategy s ON s.id = i.strategy_id WHERE s.management_issue_id = ?
  )`
/** CROSS: the few items are walked through, never the rows of all. */
const countOf = (table: string) => `(SELECT count(*) FROM own CROSS JOIN ${table} r ON r.strategy_id = own.id)
  + (SELECT count(*) FROM own CROSS JOIN ${table} r ON r.initiative_id = own.id)`

/** Of an item and all that stands under it; improvements that were found on them, too. */
export function countRecordsUnder(db: Db, itemId: string): Omit<RecordLoss, 'reviewTexts'> & Readonly<{ actItems: number }> {
  const row = prepare<[string, string, string, string], Omit<RecordLoss, 'reviewTexts'> & { actItems: number }>(
    db,
    `${under} SELECT ${countOf('log_entry')} AS logEntries, ${countOf('execution')} AS executions, ${countOf('milestone')} AS milestones,
      (SELECT count(*) FROM own CROSS JOIN confirmation c ON c.subject_id = own.id) AS confirmations,
      (SELECT count(*) FROM own CROSS JOIN act_item a ON a.source_id = own.id) AS actItems`,
  ).get(itemId, itemId, itemId, itemId)
  return row ?? { logEntries: 0, executions: 0, milestones: 0, confirmations: 0, actItems: 0 }
}
