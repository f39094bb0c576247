// Knows which names a person at the keyboard can go by.
import type { Violation } from './violation.ts'

export const maxOperatorName = 40

/** The name as it is kept: without spaces around it, composed (が is one letter however it was typed). */
export function normalizeOperatorName(name: string): string {
  return name.normalize('NFC').trim()
}

/** Of a normalized name: 1–40 letters of one line. Letters are counted as people do, 𠮷 as one. */
export function violationsOfOperatorName(name: string): readonly Violation[] {
  if (name === '') return [{ field: 'operator', code: 'missing' }]
  if ([...name].length > maxOperatorName)
    return [{ field: 'operator', code: 'tooLong', values: { max: maxOperatorName, length: [...name].length } }]
  if (/\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}/u.test(name)) return [{ field: 'operator', code: 'unreadable' }]
  return []
}
