// Knows where a text stands in another, also when full and half width are taken for the same, and how it is replaced there and nowhere else.

/** UTF-16 units of the text; `end` exclusive. */
export type TextMatch = Readonly<{ start: number; end: number }>

/**
 * Where `find` stands in `text`, from left to right, never overlapping. `isFolded`: １ = 1, ｶﾞ = ガ, （ = (; other compatibility forms
 * (①, ㈱) stay themselves, since nobody who looks for 1 means ①. A match covers whole characters, never half of a pair or of ガ written ｶﾞ.
 */
export function findMatches(text: string, find: string, isFolded: boolean): readonly TextMatch[] {
  if (find === '') return []
  const searched = isFolded ? foldWidth(text) : null
  const haystack = searched?.text ?? text
  const needle = isFolded ? foldWidth(find).text : find
  const matches: TextMatch[] = []
  let from = 0
  for (;;) {
    const at = haystack.indexOf(needle, from)
    if (at === -1) return matches
    const start = searched ? searched.startAt[at] : at
    const end = searched ? searched.startAt[at + needle.length] : at + needle.length
    if (start === undefined || end === undefined || splitsPair(text, start) || splitsPair(text, end)) from = at + 1
    else {
      matches.push({ start, end })
      from = at + needle.length
    }
  }
}

/** The text with the replacement at each match and everything else as it was. `matches` as findMatches gives them, or some of them. */
export function replaceMatches(text: string, matches: readonly TextMatch[], replacement: string): string {
  let replaced = ''
  let from = 0
  for (const { start, end } of matches) {
    replaced += text.slice(from, start) + replacement
    from = end
  }
  return replaced + text.slice(from)
}

/** The text in one width, and for each of its units where it begins in the text itself (undefined inside a character). */
function foldWidth(text: string): Readonly<{ text: string; startAt: readonly (number | undefined)[] }> {
  let folded = ''
  const startAt: (number | undefined)[] = []
  for (const { 0: character, index } of text.matchAll(characters)) {
    startAt[folded.length] = index
    folded += wide.test(character) ? character.normalize('NFKC') : character
  }
  startAt[folded.length] = text.length
  return { text: folded, startAt }
}
/** A half-width kana with its voiced mark is one character. */
const characters = /[\uff66-\uff9d][\uff9e\uff9f]?|[^]/gu
const wide = /^[\u3000\uff01-\uffee]/

function splitsPair(text: string, at: number): boolean {
  return /^[\udc00-\udfff]/.test(text.slice(at, at + 1)) && /[\ud800-\udbff]$/.test(text.slice(0, at).slice(-1))
}
