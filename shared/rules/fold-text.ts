// Knows when two writings are the same for someone who searches: width, case, kana and the many dashes and dots do not matter.

/** A folded text, and where each of its UTF-16 units comes from: `starts[i]` and `ends[i]` bound the piece of the original, never half a character. */
type FoldedText = Readonly<{ folded: string; starts: readonly number[]; ends: readonly number[] }>

/**
 * NFKC, lower case, katakana as hiragana, one kind of wave dash, of dash and of middle dot, radicals as the characters that they look like; spaces, line
 * breaks and what cannot be seen are left out: 'ガン 検診' → 'がん検診'. A character and the marks on it are folded together, so that what
 * is found begins and ends with whole characters. Folding twice is folding once.
 */
export function foldText(text: string): string {
  return fold(text, null)
}

/** The same, with the way back. */
export function foldWithPlaces(text: string): FoldedText {
  const places: Places = { starts: [], ends: [] }
  return { folded: fold(text, places), ...places }
}

type Places = { starts: number[]; ends: number[] }
/** What a code point is on its own: begins a piece of one unit (then its unit), begins another piece, belongs to the piece before, is nothing. */
const [unknown, begins, belongs, isNothing, units] = [0, 1, 2, 3, 4] as const
const classes = new Uint16Array(0x1_0000)

function fold(text: string, places: Places | null): string {
  const out = new Output(text, places)
  for (let i = 0; i < text.length; ) {
    const unit = text.charCodeAt(i)
    let what = classes[unit] ?? unknown
    if (what === unknown) classes[unit] = what = classify(text.charAt(i))
    if (what >= units) out.begin(i, (i += 1), what)
    else if (what === isNothing) out.skip((i += 1), isSpace.test(text.charAt(i - 1)))
    else {
      const end = i + String.fromCodePoint(text.codePointAt(i) ?? 0).length
      if (end - i === 2) what = classify(text.slice(i, end))
      if (what === isNothing) out.skip(end, false)
      else if (what === belongs) out.join(i, end)
      else out.begin(i, end, null)
      i = end
    }
  }
  return out.end()
}

/** The folded text as it grows; the piece that was begun last may still change with the marks that follow it. */
class Output {
  readonly #text: string
  readonly #places: Places | null
  readonly #done: string[] = []
  #codes: number[] = []
  /** Of the open piece: where it begins and (without spaces behind it) ends, and its unit where it has just one. */
  #start = -1
  #end = -1
  #unit: number | null = null

  constructor(text: string, places: Places | null) {
    this.#text = text
    this.#places = places
  }
  begin(start: number, end: number, unit: number | null): void {
    this.#close()
    this.#start = start
    this.#end = end
    this.#unit = unit
  }
  /** A mark on the open piece; at the head of a text it stands for itself. */
  join(start: number, end: number): void {
    if (this.#start < 0) this.#start = start
    this.#end = end
    this.#unit = null
  }
  /** What cannot be seen (a variation selector, say) is part of the character before it; a space is not. */
  skip(end: number, space: boolean): void {
    if (this.#start >= 0 && !space) {
      this.#end = end
      this.#unit = null
    }
  }
  end(): string {
    this.#close()
    this.#flush()
    return this.#done.join('')
  }
  #close(): void {
    if (this.#start < 0) return
    if (this.#unit === null) this.#put(foldPiece(this.#text.slice(this.#start, this.#end)))
    else {
      this.#codes.push(this.#unit)
      this.#places?.starts.push(this.#start)
      this.#places?.ends.push(this.#end)
    }
    if (this.#codes.length >= 4096) this.#flush()
  }
  #put(folded: string): void {
    this.#flush()
    this.#done.push(folded)
    for (let i = 0; i < folded.length && this.#places; i += 1) {
      this.#places.starts.push(this.#start)
      this.#places.ends.push(this.#end)
    }
  }
  #flush(): void {
    this.#done.push(String.fromCharCode(...this.#codes))
    this.#codes = []
  }
}

const isSpace = /^\s$/
const nothing = /[\s\p{Default_Ignorable_Code_Point}]/gu
const mark = /^\p{M}/u

function classify(character: string): number {
  if (/^[\ud800-\udfff]$/.test(character)) return begins
  const folded = foldPiece(character)
  if (folded === '') return isNothing
  if (mark.test(folded)) return belongs
  return folded.length === 1 && folded.charCodeAt(0) >= units ? folded.charCodeAt(0) : begins
}

/** One character with its marks. Again until nothing changes: what is taken away or made hiragana can let a mark join what stood before it. */
function foldPiece(piece: string): string {
  let before = piece
  for (;;) {
    const folded = before
      .replace(likenesses, (letter) => likenessOf.get(letter) ?? letter)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60))
      .replace(nothing, '')
    if (folded === before) return folded
    before = folded
  }
}

/** What looks alike or is typed for one another, and Unicode keeps apart: wave dashes, dashes, middle dots, kana, and radicals out of PDF files. */
const likenessOf: ReadonlyMap<string, string> = new Map([
  ...pairs('∼〜～˜⁓〰', '~'),
  ...pairs('‐‑‒–—―−－﹣', '-'),
  ...pairs('·‧∙⋅•･', '・'),
  ...pairs('゛ﾞ', '\u3099'),
  ...pairs('゜ﾟ', '\u309a'),
  ...pairs('ヵ', 'か'),
  ...pairs('ヶ', 'け'),
  ...pairs('ヽ', 'ゝ'),
  ...pairs('ヾ', 'ゞ'),
  ...pairs('ヷ', 'わ\u3099'),
  ...pairs('ヸ', 'ゐ\u3099'),
  ...pairs('ヹ', 'ゑ\u3099'),
  ...pairs('ヺ', 'を\u3099'),
  // Source: Unicode, EquivalentUnifiedIdeograph.txt; those of 2E80–2EFF that NFKC leaves as they are and that stand for a whole character of Japanese.
  ...[
    '⺈刀',
    '⺌小',
    '⺗心',
    '⺜日',
    '⺝月',
    '⺠民',
    '⺧牛',
    '⺩王',
    '⺫目',
    '⺬示',
    '⺯糸',
    '⺼肉',
    '⻄西',
    '⻆角',
    '⻑長',
    '⻗雨',
    '⻘青',
    '⻝食',
    '⻣骨',
    '⻤鬼',
  ]
    .concat(['⻨麦', '⻩黄', '⻫斉', '⻭歯', '⻯竜', '⻲亀'])
    .map((both): readonly [string, string] => [both.charAt(0), both.charAt(1)]),
])
const likenesses = new RegExp(`[${[...likenessOf.keys()].join('').replace('-', '\\-')}]`, 'gu')

function pairs(letters: string, as: string): readonly (readonly [string, string])[] {
  return [...letters].map((letter) => [letter, as])
}
