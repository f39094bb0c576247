// Knows the words that all views of the indicators have in common.
import type { BreakAspect, Direction, IndicatorKind, MeasurementState } from '../model/indicator.ts'
import type { CheckPeriod } from '../model/ward-plan.ts'

export const indicatorWords = {
  views: '指標の表示',
  tab: {
    common: '共通指標',
    series: '指標の一覧',
    judgement: '判定',
    surveys: '調査',
    mysteryShopping: '覆面調査',
    targetChanges: '目標変更履歴',
  },
  noPlan: 'この年度の計画はありません。',
  notInPart: '指標の値・調査・判定は、持ち出しファイルには入っていません。企画担当のファイルで入力します。',
} as const

export const kindLabels: Readonly<Record<IndicatorKind, string>> = {
  rate: '割合（区民）',
  organisationRate: '割合（団体）',
  count: '件数',
  score: '点数',
  milestone: '期限までの実施',
  relative: '前年度との比較',
  text: '文章で判断',
}
export const directionLabels: Readonly<Record<Direction, string>> = { up: '↑ 高いほどよい', down: '↓ 低いほどよい', within: '範囲内' }
export const stateLabels: Readonly<Record<MeasurementState, string>> = {
  value: '実績値',
  notMeasured: '未測定',
  notApplicable: '対象外',
  notMeasurable: '測定不能',
}
export const breakLabels: Readonly<Record<BreakAspect, string>> = { wording: '文言', method: '測定方法', base: '母数' }
export const periodLabels: Readonly<Record<CheckPeriod, string>> = { midYearReview: '中間振り返り', selfEvaluation: '自己評価' }
/** Who measures a common indicator. */
export const measurerLabels = { city: '市共通調査', ward: '区測定' } as const
