// Knows how numbers of agenda and handouts go on: those of the minutes of 阿倍野, 港, 西, 西淀川.
import { expect, it } from 'vitest'
import { nextNumber } from '../../../../shared/rules/council/next-number.ts'

it.each([
  ['1', '2'],
  ['(1)', '(2)'],
  ['1(2)', '1(3)'],
  ['9', '10'],
  ['資料1-1', '資料1-2'],
  ['資料１－９', '資料１－１０'],
  ['(1)及び(2)', '(1)及び(3)'],
  ['資料A', '資料B'],
  ['資料Ｂ', '資料Ｃ'],
  ['当日ア', '当日イ'],
  ['⑤', '⑥'],
  ['⑳', ''],
  ['', ''],
  ['その他', ''],
])('%s → %s', (number, next) => {
  expect(nextNumber(number)).toBe(next)
})
