// Knows how a strategy or an initiative is marked 主な (shown on 様式1), or no longer.
import type { TiedKind } from '../../shared/model/fields.ts'
import type { Context } from '../context.ts'
import { runDeed } from '../db/deed.ts'
import { putMain } from '../db/repositories/items.ts'
import { subjectOf } from './subject-of.ts'

/** Throws E-PLAN-03 where there is no such record. A mark that is there already makes no deed. */
export function setMain(context: Context, kind: TiedKind, id: string, isMain: boolean): void {
  const subject = { ...subjectOf(context.files.writable(), kind, id), field: 'isMain' }
  runDeed(context, { name: 'setMain', subject }, (db) => putMain(db, kind, id, isMain))
}
