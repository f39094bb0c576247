// Knows that of a cell that came back only what the form prints around a text is taken away, and no space of the text itself.
import { expect, test } from 'vitest'
import { withoutAround } from '../../../../shared/forms/read-return/read-place.ts'

test.each([
  ['【1-1-1　校区の訓練】', ['【1-1-1　', '】'], '校区の訓練'],
  ['【1-1-2 校区の訓練】', ['【1-1-1　', '】'], '校区の訓練'],
  ['【1-1-1校区の訓練】', ['【1-1-1　', '】'], '校区の訓練'],
  ['【１－１－１　　校区の訓練】　', ['【1-1-1　', '】'], '　校区の訓練'],
  ['（趣旨）\n　第一段落', ['（趣旨）\n', ''], '　第一段落'],
  ['（趣旨）　第一段落', ['（趣旨）', ''], '　第一段落'],
  ['1,500 千円', ['', ' 千円'], '1,500'],
  ['【1-1-1　】', ['【1-1-1　', '】'], ''],
  ['書き換えた題', ['【1-1-1　', '】'], '書き換えた題'],
] as const)('%j', (content, around, text) => {
  expect(withoutAround(content, around)).toBe(text)
})
