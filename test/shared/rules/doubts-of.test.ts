// Knows that two years are told not to compare where their series breaks or they were asked differently, and that nothing is said twice.
import { expect, test } from 'vitest'
import type { Figure, FigureBase, SeriesBreak } from '../../../shared/model/indicator.ts'
import { doubtsOf } from '../../../shared/rules/doubts-of.ts'
import { sayDoubts } from '../../../shared/words/series-chart.ts'

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
  questionText: '見守りを実感していますか。',
  filter: '',
  isCentral: false,
}
const figure = (change: Partial<FigureBase> | null): Figure => ({
  state: 'value',
  exact: '45.5',
  value: '45.5',
  total: null,
  gaps: [],
  numerator: null,
  denominator: null,
  day: null,
  text: '',
  reason: '',
  substitute: '',
  base: change && { ...base, ...change },
  isReachedBefore: false,
  isReference: false,
  flags: [],
})
const broken: SeriesBreak = { fiscalYear: 2016, aspects: ['wording', 'base'], note: '' }

test.each([
  ['asked alike', [], {}, ''],
  ['no survey card', [], null, ''],
  ['another type', [], { surveyType: 'monitor' }, '調査の種類が違う'],
  [
    'another wording and filter',
    [],
    { questionText: '助け合いを感じますか。', filter: '来庁者' },
    '設問の文言が違う、母数の絞り込みが違う',
  ],
  ['a break', [broken], {}, '文言・母数変更'],
  [
    'a break that says it already, and a type beside it',
    [broken],
    { questionText: '別の問', surveyType: 'event' },
    '文言・母数変更、調査の種類が違う',
  ],
  ['a break of another year', [{ ...broken, fiscalYear: 2015 }], {}, ''],
] as const)('%s', (_, breaks, change, said) => {
  expect(sayDoubts(doubtsOf(breaks, 2016, figure({}), figure(change)))).toBe(said)
})

test('a break counts also where nothing was measured', () => {
  expect(doubtsOf([broken], 2016, null, null)).toEqual({ breaks: ['wording', 'base'], differs: [] })
})
