// Knows how a name that a person typed becomes the name that is kept.
import { normaliseName, violationsOfName } from '../../shared/rules/short-name.ts'
import { RuleBroken } from '../app-error.ts'

/** `field` as in keyOfField, e.g. 'section//name'. Throws RuleBroken (violationsOfName). */
export function requireName(field: string, typed: string): string {
  const name = normaliseName(typed)
  const violations = violationsOfName(field, name)
  if (violations.length > 0) throw new RuleBroken(violations)
  return name
}
