// Knows how much of an item is said on paper: whole sentences, how many were left out, and at the closest a hard end.
import { expect, test } from 'vitest'
import { briefItemOf, inBrief, type SheetItem } from '../../../shared/words/sheet-item.ts'

test.each([
  // 8 letters and 6: the second does not fit in 12
  ['訪問を続けました。次は秋です。', 12, undefined, '訪問を続けました。（ほか1文）'],
  ['訪問を続けました。次は秋です。', 15, undefined, '訪問を続けました。次は秋です。'],
  // the first sentence always, up to three times as long
  ['あいうえおかきくけこ。', 3, undefined, 'あいうえおかきくけ…'],
  ['あいうえおかきくけこ。', 4, undefined, 'あいうえおかきくけこ。'],
  ['あいうえお。かき。', 3, 3, 'あいう…（ほか1文）'],
  ['一行目\n\n二行目', 3, undefined, '一行目（ほか1文）'],
  ['𠮟𠮟𠮟𠮟', 1, 2, '𠮟𠮟…'],
])('%s in %d letters, at most %s: %s', (text, letters, most, expected) => {
  expect(inBrief(text, letters, most)).toBe(expected)
})

const figure = (id: string) => ({ id, name: id, target: '', result: '', rating: 'A' })
const item = {
  texts: [{ label: '進捗状況', text: 'あいうえお。かきくけこ。' }],
  figures: [figure('a'), figure('b'), figure('c')],
  differences: ['一', '二', '三'],
  targetChanges: ['目標を変えた。'],
  acts: [],
} as unknown as SheetItem

test('lists are cut at so many lines, the last says how many more there are; whole, nothing is touched', () => {
  const brief = briefItemOf(item, { letters: 5, isCut: true, lines: 2 })
  expect(brief.texts).toEqual([{ label: '進捗状況', text: 'あいうえお…（ほか1文）' }])
  expect(brief.figures.map(({ id, rating }) => [id, rating])).toEqual([
    ['a', 'A'],
    ['b', 'A（ほか1件）'],
  ])
  expect(brief.differences).toEqual(['一', '二（ほか1件）'])
  expect(brief.targetChanges).toEqual(['目標を変え…'])
  expect(briefItemOf(item, { letters: null, isCut: false, lines: null })).toEqual(item)
  expect(briefItemOf({ ...item, differences: null }, { letters: 5, isCut: false, lines: 1 }).differences).toBeNull()
})
