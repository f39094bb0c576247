// Knows that a measurement comes out of its fields as it went in, and that each field says what is wrong in it.
import { expect, test } from 'vitest'
import { complaintsOf, draftOf, type MeasurementDraft, readDraft } from '../../../renderer/screens/indicators/series/measurement-draft.ts'
import { emptyMeasurement, type MeasuredPart } from '../../../shared/words/read-year-cell.ts'
import type { IndicatorKind, IndicatorSeries } from '../../../shared/model/indicator.ts'

const seriesOf = (kind: IndicatorKind, unit = '％') =>
  ({ id: 's', kind, unit, decimals: 0 }) as Pick<IndicatorSeries, 'id' | 'kind' | 'unit' | 'decimals'>
const nothing = emptyMeasurement('山田 花子')
const draft = (change: Partial<MeasurementDraft>): MeasurementDraft => ({ ...draftOf(nothing), ...change })

test.each<[IndicatorKind, Partial<MeasuredPart>]>([
  ['rate', { value: '45.5', from: '2015-10-01', until: '2015-10-31', note: '速報' }],
  ['rate', { numerator: 158, denominator: 426, evidence: { fileName: '集計.xlsx', hash: 'ab'.repeat(32), link: '文書1号' } }],
  ['rate', { questionId: 'q1' as never }],
  ['score', { mysteryShoppingId: 'm1' as never }],
  ['milestone', { day: '2016-03-15' }],
  ['milestone', {}],
  ['text', { text: '輪が広がった\n（聞き取り）' }],
  ['rate', { state: 'notMeasured', reason: '調査なし', substitute: '参加者数 1,204人' }],
])('%s: what is stored is what is read back', (kind, change) => {
  const measured = { ...nothing, ...change }
  expect(readDraft(draftOf(measured), seriesOf(kind)).measured).toEqual(measured)
  expect(complaintsOf(draftOf(measured), seriesOf(kind))).toEqual({})
})

test.each<[IndicatorKind, Partial<MeasurementDraft>, readonly string[]]>([
  ['rate', {}, ['value']],
  ['rate', { value: '50％以上' }, ['value']],
  ['rate', { value: '45.5点' }, ['value']],
  ['rate', { value: '101' }, ['value']],
  ['rate', { way: 'fraction', numerator: '12.5', denominator: '' }, ['numerator', 'denominator']],
  ['rate', { way: 'fraction', numerator: '500', denominator: '426' }, ['numerator']],
  ['rate', { way: 'question' }, ['questionId']],
  ['score', { way: 'mysteryShopping' }, ['mysteryShoppingId']],
  ['milestone', { day: 'そのうち' }, ['day']],
  ['text', {}, ['text']],
  ['rate', { state: 'notMeasured' }, ['reason']],
  ['rate', { value: '45.5', from: '平成27年10月31日', until: '平成27年10月1日' }, ['until']],
  ['rate', { value: '45.5', from: '10月' }, ['from']],
])('%s %o: told at %s', (kind, change, fields) => {
  expect(Object.keys(complaintsOf(draft(change), seriesOf(kind, kind === 'score' ? '点' : '％')))).toEqual(fields)
})

test('a value goes where its state has none: nothing is left behind', () => {
  const { measured } = readDraft(draft({ value: '45.5', state: 'notApplicable', reason: '事業の廃止' }), seriesOf('rate'))
  expect(measured).toEqual({ ...nothing, state: 'notApplicable', reason: '事業の廃止' })
})
