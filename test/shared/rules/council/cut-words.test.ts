// Knows that words are cut at the ends of their sentences, and that not a character of them is lost.
import { expect, test } from 'vitest'
import { cutIntoClauses, cutIntoSentences } from '../../../../shared/rules/council/cut-words.ts'
import { fc } from '../../../helpers/fast-check.ts'

test.each([
  ['', []],
  ['ひとつだけ', ['ひとつだけ']],
  ['明るい。安全だ。', ['明るい。', '安全だ。']],
  ['本当ですか！？そうです。', ['本当ですか！？', 'そうです。']],
  ['道が暗い。\n\n灯りがほしい。\n', ['道が暗い。\n\n', '灯りがほしい。\n']],
  ['①防犯\n②防災', ['①防犯\n', '②防災']],
  ['「来ました。見ました。」と言った。次です。', ['「来ました。見ました。」と言った。', '次です。']],
  ['（前回も言った。今回も同じ\n次の行。', ['（前回も言った。今回も同じ\n', '次の行。']],
  ['一つ。　二つ。', ['一つ。　', '二つ。']],
  ['行。\n　字下げの行。', ['行。\n', '　字下げの行。']],
  ['予算は1.5億円です。はい。', ['予算は1.5億円です。', 'はい。']],
])('%j', (text, sentences) => expect(cutIntoSentences(text)).toEqual(sentences))

test('a sentence is cut behind each 読点', () => {
  expect(cutIntoClauses('防犯灯が暗く、歩道も狭いので、直してほしい。')).toEqual(['防犯灯が暗く、', '歩道も狭いので、', '直してほしい。'])
  expect(cutIntoClauses('ありません')).toEqual(['ありません'])
})

const said = fc.string({ unit: fc.constantFrom(...'あ。、！？!?「」（）\n　 1①'), maxLength: 60 })

test('joined they are what was said, to the character; none is empty', () => {
  fc.assert(
    fc.property(said, (text) => {
      const sentences = cutIntoSentences(text)
      expect(sentences.join('')).toBe(text)
      expect(sentences.flatMap(cutIntoClauses).join('')).toBe(text)
      expect(sentences).not.toContain('')
    }),
    { numRuns: 100 },
  )
})
