// Knows which sentences of a text still stand as an opinion had them written, which were changed since, and which are gone.
import { expect, test } from 'vitest'
import { sentencesOfReflection } from '../../../../shared/rules/council/sentences-of-reflection.ts'
import { fc } from '../../../helpers/fast-check.ts'

const before = '防災訓練を実施する。参加を呼びかける。'
const after = '防災訓練を昼と夜に実施する。参加を呼びかける。土曜日にも開く。'

test.each([
  ['as it was written', after, ['stands', 'stands'], 'stands'],
  ['in another order', '土曜日にも開く。\n防災訓練を昼と夜に実施する。\n参加を呼びかける。', ['stands', 'stands'], 'stands'],
  ['among new ones', `はじめに。${after}おわりに。`, ['stands', 'stands'], 'stands'],
  ['one changed', '防災訓練を夜に実施する。参加を呼びかける。土曜日にも開く。', ['changed', 'stands'], 'changed'],
  ['one taken out', '参加を呼びかける。土曜日にも開く。', ['gone', 'stands'], 'changed'],
  ['another one in its place', '見守り活動を広げる。参加を呼びかける。', ['gone', 'gone'], 'gone'],
  ['as before', before, ['changed', 'gone'], 'changed'],
  ['emptied', '', ['gone', 'gone'], 'gone'],
  ['with its record', null, ['gone', 'gone'], 'gone'],
])('%s', (_, now, states, state) => {
  const left = sentencesOfReflection(before, after, now)
  expect(left.sentences.map((one) => one.text)).toEqual(['防災訓練を昼と夜に実施する。', '土曜日にも開く。'])
  expect(left.sentences.map((one) => one.state)).toEqual(states)
  expect(left.state).toBe(state)
  expect(left.takenOut).toEqual([])
})

test('a changed sentence is told as it reads now', () => {
  const left = sentencesOfReflection(before, after, '防災訓練を夜に実施する。')
  expect(left.sentences[0]).toEqual({ text: '防災訓練を昼と夜に実施する。', state: 'changed', now: '防災訓練を夜に実施する。' })
})

test('what was taken out for an opinion stays out, or is back', () => {
  const out = '駐輪場を有料にする。駐輪場を増やす。'
  const kept = '駐輪場を増やす。'
  expect(sentencesOfReflection(out, kept, kept)).toEqual({
    sentences: [],
    takenOut: [{ text: '駐輪場を有料にする。', isBack: false }],
    state: 'stands',
  })
  expect(sentencesOfReflection(out, kept, out)).toMatchObject({ takenOut: [{ isBack: true }], state: 'gone' })
})

test('where other sentences came for what was taken out, it is they that count', () => {
  const left = sentencesOfReflection('駐輪場を有料にする。', '夜間の見守りを始める。', '公園に花を植える。')
  expect(left).toMatchObject({ sentences: [{ state: 'gone' }], takenOut: [{ isBack: false }], state: 'gone' })
})

test('a sentence that stood once and stands twice came in once', () => {
  expect(sentencesOfReflection('訓練。', '訓練。訓練。', '訓練。訓練。').sentences.map(({ text }) => text)).toEqual(['訓練。'])
})

const text = fc
  .array(fc.constantFrom('訓練を行う。', '夜にも行う。', '土曜日に開く。\n', '周知を早める。', '広報紙に載せる。', '\n'), { maxLength: 8 })
  .map((sentences) => sentences.join(''))

test('as long as the text is as the opinion had it written, all of it stands; every sentence named was in it and not before', () => {
  fc.assert(
    fc.property(text, text, text, (older, newer, now) => {
      const kept = sentencesOfReflection(older, newer, newer)
      expect(kept.state).toBe('stands')
      const left = sentencesOfReflection(older, newer, now)
      expect(left.sentences.map((one) => one.text)).toEqual(kept.sentences.map((one) => one.text))
      for (const one of left.sentences) {
        expect(newer).toContain(one.text)
        expect(now.includes(one.text)).toBe(one.state === 'stands')
      }
    }),
    { numRuns: 100 },
  )
})
