// Knows that before and after can be put together again from what is shown, and that no letter is cut in two.
import { expect, test } from 'vitest'
import { diffEnds } from '../../../renderer/components/diff-ends.ts'
import { fc } from '../../helpers/fast-check.ts'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom('あ', '区', '1', '\n', '𠮷', '葛\u{e0100}'), maxLength: 12 }),
)

test('head, what changed and tail make up both texts', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const { head, tail, removed, added } = diffEnds(before, after)
      expect(head + removed + tail).toBe(before)
      expect(head + added + tail).toBe(after)
    }),
  )
})

test('equal texts have no change, and a change is as short as its ends allow', () => {
  fc.assert(
    fc.property(text, (same) => {
      expect(diffEnds(same, same)).toMatchObject({ removed: '', added: '' })
    }),
  )
  expect(diffEnds('目標 55％以上', '目標 60％以上')).toEqual({ head: '目標 ', removed: '55', added: '60', tail: '％以上' })
  expect(diffEnds('ああ', 'あああ')).toMatchObject({ removed: '', added: 'あ' })
})

test('a letter outside the first plane stays whole', () => {
  // 𠮷 and 𠮶 share their first half.
  expect(diffEnds('𠮷野', '𠮶野')).toEqual({ head: '', removed: '𠮷', added: '𠮶', tail: '野' })
})
