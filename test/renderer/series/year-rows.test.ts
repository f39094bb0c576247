// Knows which years a series shows, and under which scheme each is judged.
import { expect, test } from 'vitest'
import { schemeOf, yearsOfSeries } from '../../../renderer/screens/indicators/series/year-rows.ts'
import type { IndicatorSeries, SeriesLink } from '../../../shared/model/indicator.ts'

const seriesOf = (change: Partial<IndicatorSeries>) =>
  ({
    commonKey: null,
    targets: [],
    measurements: [],
    breaks: [],
    links: [],
    wardTarget: null,
    targetYear: null,
    ...change,
  }) as unknown as IndicatorSeries
const years = (change: Partial<IndicatorSeries>, fiscalYear = 2015, extra: readonly number[] = []) => {
  const found = yearsOfSeries(seriesOf(change), { fiscalYear, common: null, extra })
  return [found[0], found.at(-1), found.length]
}
const measured = (...of: readonly number[]) => of.map((fiscalYear) => ({ fiscalYear })) as unknown as IndicatorSeries['measurements']
const wardTarget = { value: '50', upper: null, day: null, text: '' }

test('from the first data to the year behind the target, with every year between and the year in front', () => {
  expect(years({})).toEqual([2015, 2015, 1])
  expect(years({ measurements: measured(2011, 2013) })).toEqual([2011, 2015, 5])
  expect(years({ wardTarget, targetYear: 2017 })).toEqual([2015, 2018, 4])
  expect(years({ measurements: measured(2004, 2024), wardTarget, targetYear: 2017 })).toEqual([2004, 2024, 21])
  expect(years({}, 2015, [2014, 2013, 2016])).toEqual([2013, 2016, 4])
  expect(years({ measurements: measured(1989) }, 2090)).toEqual([2031, 2090, 60])
})

test('the scheme is that of the plan of the year, else of the plans that show it', () => {
  const link = (kind: SeriesLink['kind'], fiscalYear: number) => ({ kind, fiscalYear }) as SeriesLink
  const both = seriesOf({ links: [link('processIndicator', 2014), link('outcomeIndicator', 2015)] })
  expect(schemeOf(seriesOf({ commonKey: '1-1-ア-1' }), 2015, 'selfEvaluation')).toBe('commonIndicator')
  expect(schemeOf(seriesOf({}), 2015, 'selfEvaluation')).toBe(null)
  expect(schemeOf(both, 2015, 'selfEvaluation')).toBe('outcomeRating')
  expect(schemeOf(both, 2014, 'selfEvaluation')).toBe('processRating')
  expect(schemeOf(both, 2014, 'midYearReview')).toBe('processForecast')
  expect(schemeOf(both, 2013, 'selfEvaluation')).toBe('outcomeRating')
})
