// Knows which numbered questions an answer passes over, by answers as wards write them.
import { describe, expect, it, test } from 'vitest'
import { untouchedQuestions } from '../../../../shared/rules/council/untouched-questions.ts'

const questions = (count: number) => Array.from({ length: count }, () => ({ answer: '', isCovered: false }))

test.each<readonly [string, number, readonly number[]]>([
  ['', 3, [1, 2, 3]],
  ['①について、令和6年度に実施します。②は検討します。', 3, [3]],
  ['(1) 実施します。\n（２）検討します。', 3, [3]],
  ['１．実施します。２．検討します。３．困難です。', 3, []],
  ['問1は実施済みです。設問３は検討します。', 3, [2]],
  ['１　実施します。\n２　検討します。', 3, [3]],
  ['1、実施します。\n3：困難です。', 3, [2]],
  ['1点目は実施します。二つ目は検討します。', 3, [3]],
  ['①～③についてまとめてお答えします。', 4, [4]],
  ['(2)〜(4)は同じ趣旨です。', 4, [1]],
  ['⑪は実施します。', 12, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12]],
  ['㉑は実施します。㊱も。', 36, Array.from({ length: 36 }, (_, i) => i + 1).filter((n) => n !== 21 && n !== 36)],
  ['実施します。', 1, []],
  ['実施します。', 2, [1, 2]],
  ['１月に1回、12人で実施しました。前年度比1.5倍です。', 2, [1, 2]],
  ['令和2年度に3か所で行いました。', 3, [1, 2, 3]],
  ['問12にお答えします。', 2, [1, 2]],
])('%j of %i questions passes over %j', (answer, count, expected) => {
  expect(untouchedQuestions(answer, questions(count))).toEqual(expected)
})

describe('a question', () => {
  it('with an answer of its own is touched, and one that is marked as covered', () => {
    const [first, second, third] = [
      { answer: '実施します。', isCovered: false },
      { answer: '', isCovered: true },
      { answer: ' 　\n', isCovered: false },
    ]
    expect(untouchedQuestions('', [first, second, third])).toEqual([3])
  })
})
