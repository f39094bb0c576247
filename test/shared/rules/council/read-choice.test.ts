// Knows that a choice is understood however a member writes it, and that what could mean two things is not guessed.
import { describe, expect, test } from 'vitest'
import { isMark, readChoice } from '../../../../shared/rules/council/read-choice.ts'
import { fc } from '../../../helpers/fast-check.ts'

const five = ['そう思う', 'どちらかといえばそう思う', 'どちらともいえない', 'どちらかといえばそう思わない', 'そう思わない']

describe('a choice', () => {
  test.each([
    ['そう思う', 0],
    ['　そう思う　', 0],
    ['そう 思う。', 0],
    ['○そう思わない', 4],
    ['2', 1],
    ['２', 1],
    ['②', 1],
    ['(3)', 2],
    ['４．', 3],
    ['5番', 4],
    ['１ そう思う', 0],
    ['1.そう思う', 0],
    ['○ 3', 2],
  ])('written %s is the choice at %i', (text, place) => {
    expect(readChoice(text, five, true)).toBe(place)
  })

  test.each(['', '思う', '0', '6', '12', '2.5', '1～2', '1、2', 'そう思う・そう思わない', '○', '×', '2 そう思う', 'ー', '五', '10番'])(
    'written %s is not guessed',
    (text) => {
      expect(readChoice(text, five, true)).toBeNull()
    },
  )

  test('that is a number is that number, not its place', () => {
    const marks = ['5', '4', '3', '2', '1']
    expect(readChoice('５', marks, true)).toBe(0)
    expect(readChoice('1', marks, true)).toBe(4)
  })

  test('that is a mark is that mark, with whichever of its characters it is written', () => {
    const marks = ['◎', '○', '△', '×']
    expect(['◎', '〇', '◯', '○', '△'].map((text) => readChoice(text, marks, true))).toEqual([0, 1, 1, 1, 2])
  })

  test('by its number alone is not taken where the member had other numbers in hand', () => {
    expect(readChoice('2', five, false)).toBeNull()
    expect(readChoice('2 どちらかといえばそう思う', five, false)).toBe(1)
  })

  test('in full is always found again', () => {
    const text = fc.string({ unit: fc.constantFrom(...'あいうえおそう思う○1２.・ '), minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 2, maxLength: 6, selector: plain }), fc.nat(), (choices, nth) => {
        fc.pre(choices.every((choice) => plain(choice) !== ''))
        const place = nth % choices.length
        expect(readChoice(` ${choices[place]}　`, choices, true)).toBe(place)
      }),
      { numRuns: 100 },
    )
  })
})

/** As the same two texts look to a reader. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replace(/[.。]+$/, '')
}

test('a mark is a mark and nothing else', () => {
  expect(['○', '〇', '✓', '●', '○そう', '1', ''].map(isMark)).toEqual([true, true, true, true, false, false, false])
})
