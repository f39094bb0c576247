// Knows the words that all views of the checks have in common.
import type { QuarterMark } from '../rules/check/quarter-marks.ts'

export const checkWords = {
  views: '振り返りの表示',
  tab: { queue: '確認', entry: '記入', records: '取組の記録', actItems: '改善アクション', sheet: 'レビュー資料' },
  noPlan: 'この年度の計画はありません。',
} as const

/** 区内の記号 of a quarter; never on a form. */
export const quarterMarkNames: Readonly<Record<QuarterMark, string>> = { '○': '順調', '△': 'やや遅れ', '×': '遅れ' }
/** What is written of a quarter, in the order in which it is asked. */
export const quarterFieldNames = { results: '進捗状況', attainment: '区内の記号', findingAndImprovement: '課題と対応' } as const
