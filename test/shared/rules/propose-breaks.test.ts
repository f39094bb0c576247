// Knows where a series probably breaks: names of its plans and bases of its surveys, year by year.
import { expect, test } from 'vitest'
import type { FigureBase, IndicatorSeries, Measurement, SeriesLink } from '../../../shared/model/indicator.ts'
import { proposeBreaks } from '../../../shared/rules/propose-breaks.ts'

const link = (fiscalYear: number, name: string): SeriesLink => ({
  kind: 'outcomeIndicator',
  id: `${fiscalYear}/${name}`,
  fiscalYear,
  name,
  ownerNumber: '1-1',
  ownerTitle: '',
})
const measured = (fiscalYear: number) => ({ fiscalYear, period: 'selfEvaluation' }) as Measurement
const seriesOf = (change: Partial<IndicatorSeries>) => ({ links: [], measurements: [], breaks: [], ...change })
const noBase = () => null
const base: FigureBase = {
  surveyName: '区民アンケート',
  surveyType: 'randomSample',
  mode: '郵送',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  responseRate: '28.4',
  n: 426,
  questionText: '災害に備えていますか',
  filter: '',
  isCentral: false,
}

test('another name breaks the wording and both names are told; width, spaces and dashes are no other name', () => {
  const series = seriesOf({
    links: [
      link(2013, '防災訓練に参加した区民の割合（％）'),
      link(2014, '防災訓練に参加した 区民の割合(%)'),
      link(2015, '防災訓練に参加したことがある区民の割合'),
    ],
  })
  expect(proposeBreaks(series, noBase)).toEqual([
    {
      fiscalYear: 2015,
      aspects: ['wording'],
      before: '防災訓練に参加した 区民の割合(%)',
      after: '防災訓練に参加したことがある区民の割合',
    },
  ])
})

test('years without a plan or a name are passed over; one like name among several is enough', () => {
  expect(proposeBreaks(seriesOf({ links: [link(2012, 'A'), link(2013, ' '), link(2015, 'A')] }), noBase)).toEqual([])
  expect(proposeBreaks(seriesOf({ links: [link(2014, 'A'), link(2014, 'B'), link(2015, 'C'), link(2015, 'B')] }), noBase)).toEqual([])
  const wandering = seriesOf({ links: [link(2015, 'B'), link(2012, 'A'), link(2014, 'B')] })
  expect(proposeBreaks(wandering, noBase).map(({ fiscalYear }) => fiscalYear)).toEqual([2014])
})

test('a survey of another type, question or filter breaks method, wording, base, against the last year that was asked', () => {
  const bases: Readonly<Record<number, FigureBase>> = {
    2012: base,
    2014: { ...base, surveyType: 'monitor' },
    2015: { ...base, surveyType: 'monitor', questionText: '災害への備えをしていますか', filter: '持ち家の区民' },
  }
  const series = seriesOf({ measurements: [2012, 2013, 2014, 2015].map(measured) })
  expect(proposeBreaks(series, (year) => bases[year] ?? null)).toEqual([
    { fiscalYear: 2014, aspects: ['method'], before: '', after: '' },
    { fiscalYear: 2015, aspects: ['wording', 'base'], before: '', after: '' },
  ])
})

test('what is marked already is not proposed again, what is not yet is', () => {
  const links = [link(2014, 'A'), link(2015, 'B')]
  const measurements = [measured(2014), measured(2015)]
  const asked = (year: number) => (year === 2015 ? { ...base, filter: '持ち家の区民' } : base)
  const marked = { fiscalYear: 2015, aspects: ['wording' as const], note: '' }
  expect(proposeBreaks(seriesOf({ links, measurements, breaks: [marked] }), asked).map(({ aspects }) => aspects)).toEqual([['base']])
  const all = { ...marked, aspects: ['wording' as const, 'base' as const] }
  expect(proposeBreaks(seriesOf({ links, measurements, breaks: [all] }), asked)).toEqual([])
})
