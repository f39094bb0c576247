// Knows which checks of which kinds of item may be left blank with a reason.
import { type Check, isQuarter } from '../../model/check.ts'
import { type ReviewKind, textFields } from '../../model/fields.ts'

/** A 取組 may begin in mid-year. A 戦略 is there for all of it: an official check asks for what it says, a quarter need not. */
export const mayStayBlank = (kind: ReviewKind, check: Check): boolean =>
  (textFields[kind] as readonly string[]).includes('blankReason') && (kind !== 'strategyReview' || isQuarter(check))
