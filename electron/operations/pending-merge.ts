// Knows the dry run of a merge that waits for a person's choices: one at a time for each open program.
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { FlatChange } from '../../shared/rules/merge-plans.ts'
import type { Context } from '../context.ts'
import type { ReturnedPart } from './returned-part.ts'

export type PendingMerge = Readonly<{
  token: string
  /** Path of the data file that was open: a token of another file means nothing. */
  path: string
  returned: ReturnedPart
  ours: FlatPlan
  /** Hash of ours: the plan must still be so when it is taken in. */
  oursHash: string
  changes: readonly FlatChange[]
  /** The same before it was looked up what is confirmed: that may change meanwhile. */
  unmarked: readonly FlatChange[]
}>

const pending = new WeakMap<Context['files'], PendingMerge>()

export function keepPending({ files }: Context, merge: PendingMerge): void {
  pending.set(files, merge)
}

/** null where none waits under this token for the file that is open. */
export function findPending({ files }: Context, token: string): PendingMerge | null {
  const found = pending.get(files)
  return found && found.token === token && found.path === files.current()?.path ? found : null
}

export function dropPending({ files }: Context): void {
  pending.delete(files)
}
