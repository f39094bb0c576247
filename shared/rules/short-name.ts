// Knows which names sections, posts, people and inquiries can go by.
import type { Violation } from './violation.ts'

export const maxNameLength = 60

/** The name as it is kept: composed, without spaces around it. */
export function normaliseName(name: string): string {
  return name.normalize('NFC').trim()
}

/** Of a normalised name: 1–60 letters of one line. Codes: missing, tooLong {max, length}, unreadable. */
export function violationsOfName(field: string, name: string): readonly Violation[] {
  const length = [...name].length
  if (length === 0) return [{ field, code: 'missing' }]
  if (length > maxNameLength) return [{ field, code: 'tooLong', values: { max: maxNameLength, length } }]
  return /\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|[\ufffe\uffff]/u.test(name) ? [{ field, code: 'unreadable' }] : []
}
