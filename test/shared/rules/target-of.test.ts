// Knows which of several targets a year is judged by.
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { listCommonIndicators } from '../../../shared/rules/common-series.ts'
import { finalTargetOf, targetOf } from '../../../shared/rules/target-of.ts'
import { makeSeries, makeYearlyTarget, noTarget } from '../../helpers/series-factory.ts'

const { basicPolicy } = loadResources('resources')
const common = listCommonIndicators(basicPolicy)
const indicatorOf = (key: string) => common.find(({ indicator }) => indicator.key === key)!.indicator
const greeting = indicatorOf('1-1-ア-1')

test('the year has its own target before the ward has one, and the ward before the city', () => {
  const ward = { wardTarget: { ...noTarget, value: '55' }, targetYear: 2017 }
  const series = makeSeries({ ...ward, targets: [makeYearlyTarget(2015, '45', '20'), makeYearlyTarget(2016, '50')] })
  expect(targetOf(series, 2016, greeting)).toEqual({
    target: { ...noTarget, value: '50' },
    from: 'yearly',
    targetYear: 2016,
    isAhead: false,
    withdrawal: null,
  })
  expect(targetOf(series, 2015, greeting)).toMatchObject({ from: 'yearly', withdrawal: '20' })
  expect(targetOf(series, 2017, greeting)).toMatchObject({ target: { value: '55' }, from: 'ward', targetYear: 2017, isAhead: false })
  expect(targetOf(makeSeries(ward), 2015, greeting)).toMatchObject({ from: 'ward', isAhead: true })
  expect(targetOf(makeSeries(), 2016, greeting)).toMatchObject({ target: { value: '50' }, from: 'common', targetYear: 2017, isAhead: true })
  expect(targetOf(makeSeries(), 2018, greeting)).toMatchObject({ from: 'common', isAhead: false })
  expect(targetOf(makeSeries(), 2016, null)).toBeNull()
})

test('a year of which only 撤退・再構築基準 is said is judged by the ward’s target, and keeps it', () => {
  const series = makeSeries({
    wardTarget: { ...noTarget, value: '55' },
    targets: [{ fiscalYear: 2015, target: noTarget, withdrawal: '20' }],
  })
  expect(targetOf(series, 2015, null)).toEqual({
    target: { ...noTarget, value: '55' },
    from: 'ward',
    targetYear: null,
    isAhead: false,
    withdrawal: '20',
  })
})

test('a target in words is one', () => {
  const series = makeSeries({ targets: [{ fiscalYear: 2015, target: { ...noTarget, text: '体制を整える' }, withdrawal: null }] })
  expect(targetOf(series, 2015, greeting)?.target.text).toBe('体制を整える')
})

test('the target of the whole term is the ward’s, else the city’s, else that of the last year', () => {
  const targets = [makeYearlyTarget(2015, '45'), makeYearlyTarget(2016, '50'), { fiscalYear: 2017, target: noTarget, withdrawal: null }]
  expect(finalTargetOf(makeSeries({ targets, wardTarget: { ...noTarget, value: '55' }, targetYear: 2017 }), 2015, null)).toMatchObject({
    target: { value: '55' },
    from: 'ward',
  })
  expect(finalTargetOf(makeSeries({ targets }), 2015, greeting)).toMatchObject({
    target: { value: '50' },
    from: 'common',
    targetYear: 2017,
  })
  expect(finalTargetOf(makeSeries({ targets }), 2015, null)).toMatchObject({ target: { value: '50' }, from: 'yearly', targetYear: 2016 })
})

test('平成27年度中 is done by 31 March 2016', () => {
  expect(targetOf(makeSeries({ kind: 'milestone' }), 2015, indicatorOf('1-3-ア-1'))).toMatchObject({
    target: { day: '2016-03-31' },
    targetYear: 2015,
    isAhead: false,
  })
})
