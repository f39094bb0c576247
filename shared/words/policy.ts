// Knows the words of the room of the basic policy, and how coverage is said.
import type { BasicPolicy, CommonIndicator } from '../model/basic-policy.ts'
import { labelOfFiscalYear } from '../rules/fiscal-year.ts'
import type { CitedIndicator } from '../rules/inspection/common-indicators.ts'
import { demandsTies } from '../rules/policy-years.ts'

export const policyWords = {
  title: '基本方針',
  tree: '基本戦略の一覧',
  view: '表示',
  strategies: '基本戦略',
  fullText: '全文',
  text: '本文',
  asPrinted: '整えた文',
  asSource: '原文',
  asPrintedNote: '丸数字の欠けなど、原文の誤りを直した文です。',
  asSourceNote: '市の原文のままです。',
  corrections: '原文から直したところ',
  noCorrections: '直したところはありません。',
  correctionSource: '原文',
  correctionPrint: '直した文',
  correctionReason: '理由',
  clause: '条項',
  purpose: '趣旨',
  desiredState: 'めざす状態',
  indicators: '成果指標と目標値',
  indicatorTarget: '目標値',
  indicatorType: '種類',
  asks: '問うこと',
  asksFor: { approval: '肯定的に回答した人の割合', knowledge: '知っている人の割合' },
  denominatorFilter: '割合の母数',
  denominatorAll: '回答者全体',
  measurementMethod: '測定方法',
  measurementNone: '基本方針に定めがありません',
  gradedByCity: '区役所の格付けで市が測定',
  tied: '区の戦略・取組',
  tiedOf: (cite: string) => `${cite} に対応する区の戦略・取組`,
  tiedNone: 'この基本戦略に対応する区の戦略・取組は、まだありません。',
  tiedNonePlan: '計画がまだありません。',
  goToPlan: '計画を開く',
  jump: (number: string, title: string) => `${number} ${title}を計画で開く`,
  untitled: '（名称なし）',
  strategiesTied: (count: number) => `戦略 ${count}`,
  initiativesTied: (count: number) => `取組 ${count}`,
  none: 'なし',
  noneWithReason: 'なし（理由あり）',
  reason: '対応する戦略・取組がない理由',
  coverage: (covered: number, all: number) => `基本戦略 ${all} のうち ${covered}`,
  coverageTail: 'に区の戦略あり',
  coverageCell: (cite: string, title: string, count: string) => `${cite} ${title}：${count}`,
  partV: 'Ⅴ',
  partVName: '将来へ向けた課題',
  own: '区独自（基本方針の対象外）',
} as const

/** Why no tie is asked of a plan of that year; null where it is. */
export function noteOfPolicyYears(policy: BasicPolicy | null, fiscalYear: number): string | null {
  if (policy === null || demandsTies(policy, fiscalYear)) return null
  const last = policy.lastYear === null ? '' : labelOfFiscalYear(policy.lastYear)
  return `${labelOfFiscalYear(policy.firstYear)}～${last}を対象とする方針のため、この年度の計画では対応がなくても指摘しません。`
}

/** Over the common indicators of a year that the policy does not speak of; null where it does. */
export function noteOfCommonYears(policy: BasicPolicy | null, fiscalYear: number): string | null {
  if (policy === null || demandsTies(policy, fiscalYear)) return null
  const last = policy.lastYear === null ? '' : labelOfFiscalYear(policy.lastYear)
  return `基本方針の対象（${labelOfFiscalYear(policy.firstYear)}～${last}）ではない年度です。`
}

/** Beside an indicator of a ward whose name is one of the city's 17: 「市の共通指標（1⑴㋐）　母数：…　測定方法：…　市の目標：…」. */
export function captionOfCommonIndicator({ indicator, cite }: CitedIndicator): string {
  const isRate = indicator.type === 'residentRate' || indicator.type === 'organisationRate'
  return [
    `市の共通指標（${cite}${indicator.mark}）`,
    ...(isRate ? [`母数：${indicator.denominatorFilter ?? policyWords.denominatorAll}`] : []),
    `測定方法：${indicator.measurementMethod?.print ?? policyWords.measurementNone}`,
    `市の目標：${indicator.commonTarget.text.print}`,
  ].join('　')
}

export const indicatorTypeNames: Readonly<Record<CommonIndicator['type'], string>> = {
  residentRate: '区民アンケートの割合',
  organisationRate: '団体アンケートの割合',
  count: '件数',
  milestone: '時期を定めた目標',
  score: '5点満点の評価',
}
