// Knows when a number in the text of a check contradicts the series of the indicator that it names, and when it speaks of something else.
import { expect, test } from 'vitest'
import type { IndicatorId } from '../../../../../shared/model/ids.ts'
import type { IndicatorSeries } from '../../../../../shared/model/indicator.ts'
import { describeContradiction } from '../../../../../shared/words/contradictions.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'
import { makeBook, makeMeasurement, makeSeries } from '../../../../helpers/series-factory.ts'

const link = (kind: 'outcomeIndicator' | 'processIndicator', id: string) =>
  ({ kind, id: id as IndicatorId, fiscalYear: 2015, name: '', ownerNumber: '1-1-1', ownerTitle: '' }) as IndicatorSeries['links'][number]
const seriesWith = (part: Partial<IndicatorSeries>) => makeSeries({ links: [link('processIndicator', 'processIndicator-0')], ...part })
const trips = seriesWith({ kind: 'count', unit: '人', decimals: 0, measurements: [makeMeasurement(2015, '2081')] })
const rate = seriesWith({ measurements: [makeMeasurement(2015, '73.85')] })

function found(
  results: string,
  name: string,
  series: IndicatorSeries,
  period: 'selfEvaluation' | 'midYearReview' | 'firstQuarter' = 'selfEvaluation',
) {
  const plan = planReviewed({ initiative: [{ period, results }] }, { texts: { 'processIndicator.name': name } })
  return contradictionsFor('numberDiffersFromSeries', checkInspection(plan, {}, makeBook([series])))
}
const lecture = '出前講座の受講者数'
const asked = '「避難所での自分の役割が分かった」と回答した割合'

test.each([
  [lecture, '・平成27年度　出前講座56回、出前講座の受講者数：2,018人', trips, '2018人', '2,081人'],
  [lecture, '出前講座の受講者は２，０１８名であった。', trips, '2,018名', '2,081人'],
  ['見守り訪問の実施人数', '見守り訪問の実施人数 1,208人', trips, '1208人', '2,081人'],
  [asked, '・「避難所での自分の役割が分かった」と回答した割合：79.3％（前年度68.4％）', rate, '79.3%', '73.9％'],
])('found: %s in 「%s」', (name, results, series, here, there) => {
  const [one, ...more] = found(results, name, series)
  expect(more).toEqual([])
  expect([String(one?.values['here']).replaceAll(',', ''), one?.values['there']]).toEqual([here.replaceAll(',', ''), there])
})

test('the sentence names both', () => {
  const [one] = found('出前講座の受講者数は2,018人であった。', lecture, trips)
  expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
    '自己評価：取組実績では指標「出前講座の受講者数」が2,018人、指標の記録では2,081人です。どちらかに合わせてください。',
  )
})

test.each([
  ['the same number', lecture, '出前講座の受講者数：2,081人', trips],
  ['the same in full width', lecture, '出前講座の受講者数は２０８１人', trips],
  ['rounded', asked, '「避難所での自分の役割が分かった」と回答した割合は73.9％', rate],
  ['cut to whole per cents', asked, '「避難所での自分の役割が分かった」と回答した割合：73％', rate],
  ['the year before', lecture, '平成26年度の出前講座の受講者数は1,418人', trips],
  ['the year before', lecture, '前年度の出前講座の受講者数1,418人を上回った。', trips],
  ['the target', lecture, '目標の出前講座の受講者数2,000人を達成した。', trips],
  ['a bound', lecture, '出前講座の受講者数2,000人以上', trips],
  ['a bound', lecture, '出前講座の受講者数は2,000人を超えた。', trips],
  ['a bound', asked, '「避難所での自分の役割が分かった」と回答した割合は70％を達成した。', rate],
  ['a bound', asked, '「避難所での自分の役割が分かった」と回答した割合は６０％台である。', rate],
  ['a difference', lecture, '出前講座の受講者数は25人多かった。', trips],
  ['a difference', lecture, '出前講座の受講者数は25人下回った。', trips],
  ['a part of the year', lecture, '出前講座の受講者数は300人（10月末）', trips],
  ['an average', lecture, '出前講座の受講者数は40人（1回平均）', trips],
  ['the target', lecture, '出前講座の受講者数2,000人という目標', trips],
  ['about', lecture, '出前講座の受講者数は約2千人、延べ3,000人', trips],
  ['another unit', lecture, '出前講座の受講者数は延べ12校区', trips],
  ['another thing', lecture, '出前講座の受講者数のほか、家具の固定の実演の参加者391人', trips],
  ['a total so far', lecture, '累計では出前講座の受講者数5,763人', trips],
  ['half a year', lecture, '9月末時点の出前講座の受講者数は1,020人', trips],
  ['another sentence', lecture, '出前講座の受講者数が増えた。実演の参加者は391人', trips],
  ['both, one of them right', lecture, '出前講座の受講者数は1,020人（通年2,081人）', trips],
])('left in peace: %s (%s)', (_, name, results, series) => {
  expect(found(results, name, series)).toEqual([])
})

test('nothing recorded for the check, no link, a name of too few letters, a quarter', () => {
  const results = '出前講座の受講者数は2,018人'
  expect(found(results, lecture, trips, 'midYearReview')).toEqual([])
  expect(found(results, lecture, trips, 'firstQuarter')).toEqual([])
  expect(found(results, lecture, { ...trips, links: [] })).toEqual([])
  expect(found('受講者は2,018人', '受講者数', trips)).toEqual([])
  const unmeasured = makeMeasurement(2015, null, { state: 'notMeasured', reason: '中止' })
  expect(found(results, lecture, { ...trips, measurements: [unmeasured] })).toEqual([])
})

test('the total of the years may be told, and the parts of a rate', () => {
  const totalled = seriesWith({
    kind: 'count',
    unit: '人',
    decimals: 0,
    totalFrom: 2014,
    measurements: [makeMeasurement(2014, '171'), makeMeasurement(2015, '97')],
  })
  expect(found('防災リーダー研修の修了者数は268人', '防災リーダー研修の修了者数', totalled)).toEqual([])
  expect(found('防災リーダー研修の修了者数は258人', '防災リーダー研修の修了者数', totalled)).toHaveLength(1)
  const answered = seriesWith({ unit: '人', measurements: [makeMeasurement(2015, null, { numerator: 905, denominator: 2206 })] })
  expect(found('個別の支援計画の作成人数は905人', '個別の支援計画の作成人数', answered)).toEqual([])
})

test('an outcome of a strategy in 課題 of the strategy and in the summary of its 経営課題', () => {
  const series = makeSeries({ links: [link('outcomeIndicator', 'outcomeIndicator-0')], measurements: [makeMeasurement(2015, '41.2')] })
  const text = '声かけを実感している区民の割合は42.1％にとどまった。'
  const plan = planReviewed(
    { strategy: [{ period: 'selfEvaluation', finding: text }], issue: [{ period: 'selfEvaluation', summary: text }] },
    { texts: { 'outcomeIndicator.name': '声かけを実感している区民の割合' } },
  )
  expect(contradictionsFor('numberDiffersFromSeries', checkInspection(plan, {}, makeBook([series]))).map(({ key }) => key)).toEqual([
    'managementIssueReview/issue-0-selfEvaluation/summary/outcomeIndicator-0',
    'strategyReview/strategy-0-selfEvaluation/finding/outcomeIndicator-0',
  ])
})
