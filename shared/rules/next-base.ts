// Knows with what a part is compared when it comes back once more: with the state in which it came the last time.
import { isAttachedKind } from '../model/attached.ts'
import type { FlatPlan, FlatRecord } from '../model/merge.ts'
import { itemOfAttached } from './item-of-attached.ts'
import { scopeMark } from './merge-plans.ts'

/**
 * What came back, with the section's own records marked as in `base`, and what was added under them. So the next time only later edits are asked
 * about, and what was declined once does not come again.
 */
export function nextBase(base: FlatPlan, theirs: FlatPlan): FlatPlan {
  const known = new Map(base.records.map((r) => [r.id, r]))
  const own = new Set(base.records.filter((r) => r.values[scopeMark] === 1).map((r) => r.id))
  // parents come before what stands under them, what was found on an item behind all items
  for (const record of theirs.records.toSorted((a, b) => Number(isAttachedKind(a.kind)) - Number(isAttachedKind(b.kind)))) {
    if (!known.has(record.id) && own.has(itemOfAttached(record) ?? '')) own.add(record.id)
  }
  const records = theirs.records.map((record) => {
    const { [scopeMark]: _, ...values } = record.values
    if (own.has(record.id)) return { ...record, values: { ...values, [scopeMark]: 1 } }
    return { ...record, values: withoutUnknown(values, known.get(record.id)) }
  })
  return { fiscalYear: theirs.fiscalYear, records }
}

/** What a part was handed without (another's notes, say) is empty in it, and that is no text of anybody. */
function withoutUnknown(values: FlatRecord['values'], base: FlatRecord | undefined): FlatRecord['values'] {
  return base ? Object.fromEntries(Object.entries(values).filter(([field, value]) => (value ?? '') !== '' || field in base.values)) : values
}
