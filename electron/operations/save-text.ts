// Knows how one text of a plan is written; on a blank line of the form it makes the item that the text belongs to.
import { type FieldRef, keyOfField, parentKindOf } from '../../shared/model/fields.ts'
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { placeNewItem } from './place-new-item.ts'
import { requireOpenCheck } from './require-open-check.ts'
import { subjectOf, subjectOfNew } from './subject-of.ts'
import { readText, writeText } from './write-text.ts'

type TextRef = Exclude<FieldRef, { kind: 'amount' }>

/**
 * Returns the id of the record written; '' where an empty text on a blank line made none. A text that is there already makes no deed.
 * Throws RuleBroken (violationsOfText), E-PLAN-03 (no such record), E-CHECK-02 (a check that is confirmed to the last step).
 */
export function saveText(context: Context, ref: TextRef, typed: string): string {
  const db = context.files.writable()
  const text = normaliseText(typed)
  const violations = violationsOfText(keyOfField(ref), text).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (ref.kind === 'newItem') return text === '' ? '' : saveNewItem(context, ref, text)

  const before = readText(db, ref)
  if (before === null) throw new AppError('E-PLAN-03')
  if (before === text) return ref.id
  requireOpenCheck(context, db, ref.kind, ref.id)
  const subject = { ...subjectOf(db, ref.kind, ref.id), field: ref.field }
  runDeed(context, { name: 'saveText', subject }, (db) => writeText(db, ref, text))
  return ref.id
}

function saveNewItem(context: Context, ref: Extract<FieldRef, { kind: 'newItem' }>, text: string): string {
  const { itemKind: kind, parentId, field } = ref
  const id = context.newId()
  const subject = { ...subjectOfNew(context.files.writable(), kind, id, parentKindOf[kind], parentId), field }
  runDeed(context, { name: 'saveText', subject }, (db) => placeNewItem(db, kind, { id, parentId, texts: { [field]: text } }, 'last'))
  return id
}
