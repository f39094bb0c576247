// Knows a series in the two short texts of its line: numbers and days alone, a day of an earlier year told as done.
import { expect, test } from 'vitest'
import { saySeriesInBrief } from '../../../shared/words/series-in-brief.ts'
import { makeBook, makeMeasurement, makeSeries, makeYearlyTarget, noTarget } from '../../helpers/series-factory.ts'

const brief = (series: ReturnType<typeof makeSeries>, year: number) =>
  Object.values(saySeriesInBrief(series, year, null, makeBook([series])))

test('a milestone is its days, short; in the years after it was reached it says so', () => {
  const wardTarget = { ...noTarget, day: '2016-03-31', text: '平成28年3月31日までに仕組みを立ち上げる' }
  const reached = makeMeasurement(2015, null, { day: '2015-10-01' })
  const series = makeSeries({ kind: 'milestone', unit: '', wardTarget, targetYear: 2015, measurements: [reached] })
  expect(brief(series, 2014)).toEqual(['H28.3.31まで', ''])
  expect(brief(series, 2015)).toEqual(['H28.3.31まで', 'H27.10.1'])
  expect(brief(series, 2019)).toEqual(['H28.3.31まで', 'H27.10.1済'])
  const notYet = makeSeries({ kind: 'milestone', unit: '', measurements: [makeMeasurement(2015, null)] })
  expect(brief(notYet, 2015)).toEqual(['', '未実施'])
})

test('the eras of a short day change within the year', () => {
  const of = (day: string) => brief(makeSeries({ kind: 'milestone', measurements: [makeMeasurement(2019, null, { day })] }), 2019)[1]
  expect([of('2019-04-30'), of('2019-05-01')]).toEqual(['H31.4.30', 'R1.5.1'])
})

test('a number is its value and its bound, with the year of a target that is to come', () => {
  const series = makeSeries({ targets: [makeYearlyTarget(2017, '60')], measurements: [makeMeasurement(2015, '45.5')] })
  expect(brief(series, 2015)).toEqual(['60％以上（H29）', '45.5％'])
})
