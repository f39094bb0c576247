// Knows the dry run of a merge that waits for a person's choices.
import type { FlatPlan } from '../../shared/model/merge.ts'
import type { FlatChange } from '../../shared/rules/merge-plans.ts'
import { makeDryRuns } from './dry-runs.ts'
import type { ReturnedPart } from './returned-part.ts'

export type PendingMerge = Readonly<{
  returned: ReturnedPart
  ours: FlatPlan
  /** Hash of ours: the plan must still be so when it is taken in. */
  oursHash: string
  changes: readonly FlatChange[]
  /** The same before it was looked up what is confirmed: that may change meanwhile. */
  unmarked: readonly FlatChange[]
}>

export const pendingMerges = makeDryRuns<PendingMerge>()
