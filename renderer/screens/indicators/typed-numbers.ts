// Knows days, counts, percentages and points as they are typed into a field: what is stored, and the sentence where they cannot be read.
import { parseDay } from '../../../shared/rules/parse-day.ts'
import { percentOf, readCount, readPercent } from '../../../shared/rules/survey/read-number.ts'
import { cellGridWords as words } from '../../../shared/words/cell-grid.ts'

export const complaintAboutDay = (text: string): string | null => (text.trim() === '' || parseDay(text) !== null ? null : words.badDay)
/** The same of the beginning or the end of a term, which may not end before it begins; `term`: its other end, ISO. */
export function complaintAboutTerm(
  field: 'from' | 'until',
  text: string,
  term: Readonly<{ from: string | null; until: string | null }>,
): string | null {
  const from = field === 'from' ? parseDay(text) : term.from
  const until = field === 'until' ? parseDay(text) : term.until
  return complaintAboutDay(text) ?? (from !== null && until !== null && until < from ? words.endsBeforeBegin : null)
}
export const complaintAboutCount = (text: string): string | null => {
  const read = readCount(text)
  return read.is === 'refused' || (read.is === 'count' && read.isBracketed) ? words.badCount : null
}
export const complaintAboutPercent = (text: string): string | null => (readPercent(text).is === 'refused' ? words.badPercent : null)

/** Of a text without complaint: null = nothing. */
export function countTyped(text: string): number | null {
  const read = readCount(text)
  return read.is === 'count' ? read.count : null
}
/** Of a text without complaint: '31.5'; '' = nothing. */
export function percentTyped(text: string): string {
  return percentOf(text) ?? ''
}

/** '3.7' of 3.7点 or ３・７, with the digits that are typed; '' = nothing, null = no number. */
export function pointsTyped(text: string): string | null {
  if (/\p{No}/u.test(text)) return null
  const bare = text.normalize('NFKC').replaceAll(/\s/g, '').replace(/点$/, '').replace('・', '.')
  if (/^[-－―ー]?$/.test(bare)) return ''
  return /^\d{1,3}(\.\d{1,9})?$/.test(bare) ? bare.replace(/^0+(?=\d)/, '') : null
}
export const complaintAboutPoints = (text: string): string | null => (pointsTyped(text) === null ? words.badPoints : null)
