// Knows which differences a person wants to see: of one sort, and with all of the words that were typed.
import type { PlanDifference } from '../../../shared/model/edition.ts'
import { foldText } from '../../../shared/rules/fold-text.ts'

/** 全角/半角 and かな/カナ make no difference. Words are looked for in number, title, label and both texts. */
export function filterDifferences(
  differences: readonly PlanDifference[],
  words: string,
  change: 'all' | PlanDifference['change'],
): readonly PlanDifference[] {
  const wanted = words
    .split(/\s+/u)
    .map(foldText)
    .filter((word) => word !== '')
  return differences.filter((difference) => {
    if (change !== 'all' && difference.change !== change) return false
    if (wanted.length === 0) return true
    const { number, title, label, old, new: now } = difference
    const text = foldText([number, title, label, old, now].join('\n'))
    return wanted.every((word) => text.includes(word))
  })
}
