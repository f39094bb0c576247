// Knows how a text that a person typed becomes the text that is kept.
import { normaliseText, violationsOfText } from '../../shared/rules/text.ts'
import { isBlocking } from '../../shared/rules/violation.ts'
import { RuleBroken } from '../app-error.ts'

/** `field` as in keyOfField. Throws RuleBroken (violationsOfText). */
export function requireText(field: string, typed: string): string {
  const text = normaliseText(typed)
  const violations = violationsOfText(field, text).filter(isBlocking)
  if (violations.length > 0) throw new RuleBroken(violations)
  return text
}
