// Knows what a person may type for a year of a series, and what comes of it: a target, a value, or a sentence.
import { expect, test } from 'vitest'
import {
  complaintOfTarget,
  emptyMeasurement,
  noTarget,
  readMeasurementCell,
  readTargetCell,
  readWithdrawalCell,
} from '../../../shared/words/read-year-cell.ts'
import type { IndicatorSeries } from '../../../shared/model/indicator.ts'

type Shape = Pick<IndicatorSeries, 'kind' | 'direction' | 'isStrict' | 'unit' | 'decimals' | 'totalFrom'>
const rate: Shape = { kind: 'rate', direction: 'up', isStrict: false, unit: '％', decimals: 1, totalFrom: null }
const count: Shape = { ...rate, kind: 'count', unit: '件', decimals: 0 }
const day: Shape = { ...rate, kind: 'milestone', unit: '', decimals: 0 }
const text: Shape = { ...rate, kind: 'text', unit: '' }
const before = emptyMeasurement('山田 花子')

test.each([
  ['50％以上', rate, { value: '50' }, ''],
  ['５０％以上', rate, { value: '50' }, ''],
  ['50', rate, { value: '50' }, ''],
  ['50.0％以上', rate, { value: '50', text: '50.0％以上' }, ''],
  ['平成28年3月末まで', day, { day: '2016-03-31', text: '平成28年3月末まで' }, ''],
  ['40～60％', rate, { value: '40', upper: '60' }, '「範囲内」にして'],
  ['平成29年度までに　50％以上', rate, { value: '50', text: '平成29年度までに　50％以上' }, ''],
  ['１件以上', count, { value: '1' }, ''],
  ['平成28年3月31日までに実施', day, { day: '2016-03-31' }, ''],
  ['平成28年3月31日', day, { day: '2016-03-31', text: '平成28年3月31日' }, ''],
  ['区民の満足を高める', rate, { text: '区民の満足を高める' }, '文章の目標'],
  ['検討中', day, { text: '検討中' }, '文章の目標'],
  ['50％以下', rate, { value: '50', text: '50％以下' }, '「高いほどよい」'],
  ['50％超', rate, { value: '50', text: '50％超' }, '目標ちょうどを達成に含める'],
  ['5人以上', count, { value: '5', text: '5人以上' }, '単位は「件」'],
  ['前年度以上', { ...rate, kind: 'relative' }, { text: '前年度以上' }, ''],
  ['見守りの輪が広がる', text, { text: '見守りの輪が広がる' }, ''],
  ['', rate, {}, ''],
] as const)('target 「%s」', (typed, series, target, remark) => {
  const read = readTargetCell(typed, series)
  expect(read.target).toEqual({ ...noTarget, ...target })
  if (remark === '') expect(read.remark).toBe('')
  else expect(read.remark).toContain(remark)
})

test('a target that its series cannot have is told: over 100％, one bound of a range', () => {
  expect(complaintOfTarget(readTargetCell('120％以上', rate).target, rate, '年次目標')).toContain('100')
  const within: Shape = { ...rate, direction: 'within' }
  expect(complaintOfTarget(readTargetCell('40～60％', within).target, within, '年次目標')).toBe(null)
  expect(complaintOfTarget(readTargetCell('50％以上', within).target, within, '年次目標')).toContain('「40～60」のように')
  expect(complaintOfTarget(readTargetCell('60～40％', within).target, within, '年次目標')).toContain('小さい数から')
  expect(complaintOfTarget(readTargetCell('40～60％', rate).target, rate, '年次目標')).toContain('「高いほどよい」としています。範囲')
})

test.each([
  ['45.5', rate, { value: '45.5' }],
  ['４５．５％', rate, { value: '45.5' }],
  ['158/426', rate, { numerator: 158, denominator: 426 }],
  ['▲3', { ...rate, kind: 'relative' }, { value: '-3' }],
  ['1,234件', count, { value: '1234' }],
  ['0', count, { value: '0' }],
  ['平成28年3月15日', day, { day: '2016-03-15' }],
  ['未実施', day, {}],
  ['未測定（調査を行わなかったため）', rate, { state: 'notMeasured', reason: '調査を行わなかったため' }],
  ['未測定', rate, { state: 'notMeasured' }],
  ['地域の輪が広がった', text, { text: '地域の輪が広がった' }],
] as const)('value 「%s」', (typed, series, measured) => {
  expect(readMeasurementCell(typed, series, before, '実績')).toEqual({ measured: { ...before, ...measured } })
})

test.each([
  ['50％以上', rate, '測った値だけ'],
  ['約30', rate, '「約」'],
  ['40～60％', rate, '範囲'],
  ['158/0', rate, '分母が0'],
  ['120', rate, '100'],
  ['45.5点', rate, '単位は「％」'],
  ['3/4', count, '割合ではありません'],
  ['平成28年3月15日', rate, '数字'],
  ['45.5', day, '日付'],
  ['あとで', rate, '数字'],
  ['0.5件', count, '（0桁）では表示できません'],
] as const)('value 「%s」 is not taken', (typed, series, why) => {
  const read = readMeasurementCell(typed, series, before, '実績')
  expect('complaint' in read ? read.complaint : '').toContain(why)
})

test('a new value keeps who measured when and from what, and drops what the old one came from', () => {
  const old = {
    ...before,
    questionId: 'q' as never,
    from: '2015-10-01',
    evidence: { fileName: '集計.xlsx', hash: 'ab', link: '' },
    note: '速報',
  }
  expect(readMeasurementCell('45.5', rate, old, '実績')).toEqual({ measured: { ...old, questionId: null, value: '45.5' } })
  expect(readMeasurementCell('', rate, old, '実績')).toEqual({ measured: null })
  const withReason = { ...before, state: 'notMeasured' as const, reason: '台風のため', substitute: '訓練の参加者数' }
  expect(readMeasurementCell('対象外', rate, withReason, '実績')).toEqual({ measured: { ...withReason, state: 'notApplicable' } })
})

test('撤退・再構築基準 is a number alone', () => {
  expect(readWithdrawalCell('３０％', rate, '撤退・再構築基準')).toEqual({ withdrawal: '30' })
  expect(readWithdrawalCell('', rate, '撤退・再構築基準')).toEqual({ withdrawal: null })
  expect(readWithdrawalCell('30％未満', rate, '撤退・再構築基準')).toHaveProperty('complaint')
  expect(readWithdrawalCell('130', rate, '撤退・再構築基準')).toHaveProperty('complaint')
  expect(readWithdrawalCell('20件', count, '撤退・再構築基準')).toEqual({ withdrawal: '20' })
  expect(readWithdrawalCell('20件', rate, '撤退・再構築基準')).toEqual({
    complaint: 'この指標の単位は「％」です。「件」を外すか、単位を確かめてください。',
  })
})
