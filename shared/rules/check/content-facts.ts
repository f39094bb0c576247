// Knows what the deriving of states asks of the content of a check again and again: its hash, and whether anything was written.
import type { Check } from '../../model/check.ts'
import { type CheckedItem, contentOfCheck, hashOfContent, isWritten } from './content-of-check.ts'

export type ContentFacts = Readonly<{ hash: string; isWritten: boolean; isBlankByReason: boolean }>

const known = new WeakMap<object, Map<Check, ContentFacts>>()

/** Once for each object of an item and each check: an item that was read again unchanged as the same object costs nothing. */
export function contentFactsOf(checked: CheckedItem, check: Check): ContentFacts {
  let ofItem = known.get(checked.item)
  if (!ofItem) known.set(checked.item, (ofItem = new Map()))
  let facts = ofItem.get(check)
  if (!facts) ofItem.set(check, (facts = hasReview(checked, check) ? readFacts(checked, check) : nothingWritten))
  return facts
}

/** Of an item that a check says nothing of. */
export const hashOfNothing = hashOfContent([])
const nothingWritten: ContentFacts = { hash: hashOfNothing, isWritten: false, isBlankByReason: false }

function hasReview({ kind, item }: CheckedItem, check: Check): boolean {
  const isOf = ({ period }: Readonly<{ period: Check }>) => period === check
  return item.reviews.some(isOf) || (kind === 'strategy' && item.outcomeIndicators.some(({ reviews }) => reviews.some(isOf)))
}

function readFacts(checked: CheckedItem, check: Check): ContentFacts {
  const content = contentOfCheck(checked, check)
  const written = content.filter(({ text }) => text !== '')
  return {
    hash: hashOfContent(content),
    isWritten: isWritten(content),
    isBlankByReason: written.length > 0 && written.every(({ field }) => field === 'blankReason'),
  }
}
