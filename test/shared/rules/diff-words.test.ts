// Knows that two texts compared word by word give both texts back, and that words and numbers are compared whole.
import { describe, expect, it } from 'vitest'
import { diffWords } from '../../../shared/rules/diff-words.ts'
import { fc } from '../../helpers/fast-check.ts'

const joined = (older: string, newer: string, leaveOut: 'added' | 'removed') =>
  diffWords(older, newer)
    .filter(({ state }) => state !== leaveOut)
    .map(({ text }) => text)
    .join('')
const words = [
  '平成',
  '28年度',
  '防災',
  'の',
  'を',
  '、',
  '。',
  '\n',
  ' ',
  '100',
  '1,234千円',
  '▲5％',
  '訓練',
  '𠮷',
  '葛\u{e0100}',
  '地域活動協議会',
  'ＡＢ',
  'が',
  'か\u3099',
  '',
]
const sentence = fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(''))
const anyText = fc.oneof(sentence, fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 }))
const show = (older: string, newer: string) =>
  diffWords(older, newer)
    .map(({ text, state }) => (state === 'same' ? text : state === 'added' ? `[+${text}]` : `[-${text}]`))
    .join('')

describe('texts compared word by word', () => {
  it('give back the older and the newer text', () => {
    fc.assert(
      fc.property(anyText, anyText, (older, newer) => {
        expect(joined(older, newer, 'added')).toBe(older)
        expect(joined(older, newer, 'removed')).toBe(newer)
        for (const { text } of diffWords(older, newer)) expect(text).not.toBe('')
      }),
      { numRuns: 1000 },
    )
  })

  it('have no changed piece where they are equal, and only changed ones where one is empty', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(diffWords(text, text).filter((p) => p.state !== 'same')).toEqual([])
        expect(diffWords('', text)).toEqual(text === '' ? [] : [{ text, state: 'added' }])
        expect(diffWords(text, '')).toEqual(text === '' ? [] : [{ text, state: 'removed' }])
      }),
    )
  })

  it('tear no number from its unit, and no word', () => {
    expect(show('平成28年度に100件の訓練を行う', '平成29年度に120件の訓練を行う')).toBe(
      '平成[-28年度][+29年度]に[-100件][+120件]の訓練を行う',
    )
    expect(show('予算 1,234千円', '予算 1,230千円')).toBe('予算 [-1,234千円][+1,230千円]')
    expect(show('区民の55.5％が参加', '区民の55％が参加')).toBe('区民の[-55.5％][+55％]が参加')
    expect(show('防災訓練に参加する', '防災講座に参加する')).toBe('防災[-訓練][+講座]に参加する')
  })

  it('mark what came in the middle and leave the rest', () => {
    expect(show('見守りを進める。', '見守りを地域とともに進める。')).toBe('見守りを[+地域とともに]進める。')
    expect(show('一行目\n二行目', '一行目\n三行目')).toMatch(/^一行目\n/)
  })

  it('never change order: what went stands before what came', () => {
    fc.assert(
      fc.property(sentence, sentence, (older, newer) => {
        const states = diffWords(older, newer).map((p) => p.state)
        states.forEach((state, i) => {
          expect(state).not.toBe(states[i + 1])
          if (state === 'added') expect(states[i + 1]).not.toBe('removed')
        })
      }),
    )
  })

  it('long texts that have nothing in common come out at once', () => {
    const long = (seed: string) => Array.from({ length: 20_000 }, (_, i) => `${seed}${i * 7}`).join('、')
    // of this process alone: other programs may be busy
    const begun = process.cpuUsage()
    const [older, newer] = [`頭${long('区')}`, `頭${long('市')}`]
    expect(joined(older, newer, 'added')).toBe(older)
    expect(joined(older, newer, 'removed')).toBe(newer)
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(5000)
  })
})
