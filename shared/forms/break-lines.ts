// Knows where a text breaks into lines in a cell of a given width, by the rules of Japanese typesetting (禁則処理, 追い出し).
import { glyphWidthOf } from './glyph-width.ts'

/** The lines of a text, and for each the offset in the text at which it begins. */
export type BrokenText = Readonly<{ lines: readonly string[]; starts: readonly number[] }>

const notAtStart = new Set(
  '!%),.:;?]}¢°’”‰′″℃、。々〉》」』】〕〗〙〛゛゜ゝゞ・ヽヾー―—…‥〻〟！％），．：；？］｝｡｣､･ﾞﾟ￠ｰぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ\u3000 ',
)
const notAtEnd = new Set('$([{£¥‘“〈《「『【〔〖〘〚〝＄（［｛｢￡￥＃＠')
/** Texts of these characters alone are one UTF-16 unit a character; others may hold surrogates, combining marks, joiners, variation selectors. */
const isPlain =
  /^[\n\x20-\u02ff\u0370-\u0482\u2010-\u2027\u2030-\u205e\u2070-\u20cf\u2100-\u2bff\u3000-\u3029\u3030-\u3098\u309b-\u9fff\uff00-\uffef]*$/
const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
/** No cell holds more than 32,767 units: a line of marks piled on one letter is cut as well. */
const maxUnitsPerLine = 400
/** A word longer than the line is torn anywhere; programs tear it at different places, so it gets fewer letters a line. */
const tornWordShare = 0.75

let young = new Map<string, BrokenText>()
let old = new Map<string, BrokenText>()
const cacheSize = 30_000

/**
 * Breaks a text into lines no wider than `widthPt` in a font of `sizePt`. '' is one empty line.
 * Never more hopeful than Excel or LibreOffice: letters count at their widest, words and numbers stay whole.
 */
export function breakLines(text: string, widthPt: number, sizePt: number): BrokenText {
  const key = `${widthPt}|${sizePt}|${text}`
  let broken = young.get(key)
  if (!broken) {
    broken = old.get(key) ?? breakText(text, widthPt / sizePt)
    if (young.size >= cacheSize) {
      old = young
      young = new Map()
    }
    young.set(key, broken)
  }
  return broken
}

function breakText(text: string, room: number): BrokenText {
  const lines: string[] = []
  const starts: number[] = []
  let from = 0
  for (const paragraph of text.split('\n')) {
    for (const [start, end] of breakParagraph(paragraph, room)) {
      lines.push(paragraph.slice(start, end))
      starts.push(from + start)
    }
    from += paragraph.length + 1
  }
  return { lines, starts }
}

/** One character as people see it: what it measures, and whether a line may begin or end with it. */
type Unit = Readonly<{ length: number; width: number; isWord: boolean; mayStart: boolean; mayEnd: boolean }>

/** Start and end offsets of the lines of one paragraph. */
function breakParagraph(paragraph: string, room: number): readonly (readonly [number, number])[] {
  if (paragraph === '') return [[0, 0]]
  const units = unitsOf(paragraph)
  const lines: [number, number][] = []
  let first = 0
  let firstAt = 0
  let at = 0
  let width = 0
  let lastBreak = 0
  let lastBreakAt = 0
  for (let i = 0; i < units.length; i += 1) {
    const unit = units[i] as Unit
    if (i > first && mayBreakBetween(units[i - 1] as Unit, unit)) {
      lastBreak = i
      lastBreakAt = at
    }
    width += unit.width
    at += unit.length
    if (i === first || (width <= room && at - firstAt <= maxUnitsPerLine)) continue
    if (lastBreak <= first) {
      lastBreak = cutOfTornWord(units, first, i, room)
      lastBreakAt = firstAt
      for (let k = first; k < lastBreak; k += 1) lastBreakAt += (units[k] as Unit).length
    }
    lines.push([firstAt, lastBreakAt])
    first = lastBreak
    firstAt = lastBreakAt
    at = firstAt
    width = 0
    i = first - 1
  }
  lines.push([firstAt, paragraph.length])
  return lines
}

/** Where to tear what has no place to break between `first` and `end`; at least one unit is kept. */
function cutOfTornWord(units: readonly Unit[], first: number, end: number, room: number): number {
  let width = (units[first] as Unit).width
  for (let k = first + 1; k < end; k += 1) {
    width += (units[k] as Unit).width
    if (width > room * tornWordShare) return k
  }
  return end
}

function mayBreakBetween(before: Unit, after: Unit): boolean {
  return after.mayStart && before.mayEnd && !(before.isWord && after.isWord)
}

/** By UTF-16 unit, for plain texts. */
const plainUnits: Unit[] = []
function unitsOf(paragraph: string): readonly Unit[] {
  const units: Unit[] = []
  if (isPlain.test(paragraph)) {
    for (let at = 0; at < paragraph.length; at += 1) {
      const code = paragraph.charCodeAt(at)
      units.push((plainUnits[code] ??= describe(paragraph.charAt(at))))
    }
    return units
  }
  for (const { segment } of graphemes.segment(paragraph)) {
    let piece = ''
    for (const character of segment) {
      if (piece.length + character.length > maxUnitsPerLine) {
        units.push(describe(piece))
        piece = ''
      }
      piece += character
    }
    units.push(describe(piece))
  }
  return units
}

function describe(segment: string): Unit {
  let width = 0
  for (const character of segment) width = Math.max(width, glyphWidthOf(character.codePointAt(0) ?? 0))
  const code = segment.codePointAt(0) ?? 0
  return {
    length: segment.length,
    width,
    isWord: width < 1 && code > 0x20 && !(code >= 0xff61 && code <= 0xff9f),
    mayStart: !notAtStart.has(segment.charAt(0)),
    mayEnd: !notAtEnd.has(segment.charAt(0)),
  }
}
