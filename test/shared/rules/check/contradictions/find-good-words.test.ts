// Knows when 順調 or 目標を達成 contradicts a bad rating, and the many ways in which a ward says such words rightly.
import { expect, test } from 'vitest'
import type { InitiativeReview } from '../../../../../shared/model/ward-plan.ts'
import { describeContradiction } from '../../../../../shared/words/contradictions.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'

/** What the ratings are about. */
const named = {
  'processIndicator.name': '講座の参加者数、「役に立った」と回答した割合',
  'outcomeIndicator.name': '声かけを実感している割合',
  'reformItem.title': '保険料収納率の向上',
}
const found = (review: Partial<InitiativeReview>, indicators = 1) =>
  contradictionsFor(
    'goodWordsRedVerdict',
    checkInspection(
      planReviewed({ initiative: [{ period: 'selfEvaluation', attainment: '②（ⅱ）', ...review }] }, { indicators, texts: named }),
    ),
  )

test.each([
  ['順調', '②（ⅱ）', '講座は順調に実施している。'],
  ['順調', '②（ⅰ）', '取組は順調に進んでいる。'],
  ['概ね順調', '②（ⅰ）', '・概ね順調に推移した'],
  ['概ね順調', '③', '事業の進捗はおおむね順調である。'],
  ['目標を達成', '②（ⅰ）', '参加者は512人となり、目標を達成した。'],
  ['目標達成', '②', '出前講座52回、受講者2,081人で目標達成'],
  ['目標を上回', '②（ⅰ）', '参加者数は目標を上回った。'],
  ['目標を達成', '②（ⅰ）', '参加者は512人となり、目標を達成することができた。'],
  ['目標を達成', '②（ⅰ）', '目標を達成しました。'],
  ['目標を達成', '②（ⅰ）', '平成２７年度は、目標を達成した。'],
  ['目標を達成', '②（ⅰ）', '今年度も目標を達成した。'],
  ['目標(50%以上)を達成', '②（ⅰ）', '目標（５０％以上）を達成した。'],
  ['目標である50%を達成', '②（ⅰ）', '目標である５０％を達成した。'],
  ['目標を上回', '②（ⅰ）', '目標を上回る結果となった。'],
  ['目標は達成', '②（ⅰ）', '目標は達成された。'],
  ['目標を達成', '③', '「役に立った」と回答した割合は８割を超え、目標を達成しており、引き続き取り組む。'],
])('found: %s beside %s', (words, attainment, results) => {
  expect(found({ attainment, results }).map(({ values }) => values['words'])).toEqual([words])
})

test.each([
  ['a denial', '取組は順調でない。'],
  ['a denial', '参加者が集まらず、順調とは言えない状況である。'],
  ['a denial', '必ずしも順調には進んでいない。'],
  ['a denial', '順調に増えていない。'],
  ['a wish', '次の段階へ順調に移行できるよう、関係機関と調整した。'],
  ['a wish', '目標を達成するため、関係団体に協力を依頼した。'],
  ['a wish', '目標達成に向けて、広報紙で周知した。'],
  ['owned up to', '概ね順調に進んだが、参加者数は目標を下回った。'],
  ['owned up to', '講座は順調に開催した。受講者は目標に届かなかった。'],
  ['owned up to', '10校区のうち8校区で目標を達成し、2校区は未実施である。'],
  ['another year', '前年度は目標を達成したが、今年度は雨天が続いた。'],
  ['another year', '平成26年度は目標を達成した。'],
  ['a part', '一部の校区では目標を達成した。'],
  ['nearly', '概ね目標を達成した。'],
  ['a quotation', '「順調に進んでいる」と回答した割合は42.1％であった。'],
  ['a legend', 'Ａ：順調　Ｂ：順調でない'],
  ['a legend', '①：目標達成　②：目標未達成'],
  ['what is planned', '来年度は目標を達成できる見込みである。'],
  ['another thing than the indicator', '広報紙の発行は目標を達成した。'],
  ['another thing than the indicator', '協定の締結は順調に進んでいる。'],
  ['a denial', '目標を達成することはできませんでした。'],
  ['a denial', '順調に進みませんでした。'],
  ['a denial', '順調さを欠いた。'],
  ['a denial', '目標を上回る結果とはならなかった。'],
  ['a part', '10校中8校で目標を達成した。'],
  ['a part', '目標を達成した地域は10地域中7地域であった。'],
  ['a part', '目標を達成した事業もあった。'],
  ['a part', '目標を達成できたのは1校区のみであった。'],
  ['a part', '目標の80％を達成した。'],
  ['who met it', '目標を達成した団体を表彰した。'],
  ['half a year', '順調だった前半に比べ、後半は参加が減った。'],
  ['how it began', '事業は順調にスタートした。'],
  ['no such words', '・平成26年度　参集訓練2回、1時間以内に参集した割合78.6％'],
])('left in peace: %s (%s)', (_, results) => {
  expect(found({ results })).toEqual([])
})

test('carried out smoothly as planned （ⅰ） is what ②（ⅰ） says', () => {
  expect(found({ attainment: '②（ⅰ）', results: '講座を順調に実施した。' })).toEqual([])
  expect(found({ attainment: '②（ⅰ）', results: '計画していた訓練は、全ての校区で順調に開催した。' })).toEqual([])
})

test('one of several indicators may be met; all of them not', () => {
  expect(found({ results: '参加者数は目標を達成した。' }, 2)).toEqual([])
  expect(found({ results: '登録者数は順調に伸びている。' }, 2)).toEqual([])
  expect(found({ results: 'いずれも目標を達成した。' }, 2)).toHaveLength(1)
  expect(found({ results: '概ね順調である。' }, 2)).toHaveLength(1)
})

test('a good rating beside it, none, or one that the rule does not know says nothing', () => {
  const results = '目標を達成した。'
  for (const attainment of ['①（ⅰ）', '', '④', '②（ⅰ）']) {
    expect(found({ attainment, results }), attainment).toHaveLength(attainment === '②（ⅰ）' ? 1 : 0)
  }
  expect(found({ attainment: '①（ⅰ）', effectiveness: 'イ', results })).toEqual([])
  expect(found({ attainment: '', effectiveness: 'イ', results: '取組は概ね順調である。' })).toHaveLength(1)
})

test('that the goal was met contradicts the rating of the goal, whatever ア or （ⅰ） beside it says of something else', () => {
  expect(found({ attainment: '②（ⅰ）', effectiveness: 'ア', results: '目標を達成した。' }).map(({ values }) => values['symbol'])).toEqual([
    '②（ⅰ）',
  ])
  expect(found({ attainment: '②（ⅰ）', effectiveness: 'ア', results: '取組は順調である。' })).toEqual([])
  const reformed = (results: string, attainment: string, implementation: string) =>
    contradictionsFor(
      'goodWordsRedVerdict',
      checkInspection(planReviewed({ reformItem: [{ period: 'selfEvaluation', attainment, implementation, results }] }, { texts: named })),
    ).map(({ values }) => values['symbol'])
  expect(reformed('収納率は97.1％で、目標を達成した。', '②', '（ⅰ）')).toEqual(['②'])
  expect(reformed('収納率の取組は順調である。', '②', '（ⅰ）')).toEqual([])
  expect(reformed('収納率は97.1％で、目標を達成した。', '①', '（ⅱ）')).toEqual([])
})

test('a strategy with b, an outcome with Ｂ, 様式3 with ②, a quarter with ×', () => {
  const plan = planReviewed(
    {
      strategy: [{ period: 'midYearReview', progress: 'b', finding: '各取組は順調に進んでいる。' }],
      outcome: [{ period: 'selfEvaluation', result: '45.2％（目標を達成）', attainment: 'B' }],
      reformItem: [{ period: 'selfEvaluation', attainment: '②', results: '収納率は97.1％で、目標を達成した。' }],
      initiative: [
        { period: 'firstQuarter', attainment: '×', results: '予定どおり進み、順調である。' },
        { period: 'secondQuarter', attainment: '△', results: '取組は順調に進んでいる。' },
        { period: 'thirdQuarter', attainment: '○', results: '取組は順調に進んでいる。' },
      ],
    },
    { texts: named },
  )
  const all = contradictionsFor('goodWordsRedVerdict', checkInspection(plan))
  expect(all.map(({ key, values }) => [key, values['symbol']])).toEqual([
    ['strategyReview/strategy-0-midYearReview/finding', 'b'],
    ['outcomeReview/outcomeIndicator-0-selfEvaluation/result', 'B'],
    ['initiativeReview/initiative-0-firstQuarter/results', '×'],
    ['reformItemReview/reform-0-selfEvaluation/results', '②'],
  ])
  const [first] = all
  expect(first && describeContradiction({ ...first, number: '', title: '', postId: null })).toBe(
    '中間振り返り：課題に「順調」とありますが、評価は「b」です。どちらかに合わせてください。',
  )
})
