// Knows which figure a cell of 成果指標実績報告 says, typed or printed.
import { expect, test } from 'vitest'
import { typedFigure } from '../../../../shared/rules/submission/typed-figure.ts'

test.each([
  ['45.5％', { value: '45.5', total: null, base: null, printed: '45.5％' }],
  ['2件\n（累計5件）', { value: '2', total: '5' }],
  ['２件(累計５件)', { value: '2', total: '5' }],
  ['未測定（調査を行わなかったため）', { state: 'notMeasured', value: null, reason: '調査を行わなかったため' }],
])('%j', (typed, expected) => {
  expect(typedFigure(typed)).toMatchObject(expected)
})

test.each(['', '約半数', '2件（累計不明）', '50％～60％'])('%j is none', (typed) => {
  expect(typedFigure(typed)).toBeNull()
})
