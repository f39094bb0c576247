// Knows how 委員評価シート and 事前意見 lie in their tables, with what each member was given and what came back.
import type { MemberId } from '../../../shared/model/ids.ts'
import type {
  MemberSheet,
  MemberSheetAnswer,
  MemberSheetCopy,
  MemberSheetHead,
  MemberSheetItem,
} from '../../../shared/model/member-sheet.ts'
import type { PlanTargetRef } from '../../../shared/model/opinion.ts'
import { type Db, prepare } from '../db.ts'
import { describeTargets } from './plan-targets.ts'

type HeadRow = Omit<MemberSheetHead, 'choices'> & Readonly<{ id: MemberSheet['id']; choices: string }>
type ItemRow = Readonly<{
  id: string
  sheetId: string
  targetKind: PlanTargetRef['kind'] | null
  targetId: string | null
  targetTitle: string
  text: string
}>
/** An item as it is kept: what it is about with how it is called now. */
export type StoredItem = MemberSheetItem & Readonly<{ position: string }>

const headColumns = 'id, kind, fiscal_year AS fiscalYear, title, meeting_id AS meetingId, deadline, request, choices'
const itemColumns =
  'i.id, i.sheet_id AS sheetId, i.target_kind AS targetKind, i.target_id AS targetId, i.target_title AS targetTitle, i.text'
const copyColumns = 'member_id AS memberId, issued_day AS issuedDay, returned_day AS returnedDay, file_name AS fileName'

/** Newest year first, in a year in the order of their making. The number of queries does not grow with the sheets. */
export function listMemberSheets(db: Db): readonly MemberSheet[] {
  return readSheets(db, prepare<[], HeadRow>(db, `SELECT ${headColumns} FROM member_sheet ORDER BY fiscal_year DESC, rowid`).all())
}

/** null where there is no such sheet. */
export function getMemberSheet(db: Db, id: string): MemberSheet | null {
  return readSheets(db, prepare<[string], HeadRow>(db, `SELECT ${headColumns} FROM member_sheet WHERE id = ?`).all(id))[0] ?? null
}

function readSheets(db: Db, heads: readonly HeadRow[]): readonly MemberSheet[] {
  const ids = JSON.stringify(heads.map(({ id }) => id))
  const items = prepare<[string], ItemRow>(
    db,
    `SELECT ${itemColumns} FROM member_sheet_item i WHERE i.sheet_id IN (SELECT value FROM json_each(?)) ORDER BY i.position, i.id`,
  ).all(ids)
  const copies = prepare<[string], MemberSheetCopy & { sheetId: string }>(
    db,
    `SELECT sheet_id AS sheetId, ${copyColumns} FROM member_sheet_copy WHERE sheet_id IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
  ).all(ids)
  const answers = prepare<[string], MemberSheetAnswer & { sheetId: string }>(
    db,
    `SELECT i.sheet_id AS sheetId, a.member_id AS memberId, a.item_id AS itemId, a.choice, a.comment FROM member_sheet_answer a
      JOIN member_sheet_item i ON i.id = a.item_id WHERE i.sheet_id IN (SELECT value FROM json_each(?)) ORDER BY a.rowid`,
  ).all(ids)
  const about = items.flatMap((row) => (row.targetKind === null ? [] : [refOf(row)]))
  const targets = new Map(describeTargets(db, about).map((target) => [`${target.kind}/${target.id}`, target]))
  const toItem = (row: ItemRow): MemberSheetItem => ({
    id: row.id,
    target: targets.get(`${row.targetKind}/${row.targetId}`) ?? null,
    text: row.text,
  })
  const copiesOf = Map.groupBy(copies, ({ sheetId }) => sheetId)
  const answersOf = Map.groupBy(answers, ({ sheetId }) => sheetId)
  const itemsOf = Map.groupBy(items, ({ sheetId }) => sheetId)
  return heads.map(({ choices, ...head }) => ({
    ...head,
    choices: JSON.parse(choices) as readonly string[],
    items: (itemsOf.get(head.id) ?? []).map(toItem),
    copies: (copiesOf.get(head.id) ?? []).map(({ sheetId: _, ...copy }) => copy),
    answers: (answersOf.get(head.id) ?? []).map(({ sheetId: _, ...answer }) => answer),
  }))
}

const refOf = ({ targetKind, targetId, targetTitle }: ItemRow) => ({
  kind: targetKind as PlanTargetRef['kind'],
  id: targetId ?? '',
  title: targetTitle,
})

export function putMemberSheet(db: Db, id: string, head: MemberSheetHead): void {
  prepare<[string, string, number, string, string | null, string | null, string, string]>(
    db,
    `INSERT INTO member_sheet (id, kind, fiscal_year, title, meeting_id, deadline, request, choices) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, fiscal_year = excluded.fiscal_year, title = excluded.title, meeting_id = excluded.meeting_id,
        deadline = excluded.deadline, request = excluded.request, choices = excluded.choices`,
  ).run(id, head.kind, head.fiscalYear, head.title, head.meetingId, head.deadline, head.request, JSON.stringify(head.choices))
}
export function deleteMemberSheet(db: Db, id: string): void {
  prepare<[string]>(db, 'DELETE FROM member_sheet WHERE id = ?').run(id)
}

/** Those that are there keep their rows; those that are left out go. */
export function putSheetItems(db: Db, sheetId: string, items: readonly StoredItem[]): void {
  const kept = JSON.stringify(items.map(({ id }) => id))
  prepare<[string, string]>(db, 'DELETE FROM member_sheet_item WHERE sheet_id = ? AND id NOT IN (SELECT value FROM json_each(?))').run(
    sheetId,
    kept,
  )
  const put = prepare<[string, string, string, string | null, string | null, string, string]>(
    db,
    `INSERT INTO member_sheet_item (id, sheet_id, position, target_kind, target_id, target_title, text) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET position = excluded.position, target_kind = excluded.target_kind, target_id = excluded.target_id,
        target_title = excluded.target_title, text = excluded.text`,
  )
  for (const { id, position, target, text } of items)
    put.run(id, sheetId, position, target?.kind ?? null, target?.id ?? null, target?.title ?? '', text)
}

/** `id`: of its row where it is new. */
export function putCopy(db: Db, id: string, sheetId: string, { memberId, issuedDay, returnedDay, fileName }: MemberSheetCopy): void {
  prepare<[string, string, string, string | null, string | null, string]>(
    db,
    `INSERT INTO member_sheet_copy (id, sheet_id, member_id, issued_day, returned_day, file_name) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (sheet_id, member_id) DO UPDATE SET issued_day = excluded.issued_day, returned_day = excluded.returned_day,
        file_name = excluded.file_name`,
  ).run(id, sheetId, memberId, issuedDay, returnedDay, fileName)
}

/** `id`: of its row where it is new. One that says nothing has no row. */
export function putAnswer(db: Db, id: string, { memberId, itemId, choice, comment }: MemberSheetAnswer): void {
  if (choice === null && comment === '') {
    prepare<[string, string]>(db, 'DELETE FROM member_sheet_answer WHERE item_id = ? AND member_id = ?').run(itemId, memberId)
    return
  }
  prepare<[string, string, string, number | null, string]>(
    db,
    `INSERT INTO member_sheet_answer (id, item_id, member_id, choice, comment) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (item_id, member_id) DO UPDATE SET choice = excluded.choice, comment = excluded.comment`,
  ).run(id, itemId, memberId, choice, comment)
}

/** What a member wrote on sheets for this meeting (null = for none) since a day: the words of each opinion that was made of it. */
export function listWrittenVoices(
  db: Db,
  { memberId, channel, meetingId, since }: Readonly<{ memberId: MemberId; channel: string; meetingId: string | null; since: string }>,
): readonly string[] {
  return prepare<[string, string, string | null, string], { words: string }>(
    db,
    `SELECT group_concat(text, '') AS words FROM (
        SELECT v.id, p.text FROM voice v JOIN voice_piece p ON p.voice_id = v.id
        WHERE v.member_id = ? AND v.channel = ? AND v.meeting_id IS ? AND v.day >= ? ORDER BY v.id, p.position
      ) GROUP BY id`,
  )
    .all(memberId, channel, meetingId, since)
    .map(({ words }) => words)
}
