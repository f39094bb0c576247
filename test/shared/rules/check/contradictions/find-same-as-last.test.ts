// Knows when a check repeats the period before word for word, and when two periods are only alike.
import { expect, test } from 'vitest'
import type { InitiativeReview } from '../../../../../shared/model/ward-plan.ts'
import { describeContradiction } from '../../../../../shared/words/contradictions.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'

type Said = Partial<InitiativeReview> & Pick<InitiativeReview, 'period'>
const found = (initiative: readonly Said[]) => contradictionsFor('sameAsLastPeriod', checkInspection(planReviewed({ initiative })))
const repeated = (before: string, now: string) =>
  found([
    { period: 'firstQuarter', findingAndImprovement: before },
    { period: 'secondQuarter', findingAndImprovement: now },
  ])

test('the same sentence as the quarter before is told, in whatever width it is written', () => {
  const all = repeated(
    '若い世代の参加者が少ない。SNS（短文投稿）での周知を始める。',
    '参加者は25人増えた。\n・ＳＮＳ(短文投稿)での周知を始める。',
  )
  expect(all.map(({ key, values }) => [key, values['words'], values['since']])).toEqual([
    ['initiativeReview/initiative-0-secondQuarter/findingAndImprovement', 'SNS(短文投稿)での周知を始める', 'firstQuarter'],
  ])
  const [one] = all
  expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
    '第2四半期：課題と改善策に、第1四半期と同じ文があります（「SNS(短文投稿)での周知を始める」）。今回の状況に合っているか確かめてください。',
  )
})

test('a line is the same with another number before it', () => {
  const [one] = repeated('防災訓練を校区ごとに実施した。', '①防災訓練を校区ごとに実施した。')
  expect(one?.values['words']).toBe('防災訓練を校区ごとに実施した')
  expect(repeated('防災訓練を校区ごとに実施した。', '（２）防災訓練を校区ごとに実施した。')).toHaveLength(1)
})

test('自己評価 repeats 中間振り返り, in whichever cell', () => {
  const text = '高齢者の外出の機会が少なく、声かけの担い手が不足している。'
  expect(
    found([
      { period: 'midYearReview', findingAndImprovement: `${text}研修を増やす。` },
      { period: 'selfEvaluation', finding: text },
    ]).map(({ key }) => key),
  ).toEqual(['initiativeReview/initiative-0-selfEvaluation/finding'])
})

test('last year’s same check, of the initiative of the same title', () => {
  const text = '防災リーダーの担い手が固定しているため、若い世代へ呼びかける。'
  const reviews = { initiative: [{ period: 'selfEvaluation', improvement: text }] } as const
  const titled = { 'initiative.title': '校区防災計画の作成' }
  const now = planReviewed(reviews, { year: 2015, texts: titled })
  const asked = (title: string) =>
    contradictionsFor(
      'sameAsLastPeriod',
      checkInspection(now, { lastYear: planReviewed(reviews, { year: 2014, texts: { 'initiative.title': title } }) }),
    )
  expect(asked('校区防災計画の作成').map(({ values }) => values['since'])).toEqual(['lastYear'])
  expect(asked('防災訓練の実施')).toEqual([])
})

test('two initiatives of one title last year cannot be told apart', () => {
  const text = '防災リーダーの担い手が固定しているため、若い世代へ呼びかける。'
  const reviews = { initiative: [{ period: 'selfEvaluation', improvement: text }] } as const
  const titled = { 'initiative.title': '校区防災計画の作成' }
  const before = planReviewed(reviews, { year: 2014, texts: titled })
  const twice = before.managementIssues.map((issue) => ({
    ...issue,
    strategies: issue.strategies.map((strategy) => ({
      ...strategy,
      initiatives: strategy.initiatives.flatMap((one) => [one, { ...one, id: 'other' as typeof one.id }]),
    })),
  }))
  const now = planReviewed(reviews, { year: 2015, texts: titled })
  const inspection = checkInspection(now, { lastYear: { ...before, managementIssues: twice } })
  expect(contradictionsFor('sameAsLastPeriod', inspection)).toEqual([])
})

test.each([
  ['another number', '・出前講座36回、受講者1,418人に実施した。', '・出前講座52回、受講者2,081人に実施した。'],
  ['short set phrases', '特になし。引き続き取り組む。', '特になし。引き続き取り組む。'],
  ['that it goes on', '引き続き、目標の達成に向けて取組を進める。', '引き続き、目標の達成に向けて取組を進める。'],
  ['that it goes on', '現状の取組を継続して実施していく。', '現状の取組を継続して実施していく。'],
  ['a heading', '【地域コミュニティの活性化に向けた支援】', '【地域コミュニティの活性化に向けた支援】'],
  ['a heading', '＜1-1-1　安全で安心なまちづくりの推進＞', '＜1-1-1　安全で安心なまちづくりの推進＞'],
  ['a note', '※数値は区民アンケートの結果による。', '※数値は区民アンケートの結果による。'],
  ['what is listed', '地域活動協議会への補助金の交付', '地域活動協議会への補助金の交付'],
  ['a heading', '（課題）\n担い手が足りない。', '（課題）\n若い世代の担い手が見つからない。'],
  ['other words', '若い世代の参加者が少なく、周知の方法が課題である。', '若い世代の参加者は増えたが、定着が課題である。'],
  ['nothing before', '', '若い世代の参加者が少なく、周知の方法が課題である。'],
  ['a part of a sentence', '参加者が少ないため、夜間の開催を増やす。', '参加者が少ないため、夜間の開催を増やし、2回とした。'],
  ['numbers alone', '6月末現在 12件', '6月末現在 12件'],
])('left in peace: %s', (_, before, now) => {
  expect(repeated(before, now)).toEqual([])
})

test('what a quarter said may stand in the official check, and what was said two quarters ago again', () => {
  const results = '夜間訓練を2校区で実施し、参加者は延べ184人であった。'
  expect(
    found([
      { period: 'fourthQuarter', results },
      { period: 'selfEvaluation', results },
    ]),
  ).toEqual([])
  expect(
    found([
      { period: 'firstQuarter', results },
      { period: 'thirdQuarter', results },
    ]),
  ).toEqual([])
})
