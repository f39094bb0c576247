// Knows what every line of an item's record has to be: of an item that there is, on a day of its time, with texts that can be kept.
import type { LoggedItem } from '../../shared/model/check.ts'
import type { DeedSubject } from '../../shared/model/deed.ts'
import { placeOfDay } from '../../shared/rules/check/place-of-day.ts'
import { violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking, type Violation } from '../../shared/rules/violation.ts'
import { labelOfDay } from '../../shared/words/dates.ts'
import { AppError, RuleBroken } from '../app-error.ts'
import type { Db } from '../db/db.ts'
import { getFiscalYearOf, getItem } from '../db/repositories/items.ts'
import { shorten } from './subject-of.ts'

type RecordSubject = DeedSubject & Readonly<{ kind: 'logEntry' | 'execution' | 'milestone'; fiscalYear: number }>

/** Throws E-RECORD-01 where there is no such item. */
export function subjectOfRecord(db: Db, kind: RecordSubject['kind'], id: string, { itemKind, itemId }: LoggedItem): RecordSubject {
  const fiscalYear = getFiscalYearOf(db, itemKind, itemId)
  if (fiscalYear === null) throw new AppError('E-RECORD-01')
  return { kind, id, title: shorten(getItem(db, itemKind, itemId)?.title ?? ''), fiscalYear }
}

/** What is changed: null where it is new. Throws E-RECORD-01 where there is none, or one of another item. */
export function requireBefore<Row extends LoggedItem>(row: Row | null, id: string | null, { itemKind, itemId }: LoggedItem): Row | null {
  if (id !== null && (row?.itemKind !== itemKind || row.itemId !== itemId)) throw new AppError('E-RECORD-01')
  return row
}

/** Throws E-RECORD-02 {day} where one lies further than a year from the fiscal year: another year was meant. */
export function requireDays(days: readonly (string | null)[], fiscalYear: number): void {
  const far = days.find((day) => day !== null && placeOfDay(day, fiscalYear) === 'far')
  if (far) throw new AppError('E-RECORD-02', { day: labelOfDay(far) })
}

/** Throws RuleBroken. `texts` by field, as in keyOfField; `missing`: fields that have to say something. */
export function requireTexts(texts: Readonly<Record<string, string>>, missing: readonly string[]): void {
  const violations: readonly Violation[] = [
    ...missing.map((field): Violation => ({ field, code: 'missing' })),
    ...Object.entries(texts).flatMap(([field, text]) => violationsOfText(field, text)),
  ].filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
}
