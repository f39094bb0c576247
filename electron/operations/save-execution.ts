// Knows how 予算の執行 (executed up to a day) is written, new or changed.
import type { Execution } from '../../shared/model/check.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getExecution, putExecution } from '../db/repositories/item-records.ts'
import { requireBefore, requireDays, requireTexts, subjectOfRecord } from './require-record.ts'

/** Returns its id. The same again makes no deed. Throws as saveLogEntry. */
export function saveExecution(context: Context, id: string | null, typed: Omit<Execution, 'id'>): string {
  const db = context.files.writable()
  const { itemKind, itemId, day, yen } = typed
  const before = requireBefore(id === null ? null : getExecution(db, id), id, typed)
  const subject = subjectOfRecord(db, 'execution', id ?? context.newId(), typed)
  const execution: Execution = { id: subject.id, itemKind, itemId, day, yen, note: normaliseText(typed.note).trim() }
  requireDays([day], subject.fiscalYear)
  requireTexts({ 'execution//note': execution.note }, [])
  if (before && before.day === day && before.yen === yen && before.note === execution.note) return before.id
  runDeed(context, { name: 'saveExecution', subject }, (db) => putExecution(db, execution))
  return execution.id
}
