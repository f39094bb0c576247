// Knows how much a finding weighs: what keeps a plan from being handed in, what has to be looked at, what is worth a thought.
import type { FindingCode } from '../../model/inspection.ts'

export type Severity = 'error' | 'warning' | 'notice'

const severities: Readonly<Record<FindingCode, Severity>> = {
  emptyMandatory: 'error',
  placeholderLeft: 'error',
  noItem: 'error',
  overflow: 'warning',
  carriedText: 'warning',
  targetNotSet: 'error',
  targetWithoutReason: 'notice',
  residentWording: 'warning',
  undecidedTie: 'error',
  unservedStrategy: 'warning',
  amountMismatch: 'warning',
  numberDiffers: 'warning',
  figureDiffers: 'warning',
  departureWithoutReason: 'error',
  targetChangeWithoutReason: 'error',
  countingRuleMissing: 'warning',
  lastYearWords: 'warning',
  unowned: 'warning',
  reflectedNowhere: 'warning',
  reflectionLost: 'warning',
  goalMetBelowTarget: 'error',
  goodWordsRedVerdict: 'warning',
  sameAsLastPeriod: 'notice',
  findingWithoutImprovement: 'warning',
  numberDiffersFromSeries: 'warning',
  textAfterNegative: 'error',
  checkIncomplete: 'warning',
}

export function severityOf(code: FindingCode): Severity {
  return severities[code]
}
