// Knows why a text cannot be stored, before it is sent: characters that no file holds, and length.
import { maxTextLength, normaliseText, violationsOfText } from '../../../shared/rules/text.ts'
import { isBlocking } from '../../../shared/rules/violation.ts'
import { cellGridWords as words } from '../../../shared/words/cell-grid.ts'
import { describeViolation } from '../../../shared/words/violations.ts'

export const complaintAboutShort = (text: string): string | null => complaintAbout(text, 200)
export const complaintAboutLine = (text: string): string | null => complaintAbout(text, 1000)
export const complaintAboutText = (text: string): string | null => complaintAbout(text, maxTextLength)

function complaintAbout(typed: string, most: number): string | null {
  const text = normaliseText(typed)
  const violation = violationsOfText('text', text).find(isBlocking)
  if (violation) return describeViolation(violation, words.typedText)
  return text.length > most ? words.tooLong(most) : null
}
