// Knows what a person who types into a search box looks for: every word, in any order.
import { foldText } from './fold-text.ts'

/** The words between the spaces, folded, each once; none where there is nothing to look for. A text matches that holds all of them once it is folded. */
export function wordsOfQuery(query: string): readonly string[] {
  return [...new Set(query.split(/\s+/).map(foldText))].filter((word) => word !== '')
}
