// Knows how 委員評価シート and 事前意見 are written, new or changed: head, choices and what is asked.
import type { MemberSheet, MemberSheetHead, MemberSheetItemTyped } from '../../../shared/model/member-sheet.ts'
import type { MemberSheetId } from '../../../shared/model/ids.ts'
import { plainOf } from '../../../shared/rules/council/read-choice.ts'
import { normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../../shared/rules/violation.ts'
import { memberSheetFieldNames as names } from '../../../shared/words/member-sheet-page.ts'
import { AppError } from '../../app-error.ts'
import type { Context } from '../../context.ts'
import type { Db } from '../../db/db.ts'
import { runDeed } from '../../db/deed.ts'
import { getMeeting } from '../../db/repositories/meetings.ts'
import { getMemberSheet, putMemberSheet, putSheetItems, type StoredItem } from '../../db/repositories/member-sheets.ts'
import { firstPositions } from './first-positions.ts'
import { requireTargets } from './require-targets.ts'

/** In characters; what is printed on a page for a person to read. */
const longest = { title: 100, request: 4000, item: 2000, choice: 60 } as const

/**
 * Returns its id. What is the same already makes no deed. Throws E-RULE-01 {violations} (no title, no or equal choices, empty, impossible or too long
 * texts), E-MSHEET-01 (no such sheet, item or meeting), E-OPINION-08 (about something that is not there), E-MSHEET-02 (answers came back already: their
 * items and choices stay).
 */
export function saveMemberSheet(
  context: Context,
  id: string | null,
  typed: MemberSheetHead,
  items: readonly MemberSheetItemTyped[],
): string {
  const db = context.files.writable()
  const before = id === null ? null : getMemberSheet(db, id)
  if (id !== null && before === null) throw new AppError('E-MSHEET-01')
  const head = normalisedHead(typed)
  if (head.meetingId !== null && getMeeting(db, head.meetingId) === null) throw new AppError('E-MSHEET-01')
  const stored = storedItems(context, db, before, items)
  const violations = violationsOf(head, stored)
  if (violations.length > 0) throw new AppError('E-RULE-01', { violations })
  if (before) requireAnswered(before, head, stored)
  const ownId = (id ?? context.newId()) as MemberSheetId
  const subject = { kind: 'memberSheet' as const, id: ownId, title: head.title, fiscalYear: head.fiscalYear }
  runDeed(context, { name: 'saveMemberSheet', subject }, (db) => {
    putMemberSheet(db, ownId, head)
    putSheetItems(db, ownId, stored)
  })
  return ownId
}

function normalisedHead({ kind, fiscalYear, title, meetingId, deadline, request, choices }: MemberSheetHead): MemberSheetHead {
  return {
    kind,
    fiscalYear,
    title: normaliseText(title).trim(),
    meetingId,
    deadline,
    request: normaliseText(request).trim(),
    choices: kind === 'evaluation' ? choices.map((choice) => normaliseText(choice).trim()).filter((choice) => choice !== '') : [],
  }
}

function storedItems(context: Context, db: Db, before: MemberSheet | null, items: readonly MemberSheetItemTyped[]): readonly StoredItem[] {
  const own = new Set(before?.items.map((item) => item.id))
  const ids = items.flatMap((item) => (item.id === null ? [] : [item.id]))
  if (ids.some((id) => !own.has(id)) || new Set(ids).size < ids.length) throw new AppError('E-MSHEET-01')
  const positions = firstPositions(items.length)
  const kept = (before?.items ?? []).flatMap(({ target }) => (target === null ? [] : [target]))
  return items.map(({ id, target, text }, index) => ({
    id: id ?? context.newId(),
    position: positions[index] ?? '',
    target: target === null ? null : (requireTargets(context, db, [target], kept)[0] ?? null),
    text: normaliseText(text).trim(),
  }))
}

function violationsOf(head: MemberSheetHead, items: readonly StoredItem[]): readonly (Violation & Readonly<{ label: string }>)[] {
  const of = (field: string, label: string, text: string, max: number) => {
    const { length } = text
    const own: readonly Violation[] = [
      ...(text === '' && field !== 'request' ? [{ field, code: 'missing' }] : []),
      ...violationsOfText(field, text).filter(isBlocking),
      ...(length > max ? [{ field, code: 'tooLong', values: { max, length } }] : []),
    ]
    return own.map((violation) => ({ ...violation, label }))
  }
  const isEvaluation = head.kind === 'evaluation'
  const isDouble = new Set(head.choices.map(plainOf)).size < head.choices.length
  return [
    ...of('title', names.title, head.title, longest.title),
    ...of('request', names.request, head.request, longest.request),
    ...head.choices.flatMap((choice) => of('choices', names.choice(choice), choice, longest.choice)),
    ...(isEvaluation && head.choices.length < 2 ? [{ field: 'choices', code: 'missing', label: names.choices }] : []),
    ...(isDouble ? [{ field: 'choices', code: 'doubleName', label: names.choices }] : []),
    ...items.flatMap(({ text }, index) => of(`items/${index}`, names.item(index + 1), text, longest.item)),
  ]
}

/** An answer names its item, and its choice by place: both mean what they meant. */
function requireAnswered({ answers, choices, kind }: MemberSheet, head: MemberSheetHead, items: readonly StoredItem[]): void {
  const kept = new Set(items.map(({ id }) => id))
  const isLost = answers.some(({ itemId }) => !kept.has(itemId))
  const isOther = answers.length > 0 && (kind !== head.kind || JSON.stringify(choices) !== JSON.stringify(head.choices))
  if (isLost || isOther) throw new AppError('E-MSHEET-02')
}
