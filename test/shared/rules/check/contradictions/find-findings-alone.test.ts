// Knows when a 課題 stands without what is done about it.
import { expect, test } from 'vitest'
import type { InitiativeReview, StrategyReview } from '../../../../../shared/model/ward-plan.ts'
import { describeContradiction } from '../../../../../shared/words/contradictions.ts'
import { checkInspection, contradictionsFor, planReviewed } from '../../../../helpers/checked-plan.ts'

type Said = Partial<InitiativeReview> & Pick<InitiativeReview, 'period'>
const found = (initiative: readonly Said[], strategy: readonly (Partial<StrategyReview> & Pick<StrategyReview, 'period'>)[] = []) =>
  contradictionsFor('findingWithoutImprovement', checkInspection(planReviewed({ initiative, strategy })))
const midYear = (findingAndImprovement: string) => found([{ period: 'midYearReview', findingAndImprovement }])

test('課題 of 自己評価 without 改善策, a strategy’s without 今後の対応方向', () => {
  const all = found(
    [{ period: 'selfEvaluation', attainment: '①（ⅰ）', finding: '若い世代の参加者が少ない。' }],
    [{ period: 'selfEvaluation', effectiveness: 'ア', finding: '担い手が固定している。' }],
  )
  expect(all.map(({ key }) => key)).toEqual([
    'strategyReview/strategy-0-selfEvaluation/direction',
    'initiativeReview/initiative-0-selfEvaluation/improvement',
  ])
  expect(all.map((one) => describeContradiction({ ...one, number: '', title: '', postId: null }))).toEqual([
    '自己評価：課題が書かれていますが、今後の対応方向が空欄です。',
    '自己評価：課題が書かれていますが、改善策が空欄です。',
  ])
})

test.each([
  '参加者が少なく、担い手の固定が課題である。',
  '・校区によって参加者数に差があり、人手が不足している。',
  '周知が課題である。',
  '連携が不十分である。',
  '台風の影響で開催できなかった。',
  '支援が行き届いていない。',
  '参加者が減った。',
])('one cell with a problem and no word of mending it: %s', (text) => {
  const [one, ...more] = midYear(text)
  expect(more).toEqual([])
  expect(one && describeContradiction({ ...one, number: '', title: '', postId: null })).toBe(
    '中間振り返り：課題と改善策に課題は書かれていますが、どう改善するかが書かれていません。',
  )
})

test.each([
  '参加者が少ないため、夜間の開催を検討する。',
  '若い世代の参加が課題である。SNSでの周知を強化していく。',
  '（課題）担い手の不足\n（改善策）養成講座の開催',
  '鍵の保管場所を知る人が少ない。10人以上が知る体制とするよう働きかける。',
  '認知度が低いため、広報紙で案内する。',
  '受診率が伸び悩んでいることから、未受診者へ個別に通知を行う。',
  '雨天により1回中止。代わりの日を設けた。',
  '出足が遅れたが、9月から2校区で実施予定である。',
  '参加者が少ない。夜間にも開く。',
  '会場が遠く参加が少ない。各校区で巡回して行なう。',
  '回収率が低いため、封筒の色を変える。',
  '参加者が減少している。→チラシを全戸に配る。',
  '開催できなかったため、次年度に改めて開催する。',
  '周知が課題であるため、駅に掲示する。',
  '【経営課題１】安全で安心なまちづくり',
  '特になし',
  '課題は特にない。',
  '課題は特にないが、引き続き続ける。',
  '－',
  '目標に向けて取組は進んでいる。',
])('left in peace: %s', (text) => {
  expect(midYear(text)).toEqual([])
})

test.each([
  '特段の課題なし',
  'なし（目標を達成したため）',
  '現時点で課題はない。',
  '大きな課題は見られない。',
  '特に課題は認められない。',
  '※目標達成のため記載不要',
  'とくになし',
  '課題等は特にございません。',
])('課題 that says there is none asks for no 改善策: %s', (finding) => {
  expect(found([{ period: 'selfEvaluation', finding }])).toEqual([])
})

test('a 課題 that only begins like none asks for it', () => {
  for (const finding of ['課題なしとはいえない。', '無関心な層が多い。', '見られない不具合がある。'])
    expect(found([{ period: 'selfEvaluation', finding }]), finding).toHaveLength(1)
})

test('nothing found, or both written, or only the improvement', () => {
  expect(found([{ period: 'selfEvaluation', finding: '特になし' }])).toEqual([])
  expect(found([{ period: 'selfEvaluation', finding: '人手不足', improvement: '応援' }])).toEqual([])
  expect(found([{ period: 'selfEvaluation', improvement: '周知を強める。' }])).toEqual([])
})

test('what the rating demands is told once, as demanded', () => {
  const inspection = checkInspection(
    planReviewed({ initiative: [{ period: 'selfEvaluation', attainment: '②（ⅰ）', finding: '人手不足' }] }),
  )
  expect(contradictionsFor('findingWithoutImprovement', inspection)).toEqual([])
  expect(contradictionsFor('textAfterNegative', inspection).map(({ key }) => key)).toEqual([
    'initiativeReview/initiative-0-selfEvaluation/improvement',
  ])
})
