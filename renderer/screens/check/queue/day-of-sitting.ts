// Knows the 決裁日 that a person typed.
import { parseDay } from '../../../../shared/rules/parse-day.ts'

/** ISO date; null where none was typed, undefined where it is no day. */
export function dayOfSitting(text: string): string | null | undefined {
  return text.trim() === '' ? null : (parseDay(text) ?? undefined)
}
