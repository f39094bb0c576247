// Knows how what was done for initiatives lies in its tables: the running log (取組の記録), executed amounts (予算の執行), milestones (工程).
import type { Execution, InitiativeRecord, LogEntry, Milestone, RecordSummary } from '../../../shared/model/check.ts'
import type { TextOfRecord } from '../../../shared/rules/texts-of-records.ts'
import { type Db, prepare } from '../db.ts'

const entryColumns = 'id, initiative_id AS initiativeId, day, text, measure, value, last_year_value AS lastYearValue, unit'

/** One line for each initiative of the year's plan, in its order. The number of queries does not grow with the plan. */
export function listRecordSummaries(db: Db, fiscalYear: number): readonly RecordSummary[] {
  return prepare<[number], RecordSummary>(
    db,
    `WITH own (id, place) AS (
        SELECT i.id, row_number() OVER (ORDER BY m.position, m.id, s.position, s.id, i.position, i.id) FROM ward_plan p
          JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id JOIN initiative i ON i.strategy_id = s.id
          WHERE p.fiscal_year = ?
      )
      SELECT own.id AS initiativeId,
        (SELECT count(*) FROM log_entry e WHERE e.initiative_id = own.id) AS entries,
        (SELECT e.day FROM log_entry e WHERE e.initiative_id = own.id ORDER BY e.day DESC, e.rowid DESC LIMIT 1) AS lastDay,
        coalesce((SELECT e.text FROM log_entry e WHERE e.initiative_id = own.id ORDER BY e.day DESC, e.rowid DESC LIMIT 1), '') AS lastText,
        (SELECT x.yen FROM execution x WHERE x.initiative_id = own.id ORDER BY x.day DESC, x.rowid DESC LIMIT 1) AS executedYen,
        (SELECT count(*) FROM initiative_milestone k WHERE k.initiative_id = own.id AND k.done_day IS NOT NULL) AS milestonesDone,
        (SELECT count(*) FROM initiative_milestone k WHERE k.initiative_id = own.id) AS milestones,
        (SELECT min(k.due_day) FROM initiative_milestone k WHERE k.initiative_id = own.id AND k.done_day IS NULL) AS nextDueDay
      FROM own ORDER BY own.place`,
  ).all(fiscalYear)
}

/** Newest entry and execution first, milestones by their days. */
export function getInitiativeRecord(db: Db, initiativeId: string): InitiativeRecord {
  return {
    entries: prepare<[string], LogEntry>(
      db,
      `SELECT ${entryColumns} FROM log_entry WHERE initiative_id = ? ORDER BY day DESC, rowid DESC`,
    ).all(initiativeId),
    executions: prepare<[string], Execution>(
      db,
      'SELECT id, initiative_id AS initiativeId, day, yen, note FROM execution WHERE initiative_id = ? ORDER BY day DESC, rowid DESC',
    ).all(initiativeId),
    milestones: prepare<[string], Milestone>(
      db,
      `SELECT id, initiative_id AS initiativeId, title, due_day AS dueDay, done_day AS doneDay, note FROM initiative_milestone
        WHERE initiative_id = ? ORDER BY due_day, rowid`,
    ).all(initiativeId),
  }
}

/** null where there is no such one. */
export function getLogEntry(db: Db, id: string): LogEntry | null {
  return prepare<[string], LogEntry>(db, `SELECT ${entryColumns} FROM log_entry WHERE id = ?`).get(id) ?? null
}

export function putLogEntry(db: Db, entry: LogEntry): void {
  const { id, initiativeId, day, text, measure, value, lastYearValue, unit } = entry
  prepare<[string, string, string, string, string, string | null, string | null, string]>(
    db,
    `INSERT INTO log_entry (id, initiative_id, day, text, measure, value, last_year_value, unit) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, text = excluded.text, measure = excluded.measure, value = excluded.value,
        last_year_value = excluded.last_year_value, unit = excluded.unit`,
  ).run(id, initiativeId, day, text, measure, value, lastYearValue, unit)
}

export function deleteLogEntry(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM log_entry WHERE id = ?').run(id)
}

/** Counted in one month ('2026-06') by the initiatives that this one came from, by day. */
export function listCountedEntriesOfOrigins(db: Db, initiativeId: string, month: string): readonly LogEntry[] {
  return prepare<[string, string, string], LogEntry>(
    db,
    `SELECT ${entryColumns} FROM log_entry WHERE initiative_id IN (SELECT origin_id FROM lineage WHERE record_id = ?)
      AND day >= ? || '-01' AND day <= ? || '-31' AND value IS NOT NULL ORDER BY day, rowid`,
  ).all(initiativeId, month, month)
}

/** null where there is no such one. */
export function getExecution(db: Db, id: string): Execution | null {
  return (
    prepare<[string], Execution>(db, 'SELECT id, initiative_id AS initiativeId, day, yen, note FROM execution WHERE id = ?').get(id) ?? null
  )
}

export function putExecution(db: Db, { id, initiativeId, day, yen, note }: Execution): void {
  prepare<[string, string, string, number, string]>(
    db,
    `INSERT INTO execution (id, initiative_id, day, yen, note) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET day = excluded.day, yen = excluded.yen, note = excluded.note`,
  ).run(id, initiativeId, day, yen, note)
}

export function deleteExecution(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM execution WHERE id = ?').run(id)
}

/** null where there is no such one. */
export function getMilestone(db: Db, id: string): Milestone | null {
  return (
    prepare<[string], Milestone>(
      db,
      'SELECT id, initiative_id AS initiativeId, title, due_day AS dueDay, done_day AS doneDay, note FROM initiative_milestone WHERE id = ?',
    ).get(id) ?? null
  )
}

export function putMilestone(db: Db, { id, initiativeId, title, dueDay, doneDay, note }: Milestone): void {
  prepare<[string, string, string, string, string | null, string]>(
    db,
    `INSERT INTO initiative_milestone (id, initiative_id, title, due_day, done_day, note) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET title = excluded.title, due_day = excluded.due_day, done_day = excluded.done_day, note = excluded.note`,
  ).run(id, initiativeId, title, dueDay, doneDay, note)
}

export function deleteMilestone(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM initiative_milestone WHERE id = ?').run(id)
}

/** What somebody wrote in the records of a year's initiatives, each with the initiative that it is of; initiatives in no order, of each by day. */
export function listTextsOfRecords(db: Db, fiscalYear: number): readonly TextOfRecord[] {
  return prepare<[number], TextOfRecord>(
    db,
    `WITH own (id) AS (
        SELECT i.id FROM ward_plan p JOIN management_issue m ON m.ward_plan_id = p.id JOIN strategy s ON s.management_issue_id = m.id
          JOIN initiative i ON i.strategy_id = s.id WHERE p.fiscal_year = ?
      )
      SELECT 'logEntry' AS kind, e.id AS id, e.initiative_id AS initiativeId, e.day AS day, e.text AS text, e.measure AS more
        FROM own JOIN log_entry e ON e.initiative_id = own.id
      UNION ALL SELECT 'execution', x.id, x.initiative_id, x.day, '', x.note FROM own JOIN execution x ON x.initiative_id = own.id
      UNION ALL SELECT 'milestone', k.id, k.initiative_id, k.due_day, k.title, k.note FROM own JOIN initiative_milestone k ON k.initiative_id = own.id
      ORDER BY day, id`,
  ).all(fiscalYear)
}
