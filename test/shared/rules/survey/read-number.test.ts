// Knows which cells of a table are a count or a percentage, and that two of them that ran together are neither.
import { expect, it } from 'vitest'
import { readCount, readPercent } from '../../../../shared/rules/survey/read-number.ts'

it.each([
  ['１，２３４人', 1234],
  [' 426 ', 426],
  ['1,234 人', 1234],
])('%s is %i', (text, count) => expect(readCount(text)).toEqual({ is: 'count', count, isBracketed: false }))

it.each(['12 34', '１２　３４', '1 234', '12\n34', '①', '45.5'])('%j is no count', (text) =>
  expect(readCount(text)).toEqual({ is: 'refused' }),
)

it.each([
  ['45.5 ％', '45.5'],
  ['４５・５パーセント', '45.5'],
])('%s is %s', (text, percent) => expect(readPercent(text)).toEqual({ is: 'percent', percent, hasSign: true }))

it.each(['4 5 %', '45.5 39.0'])('%j is no percentage', (text) => expect(readPercent(text)).toEqual({ is: 'refused' }))
