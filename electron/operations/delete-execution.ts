// Knows how 予算の執行 is deleted.
import { AppError } from '../app-error.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import * as records from '../db/repositories/item-records.ts'
import { subjectOfRecord } from './require-record.ts'

/** Throws E-RECORD-01 where there is no such one. */
export function deleteExecution(context: Context, id: string): void {
  const db = context.files.writable()
  const row = records.getExecution(db, id)
  if (!row) throw new AppError('E-RECORD-01')
  runDeed(context, { name: 'deleteExecution', subject: subjectOfRecord(db, 'execution', id, row) }, (db) => records.deleteExecution(db, id))
}
