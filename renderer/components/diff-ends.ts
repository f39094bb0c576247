// Knows what two texts have in common at their beginning and at their end; what lies between has changed.

/** `before` = head + removed + tail, `after` = head + added + tail. Never cuts a letter (code point, with its variation selectors) in two. */
export function diffEnds(before: string, after: string): { head: string; tail: string; removed: string; added: string } {
  const from = lettersOf(before)
  const to = lettersOf(after)
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  return {
    head: from.slice(0, start).join(''),
    tail: end === 0 ? '' : from.slice(-end).join(''),
    removed: from.slice(start, from.length - end).join(''),
    added: to.slice(start, to.length - end).join(''),
  }
}

const segmenter = new Intl.Segmenter('ja', { granularity: 'grapheme' })
function lettersOf(text: string): readonly string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
}
