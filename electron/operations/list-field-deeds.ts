// Knows which deeds touched one place of the plan.
import type { DeedWithChanges } from '../../shared/model/deed.ts'
import type { FieldRef } from '../../shared/model/fields.ts'
import type { Context } from '../context.ts'
import { idOfAmount } from '../db/repositories/amounts.ts'
import { listDeedsOfRow } from '../db/repositories/deeds.ts'
import { recordColumns } from '../db/repositories/record-columns.ts'

/** Newest first; the making and the deleting of the record are among them. A blank line of the form has no past. */
export function listFieldDeeds(context: Context, ref: FieldRef, limit: number): readonly DeedWithChanges[] {
  const db = context.files.readable()
  if (ref.kind === 'newItem') return []
  if (ref.kind === 'amount') {
    return listDeedsOfRow(
      db,
      'amount',
      idOfAmount({ initiativeId: ref.initiativeId, kind: ref.amountKind, fund: 'undivided', fiscalYear: ref.fiscalYear }),
      null,
      limit,
    )
  }
  const { table, texts } = recordColumns[ref.kind]
  return listDeedsOfRow(db, table, ref.id, texts[ref.field] ?? null, limit)
}
