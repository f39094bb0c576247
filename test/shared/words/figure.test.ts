// Knows how figures and targets stand on the forms.
import { describe, expect, it } from 'vitest'
import type { FigureBase, IndicatorSeries, TargetValue } from '../../../shared/model/indicator.ts'
import { sayFigure, sayGaps, sayResult, sayTarget, sayValue } from '../../../shared/words/figure.ts'
import { makeFigure, makeSeries, noTarget } from '../../helpers/series-factory.ts'

const rate = makeSeries()
const count = makeSeries({ kind: 'count', unit: '件', decimals: 0, totalFrom: 2015 })
const milestone = makeSeries({ kind: 'milestone', unit: '' })
const base: FigureBase = {
  surveyName: '平成27年度区民アンケート',
  surveyType: 'randomSample',
  mode: '郵送',
  from: null,
  until: null,
  sent: 1500,
  returned: 426,
  responseRate: '28.4',
  n: 426,
  questionText: '',
  filter: '',
  isCentral: false,
}

describe('sayValue', () => {
  it.each([
    ['45.5', rate, '45.5％'],
    ['50', rate, '50％'],
    ['1234567', count, '1,234,567件'],
    ['-0.5', makeSeries({ unit: '点' }), '▲0.5点'],
  ])('%s', (value, series, said) => expect(sayValue(value, series)).toBe(said))
})

describe('sayFigure', () => {
  it.each([
    ['a rate', makeFigure('45.5'), rate, '45.5％'],
    ['参考値', makeFigure('45.5', { isReference: true }), rate, '45.5％（参考値）'],
    ['0 is a number', makeFigure('0'), { ...count, totalFrom: null }, '0件'],
    ['a total', makeFigure('2', { total: '5' }), count, '2件（累計5件）'],
    ['a total of 1,000 and more', makeFigure('2', { total: '1234' }), count, '2件（累計1,234件）'],
    ['未測定', makeFigure(null, { state: 'notMeasured' }), rate, '未測定'],
    [
      '未測定 with its reason and what was measured instead',
      makeFigure(null, { state: 'notMeasured', reason: '調査を中止したため', substitute: '来庁者アンケート 60％' }),
      rate,
      '未測定（調査を中止したため）［代替：来庁者アンケート 60％］',
    ],
    ['未測定 of a count', makeFigure(null, { state: 'notMeasured', total: '3' }), count, '未測定（累計3件）'],
    [
      '対象外',
      makeFigure(null, { state: 'notApplicable', reason: '対象となる団体がないため' }),
      rate,
      '対象外（対象となる団体がないため）',
    ],
    ['測定不能', makeFigure(null, { state: 'notMeasurable', reason: '記録がないため' }), rate, '測定不能（記録がないため）'],
    ['a milestone reached', makeFigure(null, { day: '2016-03-15' }), milestone, '平成28年3月15日に実施'],
    [
      'one reached in an earlier year',
      makeFigure(null, { day: '2016-03-15', isReachedBefore: true }),
      milestone,
      '実施済（平成28年3月15日）',
    ],
    ['a milestone in 令和元年', makeFigure(null, { day: '2019-05-01' }), milestone, '令和元年5月1日に実施'],
    ['a milestone not reached', makeFigure(null), milestone, '未実施'],
    ['a text', makeFigure(null, { text: '順調に進んだ' }), makeSeries({ kind: 'text' }), '順調に進んだ'],
    ['nothing yet', makeFigure(null), rate, ''],
  ])('%s', (_, figure, series, said) => expect(sayFigure(figure, series)).toBe(said))
})

describe('sayResult', () => {
  it('the caption stands under a figure of a survey, and nowhere else', () => {
    expect(sayResult(makeFigure('45.5', { base }), rate)).toBe('45.5％\n区民アンケート回答者の割合（n=426、回収率28.4%）')
    expect(sayResult(makeFigure('45.5'), rate)).toBe('45.5％')
    expect(sayResult(makeFigure(null, { base }), rate)).toBe('')
  })
})

it('sayGaps names the years that are not in a total', () => {
  expect(sayGaps({ gaps: [2015, 2016] })).toBe('平成27年度・平成28年度の値がないため、累計に含まれていません。')
  expect(sayGaps({ gaps: [] })).toBe('')
})

describe('sayTarget', () => {
  const target = (part: Partial<TargetValue>): TargetValue => ({ ...noTarget, ...part })
  it.each<readonly [string, TargetValue, Partial<IndicatorSeries>]>([
    ['50％以上', target({ value: '50' }), {}],
    ['50％超', target({ value: '50' }), { isStrict: true }],
    ['5件以下', target({ value: '5' }), { unit: '件', direction: 'down' }],
    ['5件未満', target({ value: '5' }), { unit: '件', direction: 'down', isStrict: true }],
    ['1,500人以上', target({ value: '1500' }), { unit: '人' }],
    ['40～60％', target({ value: '40', upper: '60' }), { direction: 'within' }],
    ['平成28年3月31日までに実施', target({ day: '2016-03-31' }), { kind: 'milestone' }],
    ['前年度以上', noTarget, { kind: 'relative' }],
    ['前年度を超える', noTarget, { kind: 'relative', isStrict: true }],
    ['前年度以下', noTarget, { kind: 'relative', direction: 'down' }],
    ['平成29年度までに　50％以上', target({ value: '50', text: '平成29年度までに　50％以上' }), {}],
    ['', noTarget, {}],
  ])('%s', (said, of, part) => expect(sayTarget(of, makeSeries(part))).toBe(said))
})
