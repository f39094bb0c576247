// Knows that splitting an opinion shares its words out without losing or changing one of them.
import { expect, it, test } from 'vitest'
import { cutPieces } from '../../../../shared/rules/council/cut-pieces.ts'
import { fc } from '../../../helpers/fast-check.ts'

const pieces = [
  { id: 'p', text: '防災訓練を増やしてほしい。公園の灯りが暗い。' },
  { id: 'q', text: '子どもの見守りも。' },
]

it('gives each opinion its words, neighbours as one text, without empty ones', () => {
  const texts = [
    { text: '防災訓練を', to: null },
    { text: '増やしてほしい。', to: null },
    { text: '', to: 1 },
    { text: '公園の灯りが暗い。', to: 0 },
  ]
  const split = cutPieces(pieces, [
    { pieceId: 'p', texts },
    { pieceId: 'q', texts: [{ text: '子どもの見守りも。', to: 1 }] },
  ])
  expect(split).toEqual({
    newOpinions: 2,
    cut: [
      {
        pieceId: 'p',
        texts: [
          { text: '防災訓練を増やしてほしい。', to: null },
          { text: '公園の灯りが暗い。', to: 0 },
        ],
      },
      { pieceId: 'q', texts: [{ text: '子どもの見守りも。', to: 1 }] },
    ],
  })
})

const whole = '防災訓練を増やしてほしい。公園の灯りが暗い。'
test.each<readonly [string, readonly Readonly<{ pieceId: string; texts: readonly Readonly<{ text: string; to: number | null }>[] }>[]]>([
  ['a letter is lost', [{ pieceId: 'p', texts: [{ text: whole.slice(0, -1), to: 0 }] }]],
  ['a letter is new', [{ pieceId: 'p', texts: [{ text: `${whole}。`, to: 0 }] }]],
  [
    'the order is another',
    [
      {
        pieceId: 'p',
        texts: [
          { text: '公園の灯りが暗い。', to: 0 },
          { text: '防災訓練を増やしてほしい。', to: null },
        ],
      },
    ],
  ],
  ['there is no such piece', [{ pieceId: 'r', texts: [{ text: 'x', to: 0 }] }]],
  [
    'a piece is cut twice',
    [
      { pieceId: 'p', texts: [{ text: whole, to: 0 }] },
      { pieceId: 'p', texts: [{ text: whole, to: 0 }] },
    ],
  ],
  ['nothing goes', [{ pieceId: 'p', texts: [{ text: whole, to: null }] }]],
  ['an opinion is counted that nothing goes to', [{ pieceId: 'p', texts: [{ text: whole, to: 1 }] }]],
  [
    'nothing stays',
    [
      { pieceId: 'p', texts: [{ text: whole, to: 0 }] },
      { pieceId: 'q', texts: [{ text: '子どもの見守りも。', to: 0 }] },
    ],
  ],
  [
    'a new one would have no words',
    [
      {
        pieceId: 'p',
        texts: [
          { text: whole, to: null },
          { text: '', to: 0 },
        ],
      },
    ],
  ],
])('refuses where %s', (_, parts) => {
  expect(cutPieces(pieces, parts)).toBeNull()
})

it('keeps every word: what all opinions have is what was said, to the character', () => {
  const said = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), to: fc.option(fc.nat(2)) }), {
    minLength: 1,
    maxLength: 8,
  })
  fc.assert(
    fc.property(said, (texts) => {
      const text = texts.map((one) => one.text).join('')
      const split = cutPieces([{ id: 'p', text }], [{ pieceId: 'p', texts }])
      if (split === null) return
      const runs = split.cut.flatMap((piece) => piece.texts)
      expect(runs.map((run) => run.text).join('')).toBe(text)
      for (const to of [null, 0, 1, 2]) {
        const own = (all: typeof runs) => all.filter((run) => run.to === to).map((run) => run.text)
        expect(own(runs).join('')).toBe(own(texts).join(''))
      }
    }),
    { numRuns: 100 },
  )
})
