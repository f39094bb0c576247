// Knows how texts must break into lines: nothing lost, nothing too wide, no line that begins or ends as no Japanese line may.
import { expect, test } from 'vitest'
import { breakLines } from '../../../shared/forms/break-lines.ts'
import { glyphWidthOf } from '../../../shared/forms/glyph-width.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' })
/** Width in em, each grapheme as wide as its widest character. */
function widthOf(line: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(line)) width += Math.max(...[...segment].map((c) => glyphWidthOf(c.codePointAt(0) ?? 0)))
  return width
}

test('the lines are the text, whole and in order, and every start is where its line begins', () => {
  fc.assert(
    fc.property(anyText(80), fc.integer({ min: 9, max: 500 }), (text, width) => {
      const { lines, starts } = breakLines(text, width, 9)
      expect(starts.length).toBe(lines.length)
      lines.forEach((line, i) => expect(text.slice(starts[i], (starts[i] as number) + line.length)).toBe(line))
      const between = lines.map((line, i) => text.slice((starts[i] as number) + line.length, starts[i + 1] ?? text.length))
      expect(between.every((gap, i) => gap === (i < lines.length - 1 && gap !== '' ? '\n' : ''))).toBe(true)
    }),
  )
})

test('no line is wider than the cell, except one single character', () => {
  fc.assert(
    fc.property(anyText(80), fc.integer({ min: 9, max: 500 }), (text, width) => {
      const { lines } = breakLines(text, width, 9)
      expect(lines.filter((line) => [...graphemes.segment(line)].length > 1 && widthOf(line) * 9 > width + 1e-6)).toEqual([])
    }),
  )
})

test('no line begins inside a character: not between surrogates, before a mark or a variation selector', () => {
  fc.assert(
    fc.property(anyText(60), (text) => {
      for (const line of breakLines(text, 45, 9).lines) {
        expect(/\p{Surrogate}/u.test(line)).toBe(false)
        expect(/^[\u3099\u309a\u200d\p{Mn}]/u.test(line)).toBe(false)
      }
    }),
  )
})

test.each([
  // 10 characters fit in each of these cells of 90 pt
  ['あいうえおかきくけこ。さ', ['あいうえおかきくけ', 'こ。さ'], 'a full stop takes the character before it along'],
  ['あいうえおかきくけ「こさ', ['あいうえおかきくけ', '「こさ'], 'an opening bracket does not end a line'],
  ['あいうえおかきくけこ）」。さ', ['あいうえおかきくけ', 'こ）」。さ'], 'several closing marks stay together'],
  ['あいうえおかきくけラッシュ', ['あいうえおかきくけ', 'ラッシュ'], 'small kana do not begin a line'],
  ['あいうえおか2,345,678円', ['あいうえおか', '2,345,678円'], 'a number is not torn'],
  ['あいうえおかきくkusei計画', ['あいうえおかきく', 'kusei計画'], 'a word is not torn'],
  ['一\n\n二', ['一', '', '二'], 'line ends of the text are kept, empty lines too'],
  ['', [''], 'nothing is one empty line'],
])('%j breaks into %j: %s', (text, lines) => expect(breakLines(text, 90, 9).lines).toEqual(lines))

test('a word longer than the line is torn, and a line is full again after it', () => {
  const { lines } = breakLines(`${'x'.repeat(100)}あ`, 90, 9)
  expect(lines.length).toBeGreaterThan(6)
  expect(lines.join('')).toBe(`${'x'.repeat(100)}あ`)
})

test('a pile of marks on one letter does not make a line without end', () => {
  const { lines } = breakLines(`あ${'\u0301'.repeat(40_000)}`, 90, 9)
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(400)
})
