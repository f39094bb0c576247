// Knows that replacing touches the places that were found and nothing else, in whatever width they were typed.
import { expect, test } from 'vitest'
import { findMatches, replaceMatches } from '../../../shared/rules/replace-text.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

const replace = (text: string, find: string, by: string, isFolded: boolean) => replaceMatches(text, findMatches(text, find, isFolded), by)

test('exactly what was typed, from left to right, never overlapping', () => {
  expect(replace('平成27年度の27事業', '27', '28', false)).toBe('平成28年度の28事業')
  expect(replace('平成２７年度の27事業', '27', '28', false)).toBe('平成２７年度の28事業')
  expect(replace('あああ', 'ああ', 'い', false)).toBe('いあ')
  expect(findMatches('何もない', '', true)).toEqual([])
})

test('either width finds the other; letters of other kinds stay what they are', () => {
  expect(replace('平成２７年度（27事業）', '27', '28', true)).toBe('平成28年度（28事業）')
  expect(replace('ﾎﾞﾗﾝﾃｨｱとボランティア', 'ボランティア', '市民', true)).toBe('市民と市民')
  expect(replace('ＡＢＣ　ABC ', 'ＡＢＣ ', 'Z', true)).toBe('ZZ')
  expect(replace('①㈱㎡', '1', 'x', true)).toBe('①㈱㎡')
  expect(replace('①㈱㎡', '株', 'x', true)).toBe('①㈱㎡')
})

test('a character that is written with two signs is found whole or not at all', () => {
  expect(replace('ｶﾞｲﾄﾞ', 'ガ', 'か', true)).toBe('かｲﾄﾞ')
  expect(replace('ｶﾞｲﾄﾞ', 'カ', 'か', true)).toBe('ｶﾞｲﾄﾞ')
  expect(replace('𠮷野', '野', '田', true)).toBe('𠮷田')
  expect(findMatches('𠮷', '\udfb7', false)).toEqual([])
})

test('the found places alone are replaced, everything between them is what it was', () => {
  const needle = fc.oneof(anyText(1), fc.constantFrom('1', '１', 'ｱ', 'ア', '（', '(', 'の', ' ', '　', 'ｶﾞ'))
  fc.assert(
    fc.property(anyText(12), needle, anyText(2), fc.boolean(), (text, find, by, isFolded) => {
      const matches = findMatches(text, find, isFolded)
      let rest = 0
      const kept: string[] = []
      for (const { start, end } of matches) {
        expect(start).toBeGreaterThanOrEqual(rest)
        expect(end).toBeGreaterThan(start)
        const found = text.slice(start, end)
        if (isFolded) expect(found.normalize('NFKC')).toBe(find.normalize('NFKC'))
        else expect(found).toBe(find)
        kept.push(text.slice(rest, start))
        rest = end
      }
      kept.push(text.slice(rest))
      expect(replaceMatches(text, matches, by)).toBe(kept.join(by))
      // Nothing that a plain search finds between them was passed over.
      if (find !== '') for (const piece of kept) expect(isFolded ? false : piece.includes(find)).toBe(false)
      // Back again where the new text can be told from the old.
      const mark = '\u{f0000}'
      const once = replaceMatches(text, matches, mark)
      if (!isFolded && !text.includes(mark)) expect(replace(once, mark, find, false)).toBe(text)
    }),
    { numRuns: 600 },
  )
})
