// Knows how the texts of the ward council but opinions are read: meetings one by one, all the rest together; and which of them a change may have changed.
import type { SheetTexts, MeetingTexts } from '../../../shared/rules/council/texts-of-council.ts'
import { type Db, prepare } from '../db.ts'
import { listUtterances } from './minutes.ts'

export function listMeetingIds(db: Db): readonly string[] {
  return prepare<[], { id: string }>(db, 'SELECT id FROM meeting')
    .all()
    .map(({ id }) => id)
}

/** Without its attendance of members: they are listed by name. null where there is no such meeting. */
export function getMeetingTexts(db: Db, id: string): MeetingTexts | null {
  const head = prepare<[string], Omit<MeetingTexts, 'agenda' | 'handouts' | 'attendances' | 'utterances'>>(
    db,
    `SELECT id, fiscal_year AS fiscalYear, number, day, label, place, legal_basis AS legalBasis, closed_reason AS closedReason, remarks, note
      FROM meeting WHERE id = ?`,
  ).get(id)
  if (!head) return null
  return {
    ...head,
    agenda: prepare<[string], MeetingTexts['agenda'][number]>(
      db,
      'SELECT number, title FROM agenda_item WHERE meeting_id = ? ORDER BY position, id',
    ).all(id),
    handouts: prepare<[string], MeetingTexts['handouts'][number]>(
      db,
      'SELECT number, title FROM handout WHERE meeting_id = ? ORDER BY position, id',
    ).all(id),
    attendances: prepare<[string], MeetingTexts['attendances'][number]>(
      db,
      `SELECT name, post FROM attendance WHERE meeting_id = ? AND party <> 'member' ORDER BY position, id`,
    ).all(id),
    utterances: listUtterances(db, id),
  }
}

/** Whether something of members, sheets or reports was changed since an entry of the change record. */
export function isCouncilChangedAfter(db: Db, changeId: number): boolean {
  const sql = `SELECT EXISTS (SELECT 1 FROM row_change WHERE id > ? AND +table_name IN
    ('member', 'member_term', 'member_sheet', 'member_sheet_item', 'member_sheet_answer', 'council_report')) AS n`
  return prepare<[number], { n: 0 | 1 }>(db, sql).get(changeId)?.n === 1
}

/** Of all years; what came back by member. */
export function listSheetTexts(db: Db): readonly SheetTexts[] {
  const sheets = prepare<[], Omit<SheetTexts, 'items' | 'comments'>>(
    db,
    'SELECT id, fiscal_year AS fiscalYear, title, request FROM member_sheet ORDER BY fiscal_year, title, id',
  ).all()
  const items = prepare<[], { sheetId: string; text: string }>(
    db,
    'SELECT sheet_id AS sheetId, text FROM member_sheet_item ORDER BY position, id',
  ).all()
  const comments = prepare<[], { sheetId: string; comment: string }>(
    db,
    `SELECT i.sheet_id AS sheetId, a.comment FROM member_sheet_answer a JOIN member_sheet_item i ON i.id = a.item_id
      WHERE a.comment <> '' ORDER BY i.position, i.id, a.member_id`,
  ).all()
  const [itemsOf, commentsOf] = [Map.groupBy(items, ({ sheetId }) => sheetId), Map.groupBy(comments, ({ sheetId }) => sheetId)]
  return sheets.map((sheet) => ({
    ...sheet,
    items: (itemsOf.get(sheet.id) ?? []).map(({ text }) => text),
    comments: (commentsOf.get(sheet.id) ?? []).map(({ comment }) => comment),
  }))
}
