// Knows what of checking and doing goes with what is deleted.
/** Texts and rows of checks and of what was done, beside the plan's own texts. */
export type RecordLoss = Readonly<{
  /** Texts of checks: 振り返り and the quarters. */
  reviewTexts: number
  logEntries: number
  executions: number
  milestones: number
  /** Acts of the log of confirmations that are about it. */
  confirmations: number
}>
/** What deleting one item would take with it. `actItems`: improvements that were found on it; they stay in the ledger. */
export type ItemLoss = RecordLoss & Readonly<{ actItems: number }>
