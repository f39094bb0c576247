// Knows which writings a search takes for one, and that every folded character leads back to whole characters of the original.
import { describe, expect, it, test } from 'vitest'
import { foldText, foldWithPlaces } from '../../../shared/rules/fold-text.ts'
import { anyText } from '../../helpers/any-text.ts'
import { fc } from '../../helpers/fast-check.ts'

/** What folds in every way, mixed with what a ward writes. */
const odd = [
  ...'ガかｶﾞﾟ\u3099\u309a゛゜ヴウヷヺヶヵヽヾヿｰー㌔㍿①~〜～∼˜・･·‐―－⽅⻑〇○´¨\u0301eÉİΣßΩ',
  ...' 　\n\t\u00a0\u200b\u200d\ufeff\ufe0f\u{e0100}𠮷👍🏽한가½ﷺ',
  '👩‍👧',
]
const text = fc.oneof(
  anyText(20),
  fc.array(fc.constantFrom(...odd), { maxLength: 12 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

describe('one and the same', () => {
  test.each([
    ['ガン検診', 'がん検診'],
    ['ｶﾞﾝ検診', 'がん検診'],
    ['か\u3099ん検診', 'がん検診'],
    ['か゛ん検診', 'がん検診'],
    ['ﾊﾟﾄﾛｰﾙ', 'ぱとろーる'],
    ['ヴァイオリン', 'ゔぁいおりん'],
    ['ｳﾞｧｲｵﾘﾝ', 'ゔぁいおりん'],
    ['ヷヸヹヺ', 'わ\u3099ゐ\u3099ゑ\u3099を\u3099'],
    ['ＳＮＳ', 'sns'],
    ['１，２３４千円', '1,234千円'],
    ['９時～１７時', '9時~17時'],
    ['９時〜17時', '9時~17時'],
    ['9時∼17時', '9時~17時'],
    ['ﾘｻｲｸﾙ･ﾘﾕｰｽ', 'りさいくる・りゆーす'],
    ['一人·ひとり', '一人・ひとり'],
    ['１－１－２', '1-1-2'],
    ['1‐1−2', '1-1-2'],
    ['⽅針', '方針'],
    ['⻑期', '長期'],
    ['葛\u{e0100}城', '葛城'],
    ['三ヶ月', '三け月'],
    ['㈱', '(株)'],
    ['①', '1'],
    ['防　災\nリーダー', '防災りーだー'],
    ['ﾊﾟ\u200bﾄ', 'ぱと'],
  ])('%s = %s', (written, folded) => expect(foldText(written)).toBe(folded))

  test.each([
    ['〇', '○'],
    ['っ', 'つ'],
    ['はん', 'ばん'],
    ['ー', '-'],
    ['𠮷', '吉'],
  ])('%s is not %s', (one, other) => expect(foldText(one)).not.toBe(foldText(other)))
})

describe('the way back', () => {
  it('bounds the character with its marks, both halves of a pair, and all that one sign stands for', () => {
    expect(foldWithPlaces('ｶﾞﾝ 検')).toEqual({ folded: 'がん検', starts: [0, 2, 4], ends: [2, 3, 5] })
    expect(foldWithPlaces('𠮷野')).toEqual({ folded: '𠮷野', starts: [0, 0, 2], ends: [2, 2, 3] })
    expect(foldWithPlaces('㈱葛\u{e0100}')).toEqual({ folded: '(株)葛', starts: [0, 0, 0, 1], ends: [1, 1, 1, 4] })
  })

  it('leads from every unit to a piece that folds to what stands there', () => {
    fc.assert(
      fc.property(text, (original) => {
        const { folded, starts, ends } = foldWithPlaces(original)
        expect(folded).toBe(foldText(original))
        expect([starts.length, ends.length]).toEqual([folded.length, folded.length])
        for (let i = 0; i < folded.length; i += 1) {
          const [start = -1, end = -1] = [starts[i], ends[i]]
          const first = starts.indexOf(start)
          const last = starts.lastIndexOf(start)
          expect(foldText(original.slice(start, end))).toBe(folded.slice(first, last + 1))
          for (const at of [start, end]) expect(isInsidePair(original, at)).toBe(false)
          if (i > 0) expect(start === starts[i - 1] || start >= (ends[i - 1] ?? 0)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

it('folded twice is folded once', () => {
  fc.assert(
    fc.property(text, (original) => {
      expect(foldText(foldText(original))).toBe(foldText(original))
    }),
    { numRuns: 5000 },
  )
})

it('holds for the largest text of a plan, of marks alone too', () => {
  expect(foldText('ア'.repeat(100_000))).toBe('あ'.repeat(100_000))
  expect(foldText(`か${'\u0301'.repeat(99_999)}`)).toHaveLength(100_000)
})

function isInsidePair(original: string, at: number): boolean {
  return /[\ud800-\udbff]/.test(original.charAt(at - 1)) && /[\udc00-\udfff]/.test(original.charAt(at))
}
