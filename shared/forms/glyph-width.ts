// Knows how wide a character is printed at most, in em: in the forms' fixed-pitch fonts and in the free fonts that stand in for them.
import { eastAsianWidth } from 'get-east-asian-width'

/**
 * Hundredths of an em of U+0020–U+007E: the widest of 0.5 (ＭＳ 明朝, ＭＳ ゴシック), Noto Serif/Sans CJK JP, and DejaVu Serif/Sans, which some
 * systems take for the Latin letters. The exported book must not be clipped whichever of them prints it.
 */
const asciiHundredths = [
  50, 50, 50, 84, 64, 96, 90, 50, 50, 50, 50, 84, 50, 50, 50, 50, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 50, 50, 84, 84, 84, 54, 100, 73,
  74, 77, 81, 73, 70, 80, 88, 50, 54, 75, 67, 103, 88, 82, 68, 82, 76, 69, 67, 85, 73, 106, 72, 69, 70, 50, 50, 50, 84, 57, 61, 62, 65, 57,
  65, 62, 50, 65, 67, 50, 50, 61, 50, 98, 67, 62, 65, 65, 50, 53, 50, 66, 60, 86, 60, 60, 53, 64, 50, 64, 84,
]
/** Narrow letters outside ASCII (é, ñ, …): at most this in the fonts above. */
const otherNarrow = 0.75
const known = new Map<number, number>()

/** Bold letters are wider than regular ones by this, at most on the average of a line. */
export const boldFactor = 1.1

/** Width of one code point in em (1 = full width). */
export function glyphWidthOf(codePoint: number): number {
  if (codePoint < 0x7f) return codePoint < 0x20 ? 0 : (asciiHundredths[codePoint - 0x20] ?? 50) / 100
  if (codePoint >= 0x3000 && codePoint <= 0x9fff) return 1
  const before = known.get(codePoint)
  if (before !== undefined) return before
  const width = widthOutsideAscii(codePoint)
  known.set(codePoint, width)
  return width
}

function widthOutsideAscii(codePoint: number): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u.test(String.fromCodePoint(codePoint))) return 0
  if (codePoint >= 0xff61 && codePoint <= 0xff9f) return 0.5
  // Ambiguous ones (①, ℃, ×, …) are full-width in Japanese fonts; № and Ж are a little wider than that in bold.
  return eastAsianWidth(codePoint, { ambiguousAsWide: true }) === 2 ? 1.05 : otherNarrow
}
