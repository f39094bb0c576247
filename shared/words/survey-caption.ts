// Knows the caption under every figure of a survey: who answered, how many, and how many of those who were asked.
import type { FigureBase } from '../model/indicator.ts'
import type { SurveyType } from '../model/survey.ts'
import { showDecimal } from '../rules/decimal.ts'

export const surveyTypeNames: Readonly<Record<SurveyType, string>> = {
  randomSample: '無作為抽出',
  monitor: '区民モニター',
  organisation: '団体',
  event: 'イベント来場者',
  other: 'その他',
}

const respondents: Readonly<Record<SurveyType, string>> = {
  randomSample: '区民アンケート回答者',
  monitor: '区民モニターアンケート回答者',
  organisation: '団体アンケート回答者',
  event: 'イベント来場者アンケート回答者',
  other: '区民アンケート回答者',
}

/**
 * '区民アンケート回答者の割合（n=426、回収率28.4%）', with a filter '区民アンケート回答者のうち…に占める割合（n=158、回収率28.4%）': not the share
 * of those that the filter names, but the share among them. What is not known is left out. Digits and % in half width, as the city prints them.
 */
export function sayCaption(base: FigureBase): string {
  const n = base.n === null ? [] : [`n=${showDecimal(String(base.n))}`]
  const rate = base.responseRate === null ? [] : [`回収率${base.responseRate}%`]
  const known = [...n, ...rate]
  return `${sayRespondents(base)}割合${known.length === 0 ? '' : `（${known.join('、')}）`}`
}

function sayRespondents({ surveyType, filter }: FigureBase): string {
  const all = respondents[surveyType]
  const few = filter.trim()
  if (few === '') return `${all}の`
  const who = surveyType === 'organisation' ? '団体' : '人'
  if (few.endsWith('」')) return `${all}のうち${few}と回答した${who}に占める`
  // 区役所を訪れた wants somebody who did
  return `${all}のうち${few}${/[たるいう]$/.test(few) ? who : ''}に占める`
}
