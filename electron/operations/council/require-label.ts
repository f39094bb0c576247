// Knows how a short name in the lists of the council is kept as it was typed: no character of a person's name becomes another one.
import { violationsOfName } from '../../../shared/rules/short-name.ts'
import { RuleBroken } from '../../app-error.ts'

/** `field` as in keyOfField; `others`: names that are taken. Throws RuleBroken (violationsOfName, doubleName). */
export function requireLabel(field: string, typed: string, others: readonly string[] = []): string {
  const label = typed.trim()
  const violations = violationsOfName(field, label)
  if (violations.length > 0) throw new RuleBroken(violations)
  if (others.includes(label)) throw new RuleBroken([{ field, code: 'doubleName' }])
  return label
}
