// Knows every way in which a year stands in a cell of Excel, and what only looks like one.
import { expect, it, test } from 'vitest'
import { labelOfFiscalYear, letterLabelOfFiscalYear } from '../../../shared/rules/fiscal-year.ts'
import { parseFiscalYear } from '../../../shared/rules/parse-fiscal-year.ts'
import { fc } from '../../helpers/fast-check.ts'

test.each([
  ['H27', 2015, true],
  ['h27', 2015, true],
  ['Ｈ２７年度', 2015, true],
  ['平成27年度', 2015, true],
  ['平成 27 年度', 2015, true],
  ['平成２７年', 2015, true],
  ['平成元年度', 1989, true],
  ['平成31年度', 2019, true],
  ['平成32年度', 2020, true],
  ['令和元年度', 2019, true],
  ['R元', 2019, true],
  ['R1', 2019, true],
  ['令和6年度', 2024, true],
  ['27年度', 2015, true],
  ['元年度', 2019, true],
  ['5年度', 2023, true],
  ['2015', 2015, false],
  ['２０１５', 2015, false],
  ['2015年度', 2015, true],
])('%s is %i', (text, fiscalYear, isWritten) => {
  expect(parseFiscalYear(text)).toEqual({ fiscalYear, isWritten })
})

test.each(['', '27', '45.5', '年度', 'H0', 'H2015', '平成27年度末', '平成27年4月', '2015/4', '27-3', '合計', 'H27～H29', '20155'])(
  '%s is none',
  (text) => {
    expect(parseFiscalYear(text)).toBeNull()
  },
)

it('reads back every year as the program writes it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1989, max: 2100 }), fc.constantFrom('heisei' as const, 'reiwa' as const), (year, as) => {
      expect(parseFiscalYear(labelOfFiscalYear(year, as))?.fiscalYear).toBe(year)
      expect(parseFiscalYear(letterLabelOfFiscalYear(year, as))?.fiscalYear).toBe(year)
    }),
  )
})
