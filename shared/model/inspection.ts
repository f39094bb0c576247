// Knows what 提出前点検 finds: one line for each thing that is missing or wrong, where it is, whose it is.
import type { FieldRef } from './fields.ts'

/** What contradicts itself or is missing in what a check says (中間振り返り, 自己評価 and the quarters). */
export const checkFindingCodes = [
  'goalMetBelowTarget',
  'goodWordsRedVerdict',
  'sameAsLastPeriod',
  'findingWithoutImprovement',
  'numberDiffersFromSeries',
  'textAfterNegative',
  'checkIncomplete',
] as const
export type CheckFindingCode = (typeof checkFindingCodes)[number]
export const findingCodes = [
  'emptyMandatory',
  'placeholderLeft',
  'noItem',
  'overflow',
  'carriedText',
  'targetNotSet',
  'targetWithoutReason',
  'residentWording',
  'undecidedTie',
  'unservedStrategy',
  'amountMismatch',
  'numberDiffers',
  'figureDiffers',
  'departureWithoutReason',
  'targetChangeWithoutReason',
  'countingRuleMissing',
  'lastYearWords',
  'unowned',
  'reflectedNowhere',
  'reflectionLost',
  ...checkFindingCodes,
] as const
export type FindingCode = (typeof findingCodes)[number]

export type Finding = Readonly<{
  code: FindingCode
  /** Names it for switching off: stays the same while the thing stays. */
  key: string
  /** Item that it belongs to in the outline; '' = the plan itself. */
  ownerId: string
  number: string
  title: string
  /** Where a person can mend it; null = an item or a basic strategy as a whole. */
  field: FieldRef | null
  /** What the sentence of words/inspection.ts is made of. */
  values: Readonly<Record<string, string | number>>
  postId: string | null
}>
/** A finding that a person switched off, and why. */
export type WaivedFinding = Readonly<{ code: FindingCode; key: string; reason: string; by: string; at: string }>
