// Knows which record of a plan a flat record belongs to: what it stands under, or what it names where it outlives that.
import { isAttachedKind, ofItem } from '../model/attached.ts'
import type { FlatRecord } from '../model/merge.ts'

/** null where it belongs to nothing (the plan itself, a finding about the plan as a whole). */
export function itemOfAttached({ kind, parentId, values }: FlatRecord): string | null {
  if (!isAttachedKind(kind) || !(ofItem in values)) return parentId
  const id = values[ofItem]
  return typeof id === 'string' && id !== '' ? id : null
}
