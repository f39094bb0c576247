// Knows how a line of 取組の記録 is written, new or changed.
import type { LogEntry } from '../../shared/model/check.ts'
import { normaliseText } from '../../shared/rules/text.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { getLogEntry, putLogEntry } from '../db/repositories/item-records.ts'
import { requireBefore, requireDays, requireTexts, subjectOfRecord } from './require-record.ts'

/**
 * Returns its id. The same again makes no deed; without a value nothing is compared with last year, and no unit is kept. Throws E-RECORD-01 (no such
 * item or entry), E-RECORD-02 (a day of another year), RuleBroken (nothing said, impossible text).
 */
export function saveLogEntry(context: Context, id: string | null, typed: Omit<LogEntry, 'id'>): string {
  const db = context.files.writable()
  const { itemKind, itemId, day, value } = typed
  const before = requireBefore(id === null ? null : getLogEntry(db, id), id, typed)
  const subject = subjectOfRecord(db, 'logEntry', id ?? context.newId(), typed)
  const [text, measure, unit] = [typed.text, typed.measure, typed.unit].map((one) => normaliseText(one).trim())
  const entry: LogEntry = {
    id: subject.id,
    itemKind,
    itemId,
    day,
    text: text ?? '',
    measure: measure ?? '',
    value,
    lastYearValue: value === null ? null : typed.lastYearValue,
    unit: value === null ? '' : (unit ?? ''),
  }
  requireDays([day], subject.fiscalYear)
  const texts = { 'logEntry//text': entry.text, 'logEntry//measure': entry.measure, 'logEntry//unit': entry.unit }
  requireTexts(texts, entry.text === '' && value === null ? ['logEntry//text'] : [])
  if (before && (Object.keys(entry) as (keyof LogEntry)[]).every((key) => before[key] === entry[key])) return before.id
  runDeed(context, { name: 'saveLogEntry', subject }, (db) => putLogEntry(db, entry))
  return entry.id
}
