// Knows how what was done for items lies in its tables: the running log (取組の記録), executed amounts (予算の執行), milestones (工程).
import {
  type Execution,
  type ItemRecord,
  type LogEntry,
  type LoggedItem,
  type LoggedKind,
  loggedKinds,
  type Milestone,
  type RecordSummary,
} from '../../../shared/model/check.ts'
import type { TextOfRecord } from '../../../shared/rules/texts-of-records.ts'
import { type Db, prepare } from '../db.ts'

const columnOf = { strategy: 'strategy_id', initiative: 'initiative_id' } as const satisfies Record<LoggedKind, string>
const itemsOfYear = {
  strategy: `SELECT s.id, row_number() OVER (ORDER BY m.position, m.id, s.position, s.id) FROM ward_plan p
    JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id WHERE p.fiscal_year = ?`,
  initiative: `SELECT i.id, row_number() OVER (ORDER BY m.position, m.id, s.position, s.id, i.position, i.id) FROM ward_plan p
    JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id JOIN initiative i ON i.strategy_id = s.id
    WHERE p.fiscal_year = ?`,
} as const satisfies Record<LoggedKind, string>
/** Each row is of one of both kinds. */
const item = `CASE WHEN strategy_id IS NULL THEN 'initiative' ELSE 'strategy' END AS itemKind, coalesce(strategy_id, initiative_id) AS itemId`
const entryColumns = `id, ${item}, day, text, measure, value, last_year_value AS lastYearValue, unit`
const executionColumns = `id, ${item}, day, yen, note`
const milestoneColumns = `id, ${item}, title, due_day AS dueDay, done_day AS doneDay, note`
/** strategy_id, initiative_id. */
const keysOf = ({ itemKind, itemId }: LoggedItem): [string | null, string | null] =>
  itemKind === 'strategy' ? [itemId, null] : [null, itemId]

/** One line for each item of the year's plan, of each kind in its order. The number of queries does not grow with the plan. */
export function listRecordSummaries(db: Db, fiscalYear: number): readonly RecordSummary[] {
  return loggedKinds.flatMap((kind) => {
    const column = columnOf[kind]
    return prepare<[number], RecordSummary>(
      db,
      `WITH own (id, place) AS (${itemsOfYear[kind]})
        SELECT '${kind}' AS itemKind, own.id AS itemId,
          (SELECT count(*) FROM log_entry e WHERE e.${column} = own.id) AS entries,
          (SELECT e.day FROM log_entry e WHERE e.${column} = own.id ORDER BY e.day DESC, e.rowid DESC LIMIT 1) AS lastDay,
          coalesce((SELECT e.text FROM log_entry e WHERE e.${column} = own.id ORDER BY e.day DESC, e.rowid DESC LIMIT 1), '') AS lastText,
          (SELECT x.yen FROM execution x WHERE x.${column} = own.id ORDER BY x.day DESC, x.rowid DESC LIMIT 1) AS executedYen,
          (SELECT count(*) FROM milestone k WHERE k.${column} = own.id AND k.done_day IS NOT NULL) AS milestonesDone,
          (SELECT count(*) FROM milestone k WHERE k.${column} = own.id) AS milestones,
          (SELECT min(k.due_day) FROM milestone k WHERE k.${column} = own.id AND k.done_day IS NULL) AS nextDueDay
        FROM own ORDER BY own.place`,
    ).all(fiscalYear)
  })
}

/** Newest entry and execution first, milestones by their days. */
export function getItemRecord(db: Db, { itemKind, itemId }: LoggedItem): ItemRecord {
  const column = columnOf[itemKind]
  return {
    entries: prepare<[string], LogEntry>(db, `SELECT ${entryColumns} FROM log_entry WHERE ${column} = ? ORDER BY day DESC, rowid DESC`).all(
      itemId,
    ),
    executions: prepare<[string], Execution>(
      db,
      `SELECT ${executionColumns} FROM execution WHERE ${column} = ? ORDER BY day DESC, rowid DESC`,
    ).all(itemId),
    milestones: prepare<[string], Milestone>(
      db,
      `SELECT ${milestoneColumns} FROM milestone WHERE ${column} = ? ORDER BY due_day, rowid`,
    ).all(itemId),
  }
}

/** null where there is no such one. */
export function getLogEntry(db: Db, id: string): LogEntry | null {
  return prepare<[string], LogEntry>(db, `SELECT ${entryColumns} FROM log_entry WHERE id = ?`).get(id) ?? null
}

export function putLogEntry(db: Db, entry: LogEntry): void {
  const { id, day, text, measure, value, lastYearValue, unit } = entry
  prepare<[string, string | null, string | null, string, string, string, string | null, string | null, string]>(
    db,
    `INSERT INTO log_entry (id, strategy_id, initiative_id, day, text, measure, value, last_year_value, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, text = excluded.text, measure = excluded.measure, value = excluded.value,
        last_year_value = excluded.last_year_value, unit = excluded.unit`,
  ).run(id, ...keysOf(entry), day, text, measure, value, lastYearValue, unit)
}

export function deleteLogEntry(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM log_entry WHERE id = ?').run(id)
}

/** Counted in one month ('2026-06') by the items that this one came from, by day. */
export function listCountedEntriesOfOrigins(db: Db, { itemKind, itemId }: LoggedItem, month: string): readonly LogEntry[] {
  return prepare<[string, string, string], LogEntry>(
    db,
    `SELECT ${entryColumns} FROM log_entry WHERE ${columnOf[itemKind]} IN (SELECT origin_id FROM lineage WHERE record_id = ?)
      AND day >= ? || '-01' AND day <= ? || '-31' AND value IS NOT NULL ORDER BY day, rowid`,
  ).all(itemId, month, month)
}

/** null where there is no such one. */
export function getExecution(db: Db, id: string): Execution | null {
  return prepare<[string], Execution>(db, `SELECT ${executionColumns} FROM execution WHERE id = ?`).get(id) ?? null
}

export function putExecution(db: Db, execution: Execution): void {
  const { id, day, yen, note } = execution
  prepare<[string, string | null, string | null, string, number, string]>(
    db,
    `INSERT INTO execution (id, strategy_id, initiative_id, day, yen, note) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, yen = excluded.yen, note = excluded.note`,
  ).run(id, ...keysOf(execution), day, yen, note)
}

export function deleteExecution(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM execution WHERE id = ?').run(id)
}

/** null where there is no such one. */
export function getMilestone(db: Db, id: string): Milestone | null {
  return prepare<[string], Milestone>(db, `SELECT ${milestoneColumns} FROM milestone WHERE id = ?`).get(id) ?? null
}

export function putMilestone(db: Db, milestone: Milestone): void {
  const { id, title, dueDay, doneDay, note } = milestone
  prepare<[string, string | null, string | null, string, string, string | null, string]>(
    db,
    `INSERT INTO milestone (id, strategy_id, initiative_id, title, due_day, done_day, note) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, due_day = excluded.due_day, done_day = excluded.done_day, note = excluded.note`,
  ).run(id, ...keysOf(milestone), title, dueDay, doneDay, note)
}

export function deleteMilestone(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM milestone WHERE id = ?').run(id)
}

/** What somebody wrote in the records of a year, each with the item that it is of; items of a kind in no order, of each by day. */
export function listTextsOfRecords(db: Db, fiscalYear: number): readonly TextOfRecord[] {
  return loggedKinds.flatMap((kind) => {
    const column = columnOf[kind]
    return prepare<[number], TextOfRecord>(
      db,
      `WITH own (id, place) AS (${itemsOfYear[kind]})
        SELECT 'logEntry' AS kind, e.id AS id, '${kind}' AS itemKind, own.id AS itemId, e.day AS day, e.text AS text, e.measure AS more
          FROM own JOIN log_entry e ON e.${column} = own.id
        UNION ALL SELECT 'execution', x.id, '${kind}', own.id, x.day, '', x.note FROM own JOIN execution x ON x.${column} = own.id
        UNION ALL SELECT 'milestone', k.id, '${kind}', own.id, k.due_day, k.title, k.note FROM own JOIN milestone k ON k.${column} = own.id
        ORDER BY day, id`,
    ).all(fiscalYear)
  })
}
