// Knows a run of texts as a search goes through it: folded into one string, so that a word is looked for in one go.
import type { PlaceOfText } from '../../shared/model/search.ts'
import { foldText } from '../../shared/rules/fold-text.ts'

export type PlacedText = Readonly<{ ref: PlaceOfText; text: string; number: string; title: string }>
/** Texts in their order, empty ones left out. `folded`: all of them in one string, the nth from `starts[n]` to `starts[n + 1]`. */
export type FoldedPart = Readonly<{ texts: readonly PlacedText[]; folded: string; starts: Uint32Array }>

/** In no folded text, so that no word reaches from one text into the next. */
export const separator = '\n'

export function foldedPart(all: readonly PlacedText[]): FoldedPart {
  const texts = all.filter(({ text }) => text !== '')
  const folded = texts.map(({ text }) => foldText(text))
  const starts = new Uint32Array(texts.length + 1)
  for (const [nth, one] of folded.entries()) starts[nth + 1] = (starts[nth] ?? 0) + one.length + separator.length
  return { texts, folded: folded.map((one) => one + separator).join(''), starts }
}

/** By year; null = of no year. */
export function foldedByYear<Year extends number | null>(
  texts: readonly (PlacedText & Readonly<{ fiscalYear: Year }>)[],
): ReadonlyMap<Year, FoldedPart> {
  return new Map([...Map.groupBy(texts, ({ fiscalYear }) => fiscalYear)].map(([fiscalYear, of]) => [fiscalYear, foldedPart(of)]))
}

/** Every text with all words, in order; returns how many. `words`: the likely rarest first, at least one. */
export function forEachText({ texts, folded, starts }: FoldedPart, words: readonly string[], act: (text: PlacedText) => void): number {
  const [first = '', ...others] = words
  if (others.some((word) => !folded.includes(word))) return 0
  let count = 0
  let nth = 0
  for (let at = folded.indexOf(first); at >= 0; at = folded.indexOf(first, starts[nth])) {
    while ((starts[nth + 1] ?? Number.POSITIVE_INFINITY) <= at) nth += 1
    const text = texts[nth]
    const holds = (word: string) => folded.slice(starts[nth], starts[nth + 1]).includes(word)
    if (text && others.every(holds)) {
      count += 1
      act(text)
    }
    nth += 1
  }
  return count
}
