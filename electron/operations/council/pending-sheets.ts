// Knows the dry run of sheets that came back, as it waits for a person's choices.
import type { MemberSheet, ReturnedSheet } from '../../../shared/model/member-sheet.ts'
import { makeDryRuns } from '../dry-runs.ts'

type PendingSheets = Readonly<{
  /** As it was at the dry run. */
  sheet: MemberSheet
  files: readonly ReturnedSheet[]
}>

export const pendingSheets = makeDryRuns<PendingSheets>()
