// Knows how target and result of an indicator stand in the narrow columns of 判定.
import { expect, test } from 'vitest'
import { textsOfIndicator } from '../../../renderer/screens/indicators/judgement/indicator-texts.ts'
import type { JudgedTarget } from '../../../shared/rules/target-of.ts'
import { makeFigure, makeSeries, noTarget } from '../../helpers/series-factory.ts'

const judged = (target: JudgedTarget['target'], targetYear: number, isAhead: boolean): JudgedTarget => ({
  target,
  from: 'ward',
  targetYear,
  isAhead,
  withdrawal: null,
})
const inPlan = { target: '計画の目標', result: '' }
const milestone = makeSeries({ kind: 'milestone', unit: '' })
const byMarch = judged({ ...noTarget, day: '2016-03-31' }, 2017, true)

test('a milestone stands as its day, with what it is of behind it; of an earlier year it says so', () => {
  const texts = (figure: ReturnType<typeof makeFigure> | null) =>
    Object.values(textsOfIndicator({ series: milestone, figure, judged: byMarch, inPlan }, 'reiwa'))
  const target = ['平成28年3月31日', 'まで']
  expect(texts(makeFigure(null, { day: '2015-10-01' }))).toEqual([...target, '平成27年10月1日', '実施'])
  expect(texts(makeFigure(null, { day: '2015-10-01', isReachedBefore: true }))).toEqual([...target, '平成27年10月1日', '実施済'])
  expect(texts(makeFigure(null))).toEqual([...target, '未実施', ''])
  expect(texts(null)).toEqual([...target, '', ''])
})

test('a number stands with the base under it, its target with the year where that is to come; without a series the form is shown', () => {
  const of60 = judged({ ...noTarget, value: '60', text: '平成29年度までに６０％以上' }, 2017, true)
  const figure = makeFigure('45.5', { numerator: 194, denominator: 426 })
  expect(textsOfIndicator({ series: makeSeries(), figure, judged: of60, inPlan }, 'reiwa')).toEqual({
    target: '60％以上',
    targetNote: '（H29）',
    result: '45.5％',
    resultNote: 'n=426',
  })
  expect(textsOfIndicator({ series: null, figure: null, judged: null, inPlan }, 'reiwa')).toEqual({
    target: '計画の目標',
    targetNote: '様式の記入',
    result: '',
    resultNote: '',
  })
})
