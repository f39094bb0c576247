// Knows that an opinion is taken apart sentence by sentence without losing any, and that the file is asked for just that.
import { expect, test } from 'vitest'
import { cutPieces } from '../../../../shared/rules/council/cut-pieces.ts'
import {
  choicesOf,
  cutChoice,
  isAllThere,
  moveChoice,
  newOpinionsOf,
  partsOfChoices,
  type SplitChoice,
  wordsTo,
} from '../../../../shared/rules/council/split-choices.ts'
import { fc } from '../../../helpers/fast-check.ts'

const pieces = [
  { id: 'p1', text: '防犯灯が暗い。歩道が狭い、直してほしい。' },
  { id: 'p2', text: '子育てが心配だ。' },
]

test('sentences stay until they are moved, a new opinion is the next one, neighbours go as one text', () => {
  const all = choicesOf(pieces)
  expect(all.map(({ text, to }) => [text, to])).toEqual([
    ['防犯灯が暗い。', null],
    ['歩道が狭い、直してほしい。', null],
    ['子育てが心配だ。', null],
  ])
  // there is no new opinion yet: the fifth is the first
  const moved = moveChoice(moveChoice(all, 1, 5), 2, 2)
  expect(newOpinionsOf(moved)).toBe(2)
  expect(wordsTo(moved, null)).toBe('防犯灯が暗い。')
  expect(wordsTo(moved, 1)).toBe('歩道が狭い、直してほしい。')
  expect(partsOfChoices(pieces, moved)).toEqual([
    {
      pieceId: 'p1',
      texts: [
        { text: '防犯灯が暗い。', to: null },
        { text: '歩道が狭い、直してほしい。', to: 0 },
      ],
    },
    { pieceId: 'p2', texts: [{ text: '子育てが心配だ。', to: 1 }] },
  ])
  expect(partsOfChoices(pieces, moveChoice(moved, 1, null))[1]).toEqual({ pieceId: 'p2', texts: [{ text: '子育てが心配だ。', to: 0 }] })
  expect(partsOfChoices(pieces, all)[0]?.texts).toEqual([{ text: pieces[0]?.text, to: null }])
})

test('a sentence is cut further at its 読点, and its clauses go where it went', () => {
  const cut = cutChoice(moveChoice(choicesOf(pieces), 1, 1), 1)
  expect(cut.map(({ text, to }) => [text, to])).toEqual([
    ['防犯灯が暗い。', null],
    ['歩道が狭い、', 1],
    ['直してほしい。', 1],
    ['子育てが心配だ。', null],
  ])
})

test('a lost word is seen', () => {
  const all = choicesOf(pieces)
  expect(isAllThere(pieces, all)).toBe(true)
  expect(isAllThere(pieces, all.slice(1))).toBe(false)
})

test('whatever goes where, all words are there, and the file takes it wherever each opinion has words', () => {
  const text = fc.string({ unit: fc.constantFrom(...'あい。、？\n「」'), minLength: 1, maxLength: 20 })
  const move = fc.record({ at: fc.nat(30), to: fc.option(fc.integer({ min: 1, max: 4 })), cuts: fc.boolean() })
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), fc.array(move, { maxLength: 12 }), (texts, moves) => {
      const own = texts.map((one, nth) => ({ id: `p${nth}`, text: one }))
      const choices = moves.reduce<readonly SplitChoice[]>((now, { at, to, cuts }) => {
        const index = at % now.length
        return cuts ? cutChoice(now, index) : moveChoice(now, index, to)
      }, choicesOf(own))
      expect(isAllThere(own, choices)).toBe(true)
      const places = new Set(choices.map(({ to }) => to))
      const isSplit = places.size > 1 && places.has(null) && [...places].every((to) => wordsTo(choices, to).trim() !== '')
      expect(cutPieces(own, partsOfChoices(own, choices)) !== null).toBe(isSplit)
    }),
    { numRuns: 100 },
  )
})
