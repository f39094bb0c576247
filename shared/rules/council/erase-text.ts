// Knows where words that are to be taken out for good stand in a text, and what stands there afterwards.

/** Stands where something was taken out. */
export const erasedMark = '（消去）'
/** Up to so many characters a name is found with spaces in other places too (「大阪 太郎」, 「大阪　太郎」, 「大阪太郎」), and over a line end. */
const longestName = 20
/** So much of a long text can stand before a cut. */
const longestCut = 80
/** What may stand between two letters of a name: a space, or a line end where the edge of a paper cut it. */
const between = '[ \\u3000\\n]?'
/** Shorter ones stand in too many other words: 「森」 in 「森林」. */
export const shortestErasable = 2

/** Finds some words in a text, all spellings of a short one with regard to spaces. */
export type Eraser = Readonly<{
  count(text: string): number
  erase(text: string): string
  /** Of a text that may have been cut off (「…」 at its end): what of the words stood before the cut as well. */
  eraseCut(text: string): string
  /** Whether JSON may hold them: quick, and true where in doubt. */
  mayBeIn(json: string): boolean
}>

/** `words` shorter than two characters (spaces left out) are not looked for. */
export function makeEraser(words: readonly string[]): Eraser {
  const found = words.filter((word) => bare(word).length >= shortestErasable).toSorted((a, b) => b.length - a.length)
  if (found.length === 0) return { count: () => 0, erase: (text) => text, eraseCut: (text) => text, mayBeIn: () => false }
  const pattern = found.map(patternOf).join('|')
  const all = () => new RegExp(pattern, 'gu')
  // JSON writes a line end as two letters
  const once = new RegExp(pattern.replaceAll(between, '(?:[ \\u3000]|\\\\n)?'), 'u')
  // what JSON writes in another way than it reads is looked for in the values
  const isPlain = found.every((word) => !/["\\\u0000-\u001f]/u.test(word))
  const cut = new RegExp(`(?:${found.map(beginningOf).join('|')})…$`, 'u')
  return {
    eraseCut: (text) => text.replace(all(), erasedMark).replace(cut, `${erasedMark}…`),
    count: (text) => (text.match(all()) ?? []).length,
    erase: (text) => text.replace(all(), erasedMark),
    mayBeIn: (json) => !isPlain || once.test(json),
  }
}

const bare = (word: string): string => word.replaceAll(/[ \u3000]/gu, '')

function patternOf(word: string): string {
  const letters = [...bare(word)]
  return letters.length > longestName ? escapeOf(word) : letters.map(escapeOf).join(between)
}

/** The first letters of a word, at least two, as many as stand there. */
function beginningOf(word: string): string {
  const [first = '', second = '', ...more] = [...word.replaceAll(/[\s\u3000]/gu, '')].slice(0, longestCut).map(escapeOf)
  return first + between + second + more.reduceRight((behind, letter) => `(?:${between}${letter}${behind})?`, '')
}

const escapeOf = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
