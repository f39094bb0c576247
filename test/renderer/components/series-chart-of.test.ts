// Knows what of a series comes into its chart and its table: the judged numbers, the targets that hold, and what does not compare.
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadResources } from '../../../electron/resources.ts'
import { seriesChartOf } from '../../../renderer/components/series-chart-of.ts'
import type { IndicatorBook } from '../../../shared/model/indicator-book.ts'
import type { IndicatorSeries, Measurement } from '../../../shared/model/indicator.ts'
import { commonSeriesOf } from '../../../shared/rules/common-series.ts'

const { basicPolicy: policy, judgementRules: rules } = loadResources(path.join(import.meta.dirname, '../../../resources'))
const empty = commonSeriesOf(policy, [])
const measured = (fiscalYear: number, change: Partial<Measurement>): Measurement => ({
  fiscalYear,
  period: 'selfEvaluation',
  state: 'value',
  value: null,
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  questionId: null,
  mysteryShoppingId: null,
  from: null,
  until: null,
  measuredBy: '',
  evidence: null,
  note: '',
  ...change,
})
const aim = (value: string) => ({ value, upper: null, day: null, text: '' })
const show = (id: string, change: Partial<IndicatorSeries>, period: 'selfEvaluation' | 'midYearReview' = 'selfEvaluation') => {
  const series: IndicatorSeries = { ...empty.find((each) => each.id === id)!, ...change }
  const settings = { referenceBelow: null, stars: null }
  const book: IndicatorBook = { series: [series], surveys: [], mysteryShoppings: [], decisions: [], settings }
  return seriesChartOf(series, { book, rules, policy }, { fiscalYear: 2016, period, scheme: 'commonIndicator', firstReiwaYearAs: 'reiwa' })
}

test('years before the policy have no target of the city; later ones say of which year it is', () => {
  const { rows } = show('common-1-1-a-1', { measurements: [measured(2013, { value: '41' }), measured(2016, { value: '45.5' })] })
  expect(rows.map(({ yearLabel, target, actual, difference, verdict }) => [yearLabel, target, actual, difference, verdict])).toEqual([
    ['平成25年度', '', '41.0％', '', ''],
    ['平成28年度', '50％以上（H29）', '45.5％', '▲4.5', '未達成（提案）'],
  ])
})

test('the policy’s words for several indicators are not repeated at each: the line says this one’s', () => {
  const { chart } = show('common-2-1-a-1', { measurements: [measured(2016, { value: '37.5' })] })
  expect(chart?.finalTarget).toMatchObject({ year: 2017, yearLabel: 'H29', value: '60', text: '60％以上' })
})

test('beside the ward’s own target stands the city’s as a line, and 撤退・再構築基準 of the year', () => {
  const targets = [{ fiscalYear: 2016, target: aim('46'), withdrawal: '30' }]
  const { chart } = show('common-1-1-a-1', { wardTarget: aim('55'), targetYear: 2017, targets })
  expect(chart?.finalTarget).toMatchObject({ value: '55', text: '55％以上' })
  expect(chart?.targets).toMatchObject([{ year: 2016, value: '46', text: '46％以上' }])
  expect(chart?.thresholds).toEqual([
    { value: '50', label: '市の目標 50％以上' },
    { value: '30', label: '撤退・再構築基準 30％' },
  ])
})

test('counts are drawn as they are judged: as their total', () => {
  const { chart, rows } = show('common-1-3-b-1', { measurements: [measured(2015, { value: '2' }), measured(2016, { value: '3' })] })
  expect(chart?.points.map(({ value, text }) => [value, text])).toEqual([
    ['2', '2件'],
    ['5', '5件'],
  ])
  expect(rows.map(({ actual }) => actual)).toEqual(['2件（累計2件）', '3件（累計5件）'])
})

test('a count of a year before the first that is added up is drawn by itself, as it is judged', () => {
  const measurements = [measured(2012, { value: '4' }), measured(2015, { value: '2' }), measured(2016, { value: '3' })]
  const { chart } = show('common-1-3-b-1', { measurements, totalFrom: 2015 })
  expect(chart?.points.map(({ year, value, text }) => [year, value, text])).toEqual([
    [2012, '4', '4件'],
    [2015, '2', '2件'],
    [2016, '5', '5件'],
  ])
})

test('撤退・再構築基準 stands as a line also where there is no target', () => {
  const targets = [{ fiscalYear: 2016, target: { ...aim('0'), value: null }, withdrawal: '30' }]
  const { chart } = show('common-1-1-a-1', { commonKey: null, targets })
  expect(chart?.finalTarget).toBe(null)
  expect(chart?.thresholds).toEqual([{ value: '30', label: '撤退・再構築基準 30％' }])
})

test('a year without its number is a word in the chart and its reason in the table; a break stands before its year', () => {
  const measurements = [measured(2015, { value: '41' }), measured(2016, { state: 'notMeasured', reason: '調査を行わず' })]
  const { chart, rows } = show('common-1-1-a-1', { measurements, breaks: [{ fiscalYear: 2016, aspects: ['method'], note: '' }] })
  expect(chart?.points[1]).toEqual({
    year: 2016,
    yearLabel: 'H28',
    value: null,
    text: '未測定',
    isReference: false,
    breakBefore: '測定方法変更',
  })
  expect(rows[1]).toMatchObject({ actual: '未測定（調査を行わず）', note: '測定方法変更' })
})

test('of the year in front it is the figure of the check that is looked at', () => {
  const measurements = [measured(2016, { period: 'midYearReview', value: '30' }), measured(2016, { value: '45.5' })]
  expect(show('common-1-1-a-1', { measurements }).chart?.points[0]?.value).toBe('45.5')
  expect(show('common-1-1-a-1', { measurements }, 'midYearReview').chart?.points[0]?.value).toBe('30.0')
})

test('a milestone has its table and no chart', () => {
  const { chart, rows } = show('common-1-3-a-1', { measurements: [measured(2015, { day: '2016-03-15' })] })
  expect(chart).toBeNull()
  expect(rows[0]).toMatchObject({ yearLabel: '平成27年度', actual: '平成28年3月15日に実施', verdict: '達成（提案）' })
})
