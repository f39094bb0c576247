// Knows how a difference is written, with its sign, its unit and enough digits.
import { expect, it } from 'vitest'
import { sayDifference } from '../../../shared/words/difference.ts'

it.each([
  ['4.5', '％', 1, '＋4.5ポイント'],
  ['-4.5', '%', 1, '▲4.5ポイント'],
  ['0.0', '％', 1, '±0'],
  ['3', '件', 0, '＋3件'],
  ['-1234', '人', 0, '▲1,234人'],
  ['4', '％', 1, '＋4.0ポイント'],
  // 45.5 against a target of 45.55
  ['-0.05', '％', 1, '▲0.05ポイント'],
])('%s%s with %i digits is %s', (difference, unit, decimals, said) => expect(sayDifference(difference, { unit, decimals })).toBe(said))
