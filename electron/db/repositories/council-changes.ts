// Knows what of the council may read otherwise since an entry of the change record: by its tables, and which of its meetings.
import { type Db, prepare } from '../db.ts'

/**
 * The tables whose rows changed. Of the plan (what an agenda, a sheet, an opinion or a reflection is about) only where a row came or went, or changed in how
 * it is called or where it stands.
 */
export function listTablesChangedAfter(db: Db, changeId: number): ReadonlySet<string> {
  // + keeps the walk to what is new: by the tables' index it would go through the whole record
  const rows = prepare<[number], { name: string }>(
    db,
    `SELECT DISTINCT +table_name AS name FROM row_change WHERE id > ? AND (before IS NULL OR after IS NULL
      OR table_name NOT IN ('ward_plan', 'management_issue', 'strategy', 'initiative', 'reform_item', 'indicator_series', 'outcome_indicator', 'process_indicator')
      OR EXISTS (SELECT 1 FROM json_each(after) WHERE key IN ('title', 'name', 'number', 'position', 'numbered_up_to', 'reform_numbered_up_to',
        'fiscal_year', 'ward_plan_id', 'management_issue_id', 'strategy_id', 'initiative_id')))`,
  ).all(changeId)
  return new Set(rows.map(({ name }) => name))
}

/** Ids of meetings whose head, agenda, handouts, attendance or 会議録 changed; ids of some that are there no more among them. */
export function listMeetingsChangedAfter(db: Db, changeId: number): readonly string[] {
  // + keeps the walk to what is new: by the tables' index it would go through the whole record
  return prepare<[number], { id: string }>(
    db,
    `WITH change AS MATERIALIZED (SELECT table_name, row_id, before, after FROM row_change WHERE id > ? AND +table_name IN
        ('meeting', 'agenda_item', 'agenda_about', 'handout', 'attendance', 'utterance'))
      SELECT row_id AS id FROM change WHERE table_name = 'meeting'
      UNION SELECT json_extract(before, '$.meeting_id') FROM change WHERE json_extract(before, '$.meeting_id') IS NOT NULL
      UNION SELECT json_extract(after, '$.meeting_id') FROM change WHERE json_extract(after, '$.meeting_id') IS NOT NULL
      UNION SELECT x.meeting_id FROM change c CROSS JOIN agenda_item x ON x.id = c.row_id WHERE c.table_name = 'agenda_item'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN handout x ON x.id = c.row_id WHERE c.table_name = 'handout'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN attendance x ON x.id = c.row_id WHERE c.table_name = 'attendance'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN utterance x ON x.id = c.row_id WHERE c.table_name = 'utterance'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN agenda_item x ON x.id = json_extract(c.before, '$.agenda_item_id') WHERE c.table_name = 'agenda_about'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN agenda_item x ON x.id = json_extract(c.after, '$.agenda_item_id') WHERE c.table_name = 'agenda_about'
      UNION SELECT x.meeting_id FROM change c CROSS JOIN agenda_about a ON a.id = c.row_id CROSS JOIN agenda_item x ON x.id = a.agenda_item_id
        WHERE c.table_name = 'agenda_about'`,
  )
    .all(changeId)
    .map(({ id }) => id)
}

/** Ids of meetings at which something was said, or of whose 会議録 a line, that came, went or changed. */
export function listMeetingsSaidAtAfter(db: Db, changeId: number): readonly string[] {
  return prepare<[number], { id: string }>(
    db,
    `WITH change AS MATERIALIZED (SELECT table_name, row_id, before, after FROM row_change WHERE id > ? AND +table_name IN ('voice', 'voice_piece', 'utterance')),
      said (voice_id) AS (
        SELECT row_id FROM change WHERE table_name = 'voice'
        UNION SELECT json_extract(before, '$.voice_id') FROM change WHERE table_name = 'voice_piece'
        UNION SELECT x.voice_id FROM change c CROSS JOIN voice_piece x ON x.id = c.row_id WHERE c.table_name = 'voice_piece'
      )
      SELECT json_extract(before, '$.meeting_id') AS id FROM change WHERE json_extract(before, '$.meeting_id') IS NOT NULL
      UNION SELECT json_extract(after, '$.meeting_id') FROM change WHERE json_extract(after, '$.meeting_id') IS NOT NULL
      UNION SELECT v.meeting_id FROM said s CROSS JOIN voice v ON v.id = s.voice_id WHERE v.meeting_id IS NOT NULL`,
  )
    .all(changeId)
    .map(({ id }) => id)
}
