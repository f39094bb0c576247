// Knows which texts are longer than the room that the form has for them, as the layout measured it.
import { type FieldRef, keyOfField } from '../../model/fields.ts'
import type { RawFinding } from './raw-finding.ts'

/** A cell whose text needs `used` lines where the form has `max`; prepared by shared/forms/overflows-of-layouts.ts. */
export type OverflowingCell = Readonly<{ field: FieldRef; ownerId: string; label: string; used: number; max: number }>

/** overflow {label, over}: over = lines too many. One a field, however many forms show it. */
export function findOverflows(cells: readonly OverflowingCell[]): readonly RawFinding[] {
  return cells.map(({ field, ownerId, label, used, max }) => {
    return { code: 'overflow', key: keyOfField(field), ownerId, field, values: { label, over: used - max } }
  })
}
