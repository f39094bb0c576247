// Knows that words are found in every spelling with regard to spaces, and that nothing else of a text changes.
import { describe, expect, it, test } from 'vitest'
import { erasedMark, makeEraser } from '../../../../shared/rules/council/erase-text.ts'
import { fc } from '../../../helpers/fast-check.ts'

describe('what is taken out of a text', () => {
  it.each([
    ['大阪 太郎', '委員の大阪太郎さんと大阪　太郎さん', '委員の（消去）さんと（消去）さん'],
    ['大阪太郎', '大阪 太郎、大阪', '（消去）、大阪'],
    ['大阪 太郎', '大\u3000阪 太 郎', '（消去）'],
    ['大阪 太郎', '大阪\n太郎、大\n阪太郎、大阪\n\n太郎', '（消去）、（消去）、大阪\n\n太郎'],
    ['A.B*(c)', 'AxB*(c) と A.B*(c)', 'AxB*(c) と （消去）'],
    ['𠮷野 花子', '𠮷野花子です', '（消去）です'],
    ['06-0000-9986', '電話は06-0000-9986です', '電話は（消去）です'],
    ['!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~', '印!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~印', '印（消去）印'],
    ['a/b-c', 'a/b-cとa／b－c', '（消去）とa／b－c'],
  ])('%j in %j', (word, text, expected) => {
    expect(makeEraser([word]).erase(text)).toBe(expected)
  })

  it('looks for no word of one letter, and the longest first', () => {
    expect(makeEraser(['森', ' 森 ']).erase('森林')).toBe('森林')
    expect(makeEraser(['大阪', '大阪太郎']).erase('大阪太郎と大阪')).toBe('（消去）と（消去）')
  })

  it('takes a long text only as it stands', () => {
    const words = 'この道は夜になると暗くて危ないので、街灯を増やしてほしい。'
    expect(makeEraser([words]).erase(`要旨：${words}以上`)).toBe('要旨：（消去）以上')
    expect(makeEraser([words]).count(words.replace('夜に', '夜 に'))).toBe(0)
  })

  it('is found in JSON over a line end too', () => {
    expect(makeEraser(['大阪 太郎']).mayBeIn(JSON.stringify({ text: '大阪\n太郎' }))).toBe(true)
    expect(makeEraser(['大阪 太郎']).mayBeIn(JSON.stringify({ text: '大阪\n次郎' }))).toBe(false)
  })

  it('leaves none of it, counts what it takes, and keeps all else', () => {
    const name = fc.constantFrom('大阪 太郎', '天王寺花子', 'Ab', '𠮷田 次')
    const rest = fc.array(fc.constantFrom('道', '。', '\n', '"', '\\', ' 灯', '○'), { maxLength: 6 }).map((letters) => letters.join(''))
    fc.assert(
      fc.property(name, fc.array(rest, { minLength: 1, maxLength: 6 }), (word, parts) => {
        const eraser = makeEraser([word])
        const text = parts.join(word)
        expect(eraser.count(text)).toBe(parts.length - 1)
        expect(eraser.erase(text)).toBe(parts.join(erasedMark))
        if (parts.length > 1) expect(eraser.mayBeIn(JSON.stringify({ text }))).toBe(true)
      }),
    )
  })
})

test.each([
  ['夜の道で大阪 太…', '夜の道で（消去）…'],
  ['大阪太郎の道、大阪…', '（消去）の道、（消去）…'],
  ['夜の道で大…', '夜の道で大…'],
  ['夜の道で大阪', '夜の道で大阪'],
  ['大阪市…', '大阪市…'],
])('cut off: %s', (text, expected) => {
  expect(makeEraser(['大阪 太郎']).eraseCut(text)).toBe(expected)
})
