// Knows how the years of a goal are counted.
import { expect, test } from 'vitest'
import { termOf } from '../../../../shared/rules/judge/term-of.ts'
import type { JudgedTarget } from '../../../../shared/rules/target-of.ts'
import { makeSeries, makeYearlyTarget, noTarget } from '../../../helpers/series-factory.ts'

const until = (targetYear: number | null, from: JudgedTarget['from'] = 'ward'): JudgedTarget => ({
  target: { ...noTarget, value: '50' },
  from,
  targetYear,
  isAhead: false,
  withdrawal: null,
})
const path = makeSeries({ targets: [2012, 2013, 2014].map((year) => makeYearlyTarget(year, '40')) })

test('a 3年目標 of 平成24～26年度 is in its 1st, 2nd, 3rd year, and stays in its 3rd', () => {
  expect([2012, 2013, 2014, 2016].map((year) => termOf(path, until(2014), year, null))).toEqual([
    { length: 3, elapsed: 1 },
    { length: 3, elapsed: 2 },
    { length: 3, elapsed: 3 },
    { length: 3, elapsed: 3 },
  ])
})
test('before its first year there is no term', () => expect(termOf(path, until(2014), 2011, null)).toBeNull())
test('without a year of the target there is no term', () => expect(termOf(path, until(null), 2013, null)).toBeNull())

test('without a yearly path it begins after the year of the baseline', () => {
  const series = makeSeries({ baseline: { value: '30', fiscalYear: 2014 } })
  expect(termOf(series, until(2017), 2016, 2015)).toEqual({ length: 3, elapsed: 2 })
})
test('a renewed goal does not begin with the path of the one before', () => {
  const series = makeSeries({
    ...path,
    baseline: { value: '45', fiscalYear: 2013 },
    targets: [...path.targets, makeYearlyTarget(2015, '50')],
  })
  expect(termOf(series, until(2015), 2015, null)).toEqual({ length: 2, elapsed: 2 })
})
test('of the city’s target it is that of the basic policy, whatever the ward’s path is', () => {
  expect(termOf(path, until(2017, 'common'), 2016, 2015)).toEqual({ length: 3, elapsed: 2 })
  expect(termOf(makeSeries(), until(2017), 2016, 2015)).toEqual({ length: 3, elapsed: 2 })
  expect(termOf(makeSeries(), until(2017), 2016, null)).toBeNull()
})
