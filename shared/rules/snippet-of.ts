// Knows which piece of a text is shown where it was found, and what is highlighted in it.
import { foldWithPlaces } from './fold-text.ts'

type Range = Readonly<{ start: number; end: number }>
type Snippet = Readonly<{ snippet: string; marks: readonly Range[] }>

/** In UTF-16 units: so much stands before the first place, and so long is the whole. */
const leadLength = 24
const snippetLength = 160
const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })

/**
 * `words` as of wordsOfQuery. A short text is shown whole; where something is left out stands '…'. Marks are in order, do not touch, and begin and
 * end between whole characters as a person sees them.
 */
export function snippetOf(text: string, words: readonly string[]): Snippet {
  const characters = segmenter.segment(text)
  const startOf = (i: number) => characters.containing(i)?.index ?? text.length
  const found = placesOf(text, words)
  const from =
    text.length <= snippetLength ? 0 : startOf(Math.max(0, Math.min((found[0]?.start ?? 0) - leadLength, text.length - snippetLength)))
  const until = startOf(from + snippetLength)
  const head = from > 0 ? '…' : ''
  const marks = found
    .filter(({ start }) => start < until)
    .map(({ start, end }) => {
      const last = characters.containing(end - 1)
      return { start: startOf(start), end: Math.min(until, last ? last.index + last.segment.trimEnd().length : end) }
    })
  return {
    snippet: `${head}${text.slice(from, until)}${until < text.length ? '…' : ''}`,
    marks: joined(marks).map(({ start, end }) => ({ start: start - from + head.length, end: end - from + head.length })),
  }
}

/** Every place of every word, by where they begin. */
function placesOf(text: string, words: readonly string[]): readonly Range[] {
  const { folded, starts, ends } = foldWithPlaces(text)
  const places: Range[] = []
  for (const word of words) {
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      places.push({ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length })
    }
  }
  return places.toSorted((a, b) => a.start - b.start || a.end - b.end)
}

/** Places that overlap or touch become one. */
function joined(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = []
  for (const range of ranges) {
    const last = result.at(-1)
    if (last && range.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) }
    else result.push(range)
  }
  return result
}
