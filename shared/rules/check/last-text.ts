// Knows what the period before said where a check is now written: the text that a person may take up again.
import { type Check, checks } from '../../model/check.ts'

export type LastText = Readonly<{ check: Check; isLastYear: boolean; text: string }>
type Review = Readonly<{ period: Check }>

/** Fields whose text may be taken up, in the order in which they are looked at. One cell 課題と改善策 stands for both. */
const sources: Readonly<Record<string, readonly string[]>> = {
  results: ['results'],
  finding: ['finding', 'findingAndImprovement'],
  improvement: ['improvement', 'findingAndImprovement'],
  findingAndImprovement: ['findingAndImprovement'],
  direction: ['direction'],
  summary: ['summary'],
  achievements: ['achievements'],
  challenges: ['challenges'],
  evaluation: ['evaluation'],
  futurePolicy: ['futurePolicy'],
}

/**
 * Of the checks of the year before this one the latest that says something there, else the same check of last year. null = nothing was said, or the
 * field is a symbol.
 */
export function lastTextOf(field: string, check: Check, reviews: readonly Review[], lastYears: readonly Review[]): LastText | null {
  const fields = sources[field]
  if (!fields) return null
  const said = (from: readonly Review[], period: Check): string => {
    const review = from.find((one) => one.period === period) as Readonly<Record<string, unknown>> | undefined
    return fields.map((name) => String(review?.[name] ?? '')).find((text) => text.trim() !== '') ?? ''
  }
  for (const before of checks.slice(0, checks.indexOf(check)).toReversed()) {
    const text = said(reviews, before)
    if (text !== '') return { check: before, isLastYear: false, text }
  }
  const text = said(lastYears, check)
  return text === '' ? null : { check, isLastYear: true, text }
}
