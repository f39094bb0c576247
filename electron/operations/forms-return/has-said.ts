// Knows whether a text of a plan stood there before, or in an item that is deleted, by the change record.
import type { FieldRef } from '../../../shared/model/fields.ts'
import type { Context } from '../../context.ts'
import { hasRemovedRowSaid } from '../../db/repositories/deeds.ts'
import { recordColumns } from '../../db/repositories/record-columns.ts'
import { listFieldDeeds } from '../list-field-deeds.ts'

/** So far back a file that comes late is looked for. */
const deedsLookedAt = 200

/** here: the place said this before; deleted: another one of the kind, that is no more, did; null: neither. `value`: as it is kept; of an amount in yen. */
export function hasSaid(context: Context, ref: FieldRef, value: string | number | null): 'here' | 'deleted' | null {
  if (ref.kind === 'newItem') return null
  const column = ref.kind === 'amount' ? 'yen' : (recordColumns[ref.kind].texts[ref.field] ?? '')
  const wasHere = listFieldDeeds(context, ref, deedsLookedAt).some(({ changes }) =>
    changes.some(({ before }) => before !== null && before[column] === value),
  )
  if (wasHere) return 'here'
  if (ref.kind === 'amount' || value === '') return null
  return hasRemovedRowSaid(context.files.readable(), recordColumns[ref.kind].table, column, value) ? 'deleted' : null
}
