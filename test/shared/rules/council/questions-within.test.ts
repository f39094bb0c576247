// Knows that the questions within somebody's words are found as they are numbered there.
import { expect, it } from 'vitest'
import { questionsWithin } from '../../../../shared/rules/council/questions-within.ts'

it.each([
  ['①道路が暗い。②公園の遊具は？', ['道路が暗い。', '公園の遊具は？']],
  ['2点伺います。\n(1) 予算はいくらか\n（２）時期はいつか', ['予算はいくらか', '時期はいつか']],
  ['１．広報の方法は。\n２．配布の数は。\n３．費用は。', ['広報の方法は。', '配布の数は。', '費用は。']],
  ['一つ目は、広報の方法です。二つ目は、配布の数です。', ['広報の方法です。', '配布の数です。']],
  ['1点目、広報の方法。2点目、配布の数。', ['広報の方法。', '配布の数。']],
  ['第一に、人手が足りない。第二に、時間がない。', ['人手が足りない。', '時間がない。']],
  ['問1 予算は\n問2 時期は', ['予算は', '時期は']],
  ['1 予算は\nいくらか\n2 時期は', ['予算は　いくらか', '時期は']],
])('%j', (words, questions) => {
  expect(questionsWithin(words)).toEqual({ isNumbered: true, questions })
})

it.each([
  ['予算は1.5倍になりました。2.3％です。', []],
  ['②から始まる。③に続く。', []],
  ['道路が暗いので、街灯を増やせませんか。夜は危ないです。', ['道路が暗いので、街灯を増やせませんか。']],
  ['いつから始まりますか？予算はいくらでしょうか。', ['いつから始まりますか？', '予算はいくらでしょうか。']],
  ['理由を教えてください。', ['理由を教えてください。']],
  ['', []],
])('without numbers, what asks: %j', (words, questions) => {
  expect(questionsWithin(words)).toEqual({ isNumbered: false, questions })
})
