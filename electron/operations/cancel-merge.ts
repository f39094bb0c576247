// Knows how the dry run of a merge is dropped; nothing was written.
import type { Context } from '../context.ts'
import { pendingMerges } from './pending-merge.ts'

export function cancelMerge(context: Context): void {
  pendingMerges.drop(context)
}
