// Knows that two texts are told apart sentence by sentence: what stayed is counted, what went is set beside what came, and nothing is lost.
import { expect, test } from 'vitest'
import { changedSentences, type SentenceChange } from '../../../../shared/rules/check/changed-sentences.ts'
import { fc } from '../../../helpers/fast-check.ts'

const say = (change: SentenceChange): string =>
  change.state === 'same'
    ? `same ${change.count}`
    : `${change.state} ${change.pieces.map(({ text, state }) => (state === 'same' ? text : state === 'removed' ? `-${text}-` : `+${text}+`)).join('')}`

test.each([
  ['', '', []],
  ['', '訓練を行った。', ['added +訓練を行った。+']],
  ['訓練を行った。', '', ['removed -訓練を行った。-']],
  ['訓練を行った。', '訓練を行った。', ['same 1']],
  ['訓練を3回行った。参加者は40人。', '訓練を3回行った。参加者は52人。', ['same 1', 'changed 参加者は-40人-+52人+。']],
  ['あ。い。う。', 'あ。う。', ['same 1', 'removed -い。-', 'same 1']],
  ['あ。', 'あ。い。う。', ['same 1', 'added +い。+', 'added +う。+']],
  ['・訓練\n・研修', '・訓練\n・啓発\n・研修', ['same 1', 'added +・啓発\n+', 'same 1']],
])('%j → %j', (before, after, expected) => {
  expect(changedSentences(before, after).map(say)).toEqual(expected)
})

test('the sentences that went and stayed are the text before, in its order; those that came and stayed are the text after', () => {
  const text = fc.array(fc.constantFrom('訓練を3回行った。', '参加者は40人。', '課題は\n', '\n', '特になし', '次年度も行う！'), {
    maxLength: 8,
  })
  const pieces = (changes: readonly SentenceChange[], without: 'removed' | 'added') =>
    changes
      .flatMap((change) =>
        change.state === 'same' ? [] : change.pieces.filter(({ state }) => state !== without).map((piece) => piece.text),
      )
      .join('')
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [before, after] = [a.join(''), b.join('')]
      const changes = changedSentences(before, after)
      const same = changes.reduce((length, change) => length + (change.state === 'same' ? change.count : 0), 0)
      // what is told as gone or come, with what stayed, is as long as the text
      const isSubsequence = (part: string, whole: string) => {
        let at = 0
        for (const letter of whole) if (letter === part[at]) at += 1
        return at === part.length
      }
      expect(isSubsequence(pieces(changes, 'added'), before)).toBe(true)
      expect(isSubsequence(pieces(changes, 'removed'), after)).toBe(true)
      if (same === 0) expect([pieces(changes, 'added'), pieces(changes, 'removed')]).toEqual([before, after])
      expect(changes.some(({ state }) => state !== 'same')).toBe(before !== after)
    }),
  )
})
